package io.perfcycle.employeesurvey;

import io.perfcycle.employeesurvey.Suppression.Hidden;
import io.perfcycle.employeesurvey.SurveyQuestion.Topic;
import io.perfcycle.employeesurvey.SurveyResults.Asked;
import io.perfcycle.employeesurvey.SurveyResults.Cell;
import io.perfcycle.employeesurvey.SurveyResults.Dimension;
import io.perfcycle.employeesurvey.SurveyResults.Scale;
import io.perfcycle.employeesurvey.SurveyResults.Slice;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.Mean;
import io.perfcycle.statistics.Proportion;
import io.perfcycle.statistics.Reliability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Makes what is told out of what was counted: pure, so that an attack on it can be tried a thousand times. */
final class ResultsMaker {

    /** A group as it was counted. */
    record Group(
            Dimension dimension,
            String code,
            String name,
            @org.jspecify.annotations.Nullable String nameEn,
            int invited,
            Counts counts) {}

    /**
     * Everything that was counted.
     *
     * @param units who could be in each unit, those who stepped back left out
     * @param ballots levels by question, one map per answer, in no order
     */
    record Counted(
            Survey survey,
            LocalDate closedOn,
            int invited,
            Counts all,
            List<Group> groups,
            List<Suppression.Unit> units,
            List<Map<String, Integer>> ballots) {}

    private static final int FOR_ALPHA = 20;
    private static final int FAVOURABLE = 4;

    private final Counted counted;
    private final int least;

    private ResultsMaker(Counted counted, int least) {
        this.counted = counted;
        this.least = least;
    }

    static SurveyResults make(Counted counted, int least) {
        return new ResultsMaker(counted, least).make();
    }

    private SurveyResults make() {
        var survey = counted.survey();
        var answers = counted.all().answers();
        var hidden = hide(Counts::answers, new Hidden(Set.of(), Set.of()));
        return new SurveyResults(
                survey.code(),
                survey.title(),
                survey.titleEn(),
                survey.audience().cycle(),
                counted.closedOn(),
                counted.invited(),
                answers,
                Proportion.of(answers, counted.invited()),
                least,
                counted.groups().stream().map(group -> slice(group, hidden)).toList(),
                scales(),
                survey.questions().stream()
                        .filter(SurveyQuestion::scaled)
                        .map(question -> asked(question, hidden))
                        .toList());
    }

    private Hidden hide(ToIntFunction<Counts> size, Hidden anyway) {
        return Suppression.of(counted.units(), sizes(Dimension.UNIT, size), sizes(Dimension.ROLE, size), anyway, least);
    }

    private Map<String, Integer> sizes(Dimension dimension, ToIntFunction<Counts> size) {
        var sizes = new LinkedHashMap<String, Integer>();
        counted.groups().stream()
                .filter(group -> group.dimension() == dimension)
                .forEach(group -> sizes.put(group.code(), size.applyAsInt(group.counts())));
        return sizes;
    }

    private static boolean hides(Hidden hidden, Group group) {
        return (group.dimension() == Dimension.UNIT ? hidden.units() : hidden.roles()).contains(group.code());
    }

    private static Slice slice(Group group, Hidden hidden) {
        return new Slice(
                group.dimension(),
                group.code(),
                group.name(),
                group.nameEn(),
                group.invited(),
                hides(hidden, group) ? null : group.counts().answers());
    }

    private Asked asked(SurveyQuestion question, Hidden anyway) {
        var code = question.code();
        var hidden = hide(counts -> counts.n(code), anyway);
        var total = counted.all().n(code) < least
                ? Cell.hidden(Dimension.ALL, "")
                : cell(Dimension.ALL, "", counted.all().levels(code));
        return new Asked(
                code,
                question.topic(),
                question.text(),
                question.textEn(),
                total,
                counted.groups().stream()
                        .map(group -> total.suppressed() || hides(hidden, group)
                                ? Cell.hidden(group.dimension(), group.code())
                                : cell(
                                        group.dimension(),
                                        group.code(),
                                        group.counts().levels(code)))
                        .toList());
    }

    private Cell cell(Dimension dimension, String slice, int[] levels) {
        var n = Arrays.stream(levels).skip(1).sum();
        var values = new double[n];
        var at = 0;
        var favourable = 0;
        for (var level = 1; level <= Counts.LEVELS; level++) {
            Arrays.fill(values, at, at + levels[level], level);
            at += levels[level];
            favourable += level >= FAVOURABLE ? levels[level] : 0;
        }
        return new Cell(
                dimension,
                slice,
                false,
                n,
                Arrays.stream(levels).skip(1).boxed().toList(),
                levels[0],
                Mean.of(values, least),
                Proportion.of(favourable, n));
    }

    private List<Scale> scales() {
        var scales = new ArrayList<Scale>();
        for (var topic : Topic.values()) {
            var codes = counted.survey().questions().stream()
                    .filter(question -> question.scaled() && question.topic() == topic)
                    .map(SurveyQuestion::code)
                    .toList();
            if (codes.size() > 1 && topic != Topic.OWN) {
                scales.add(new Scale(topic, codes.size(), alpha(codes)));
            }
        }
        return scales;
    }

    private Estimate alpha(List<String> codes) {
        Function<Map<String, Integer>, Stream<Integer>> levels =
                ballot -> codes.stream().map(code -> ballot.getOrDefault(code, 0));
        var rows = counted.ballots().stream()
                .map(ballot -> levels.apply(ballot)
                        .mapToDouble(level -> level == 0 ? Double.NaN : level)
                        .toArray())
                .toArray(double[][]::new);
        return Reliability.alpha(rows, FOR_ALPHA);
    }
}
