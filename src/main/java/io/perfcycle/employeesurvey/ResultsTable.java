package io.perfcycle.employeesurvey;

import io.perfcycle.employeesurvey.SurveyQuestion.Topic;
import io.perfcycle.employeesurvey.SurveyResults.Asked;
import io.perfcycle.employeesurvey.SurveyResults.Cell;
import io.perfcycle.employeesurvey.SurveyResults.Dimension;
import io.perfcycle.employeesurvey.SurveyResults.Scale;
import io.perfcycle.employeesurvey.SurveyResults.Slice;
import io.perfcycle.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results as the page shows them, in the reader's language: a suppressed cell is shown as one. */
record ResultsTable(List<Block> blocks, List<Slice> units, List<Slice> roles) {

    /** The questions of one topic. */
    record Block(Topic topic, @Nullable Estimate alpha, List<Line> lines) {}

    /**
     * One question.
     *
     * @param bars where each level's part of the bar begins and how wide it is, out of 100
     * @param before its mean in the survey before
     */
    record Line(
            String text,
            Cell total,
            List<Bar> bars,
            @Nullable Double before,
            List<Cell> units,
            List<Cell> roles) {}

    record Bar(int level, int count, String from, String width) {}

    private static final double WHOLE = 100;

    static ResultsTable of(SurveyResults results, @Nullable SurveyResults previous, Locale reader) {
        var units = results.by(Dimension.UNIT);
        var roles = results.by(Dimension.ROLE);
        var blocks = Stream.of(Topic.values())
                .map(topic -> new Block(
                        topic,
                        results.scales().stream()
                                .filter(scale -> scale.topic() == topic)
                                .map(Scale::alpha)
                                .findFirst()
                                .orElse(null),
                        results.questions().stream()
                                .filter(asked -> asked.topic() == topic)
                                .map(asked -> line(asked, previous, units, roles, reader))
                                .toList()))
                .filter(block -> !block.lines().isEmpty())
                .toList();
        return new ResultsTable(blocks, units, roles);
    }

    private static Line line(
            Asked asked, @Nullable SurveyResults previous, List<Slice> units, List<Slice> roles, Locale reader) {
        return new Line(
                asked.textIn(reader),
                asked.total(),
                bars(asked.total()),
                before(asked, previous),
                units.stream()
                        .map(unit -> asked.slice(Dimension.UNIT, unit.code()))
                        .toList(),
                roles.stream()
                        .map(role -> asked.slice(Dimension.ROLE, role.code()))
                        .toList());
    }

    /** The same question was asked before if code and text are the same; questions of HR's own are numbered anew each time. */
    private static @Nullable Double before(Asked asked, @Nullable SurveyResults previous) {
        return previous == null
                ? null
                : previous.questions().stream()
                        .filter(other -> other.code().equals(asked.code())
                                && other.text().equals(asked.text()))
                        .map(other -> other.total().mean())
                        .filter(mean -> mean != null && mean.value() != null)
                        .map(Estimate::value)
                        .findFirst()
                        .orElse(null);
    }

    private static List<Bar> bars(Cell cell) {
        var bars = new ArrayList<Bar>();
        var counts = cell.counts();
        if (counts == null || cell.n() == null || cell.n() == 0) {
            return bars;
        }
        var from = 0.0;
        for (var at = 0; at < counts.size(); at++) {
            var width = counts.get(at) * WHOLE / cell.n();
            bars.add(new Bar(at + 1, counts.get(at), figure(from), figure(width)));
            from += width;
        }
        return bars;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
