package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.problem.Plain;
import io.perfcycle.problem.Wording;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.scoring.Anchors;
import io.perfcycle.scoring.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A result with its trace, row by row, so that the total can be recounted: sum of weighted / weight that counts + bonus.
 *
 * @param weightCounted sum of the weights that count; of several segments in the trace, each has its own
 */
record ResultView(
        String outcome,
        @Nullable String total,
        @Nullable String level,
        @Nullable String coefficient,
        boolean vetoed,
        int version,
        String source,
        List<Segment> segments,
        String notes,
        String notesEn) {

    /** Days under one scorecard. */
    record Segment(
            String from,
            String to,
            int days,
            String weightCounted,
            String weightedSum,
            String bonus,
            @Nullable String total,
            List<Row> rows) {}

    /** One indicator. */
    record Row(
            String indicator,
            String name,
            @Nullable String nameEn,
            String kind,
            @Nullable String unit,
            String weight,
            @Nullable String formula,
            Map<String, @Nullable String> inputs,
            @Nullable String actual,
            @Nullable String threshold,
            @Nullable String target,
            @Nullable String stretch,
            @Nullable String low,
            @Nullable String high,
            @Nullable String points,
            @Nullable String weighted,
            String status,
            String note,
            String noteEn) {}

    static ResultView of(ResultVersion version, Trace trace, List<ScorecardItem> scorecard, Wording wording) {
        var lines = scorecard.stream().collect(Collectors.toMap(ScorecardItem::indicator, Function.identity()));
        return new ResultView(
                version.outcome().name(),
                version.total() == null ? null : version.total().toPlainString(),
                version.level(),
                Plain.orNull(version.coefficient()),
                version.vetoed(),
                version.version(),
                version.source().name(),
                trace.segments().stream()
                        .map(segment -> segment(segment, lines, wording))
                        .toList(),
                notes(trace.notes(), wording, Locale.CHINESE),
                notes(trace.notes(), wording, Locale.ENGLISH));
    }

    private static Segment segment(Trace.Segment segment, Map<String, ScorecardItem> lines, Wording wording) {
        return new Segment(
                segment.from(),
                segment.to(),
                segment.days(),
                Plain.text(segment.weightCounted()),
                Plain.text(segment.weightedSum()),
                Plain.text(segment.bonus()),
                segment.total() == null ? null : segment.total().toPlainString(),
                segment.items().stream()
                        .map(item -> row(item, lines.get(item.indicator()), wording))
                        .toList());
    }

    private static Row row(Trace.Item item, @Nullable ScorecardItem line, Wording wording) {
        var inputs = new LinkedHashMap<String, @Nullable String>();
        item.inputs().forEach((name, value) -> inputs.put(name, Plain.orNull(value)));
        Anchors anchors = item.scaledAnchors() == null ? item.anchors() : item.scaledAnchors();
        return new Row(
                item.indicator(),
                line == null ? item.indicator() : line.line().name(),
                line == null ? null : line.line().nameEn(),
                item.kind().name(),
                line == null ? null : line.line().unitShown(),
                Plain.text(item.weight()),
                item.formula(),
                inputs,
                Plain.orNull(item.actual()),
                Plain.orNull(anchors.threshold()),
                Plain.orNull(anchors.target()),
                Plain.orNull(anchors.stretch()),
                Plain.orNull(anchors.low()),
                Plain.orNull(anchors.high()),
                item.points() == null ? null : item.points().toPlainString(),
                Plain.orNull(item.weighted()),
                item.status().name(),
                notes(item.notes(), wording, Locale.CHINESE),
                notes(item.notes(), wording, Locale.ENGLISH));
    }

    private static String notes(List<Trace.Note> notes, Wording wording, Locale locale) {
        return notes.stream()
                .map(note -> wording.say(
                        locale, "scoring.note." + note.code(), note.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }
}
