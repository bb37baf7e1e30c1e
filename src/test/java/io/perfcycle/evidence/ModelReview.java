package io.perfcycle.evidence;

import io.perfcycle.demo.ModelHistory.Row;
import io.perfcycle.statistics.Leniency;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the sections on raters and groups would say of a history, by their own pure functions. */
final class ModelReview {

    private static final Map<String, Function<Row, String>> GROUPS = Map.of(
            "UNIT", Row::unit,
            "EMPLOYMENT_TYPE", Row::type,
            "TENURE", ModelReview::tenure);

    private ModelReview() {}

    private static List<JudgedLessMeasured.Both> both(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.levels().isEmpty())
                .map(row -> new JudgedLessMeasured.Both(
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
    }

    /** {@code LENIENT E019}, for every manager that is called something else than usual. */
    static Set<String> raters(List<Row> rows) {
        var compared = RaterComparison.of(
                both(rows).stream().filter(one -> !one.rater().isEmpty()).toList());
        var said = new TreeSet<String>();
        compared.leniency().raters().forEach(rater -> {
            var verdict = compared.verdict(rater);
            if (verdict == Leniency.Verdict.LENIENT || verdict == Leniency.Verdict.SEVERE) {
                said.add(verdict + " " + rater.rater());
            }
        });
        return said;
    }

    /** {@code JUDGED BELOW EMPLOYMENT_TYPE FLEXIBLE} or {@code TOTAL ...}, for every group that is not usual. */
    static Set<String> groups(List<Row> rows) {
        var points = new TreeMap<String, GroupComparison.Points>();
        var byPerson = rows.stream().collect(Collectors.toMap(row -> row.cycle() + row.person(), Function.identity()));
        var judged = JudgedLessMeasured.of(both(rows));
        GROUPS.forEach((attribute, group) -> {
            points.put(
                    "TOTAL " + attribute,
                    GroupComparison.points(rows.stream()
                            .map(row -> entry(row, group, row.total()))
                            .toList()));
            points.put(
                    "JUDGED " + attribute,
                    GroupComparison.points(judged.stream()
                            .map(one -> entry(
                                    byPerson.get(one.of().cycle() + one.of().person()), group, one.difference()))
                            .toList()));
        });
        var chances = new HashMap<String, Double>();
        points.forEach((tested, one) -> chances.put(tested, one.difference().p()));
        var adjusted = GroupComparison.adjusted(chances);
        var said = new TreeSet<String>();
        points.forEach((tested, one) -> {
            var verdict = GroupComparison.verdict(one.difference(), adjusted.get(tested));
            GroupComparison.standings(one, verdict).forEach((group, of) -> {
                if (of.standing() != GroupEvidence.Standing.USUAL) {
                    said.add(tested.replace(" ", " " + of.standing() + " ") + " " + group);
                }
            });
        });
        return said;
    }

    private static Places.Entry entry(Row row, Function<Row, String> group, double value) {
        return new Places.Entry(row.person(), group.apply(row), row.cycle() + '\n' + row.post(), value);
    }

    private static String tenure(Row row) {
        var years = ChronoUnit.YEARS.between(row.hiredOn(), row.periodEnd());
        return years < 1 ? "UNDER_1" : years < 3 ? "UNDER_3" : years < 5 ? "UNDER_5" : "FROM_5";
    }
}
