package io.perfcycle.evidence;

import io.perfcycle.demo.ModelHistory.Row;
import io.perfcycle.statistics.Leniency;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What the sections on raters and groups would say of a history, by their own pure functions. */
final class ModelReview {

    private static final Map<String, Function<Row, String>> GROUPS = Map.of(
            "UNIT", Row::unit,
            "EMPLOYMENT_TYPE", Row::type,
            "TENURE", ModelReview::tenure);

    private ModelReview() {}

    /** {@code LENIENT E019}, for every manager that is called something else than usual. */
    static Set<String> raters(List<Row> rows) {
        var both = rows.stream()
                .filter(row -> !row.levels().isEmpty() && !row.manager().isEmpty())
                .map(row -> new RaterComparison.Both(
                        row.manager(),
                        row.person(),
                        row.cycle(),
                        row.post(),
                        row.levels().values().stream()
                                .mapToInt(Integer::intValue)
                                .average()
                                .orElseThrow(),
                        row.measured()))
                .toList();
        var said = new TreeSet<String>();
        RaterComparison.of(both).leniency().raters().stream()
                .filter(rater ->
                        rater.verdict() == Leniency.Verdict.LENIENT || rater.verdict() == Leniency.Verdict.SEVERE)
                .forEach(rater -> said.add(rater.verdict() + " " + rater.rater()));
        return said;
    }

    /** {@code BELOW EMPLOYMENT_TYPE FLEXIBLE}, for every group that is not usual. */
    static Set<String> groups(List<Row> rows) {
        var points = new TreeMap<String, GroupComparison.Points>();
        GROUPS.forEach((attribute, group) -> {
            var entries = new ArrayList<Places.Entry>();
            rows.forEach(row -> entries.add(
                    new Places.Entry(row.person(), group.apply(row), row.cycle() + '\n' + row.post(), row.total())));
            points.put(attribute, GroupComparison.points(entries));
        });
        var chances = new HashMap<String, Double>();
        points.forEach(
                (attribute, one) -> chances.put(attribute, one.difference().p()));
        var adjusted = GroupComparison.adjusted(chances);
        var said = new TreeSet<String>();
        points.forEach((attribute, one) -> {
            var verdict = GroupComparison.verdict(one.difference(), adjusted.get(attribute));
            var own = new HashMap<String, Double>();
            one.groups().forEach((group, of) -> own.put(group, of.p()));
            var adjustedGroups = GroupComparison.adjusted(own);
            one.groups().forEach((group, of) -> {
                var standing = GroupComparison.standing(verdict, of, adjustedGroups.get(group));
                if (standing != GroupEvidence.Standing.USUAL) {
                    said.add(standing + " " + attribute + " " + group);
                }
            });
        });
        return said;
    }

    private static String tenure(Row row) {
        var years = ChronoUnit.YEARS.between(row.hiredOn(), row.periodEnd());
        return years < 1 ? "UNDER_1" : years < 3 ? "UNDER_3" : years < 5 ? "UNDER_5" : "FROM_5";
    }
}
