package io.perfcycle.calibration;

import io.perfcycle.statistics.Leniency;
import io.perfcycle.statistics.RaterHabits;
import io.perfcycle.statistics.Standardized;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares managers by what they judged beside what was measured of the same people, both in standard deviations: every person
 * has one manager only, so the bare means would tell better teams from kinder managers as little as those do.
 */
final class ManagerTable {

    /** The points of the middle level of the anchored scale. */
    private static final double MIDDLE = 100;

    private ManagerTable() {}

    /** The managers of the people at one table, over all people of the cycle. */
    static List<SessionView.ManagerRow> of(
            List<Seat> table, List<Seat> everybody, Function<String, SessionView.Actor> named) {
        var differences = differences(everybody);
        var compared = Leniency.of(differences).byName();
        var habits = RaterHabits.of(judgements(everybody), MIDDLE).stream()
                .collect(Collectors.toMap(RaterHabits::rater, Function.identity()));
        var rows = new ArrayList<SessionView.ManagerRow>();
        byManager(table).forEach((manager, people) -> {
            var rater = compared.get(manager);
            var own = habits.get(manager);
            rows.add(new SessionView.ManagerRow(
                    named.apply(manager),
                    people.size(),
                    rater == null ? 0 : rater.n(),
                    meanTotal(people),
                    rater == null ? null : places(rater.difference()),
                    rater == null || rater.shrunk() == null ? null : places(rater.shrunk()),
                    rater == null
                            ? Leniency.Verdict.NOT_ENOUGH_DATA.name()
                            : rater.verdict().name(),
                    own != null && own.central()));
        });
        return rows;
    }

    private static List<RaterHabits.Rating> judgements(List<Seat> everybody) {
        return everybody.stream()
                .filter(seat -> seat.managerNo() != null && seat.judged() != null)
                .map(seat -> new RaterHabits.Rating(
                        Objects.requireNonNull(seat.managerNo()), seat.employeeNo(), number(seat.judged())))
                .toList();
    }

    private static List<Leniency.Observation> differences(List<Seat> everybody) {
        var both = everybody.stream()
                .filter(seat -> seat.managerNo() != null && seat.judged() != null && seat.measured() != null)
                .toList();
        var judged =
                Standardized.by(both.stream().map(seat -> number(seat.judged())).toList());
        var measured = Standardized.by(
                both.stream().map(seat -> number(seat.measured())).toList());
        var differences = new ArrayList<Leniency.Observation>();
        for (var seat : both) {
            var one = judged.of(number(seat.judged()));
            var other = measured.of(number(seat.measured()));
            if (one != null && other != null) {
                differences.add(new Leniency.Observation(Objects.requireNonNull(seat.managerNo()), one - other));
            }
        }
        return differences;
    }

    private static Map<String, List<Seat>> byManager(List<Seat> table) {
        return table.stream()
                .filter(seat -> seat.managerNo() != null)
                .collect(Collectors.groupingBy(
                        seat -> Objects.requireNonNull(seat.managerNo()), TreeMap::new, Collectors.toList()));
    }

    private static @Nullable String meanTotal(List<Seat> people) {
        var totals = people.stream().map(Seat::total).filter(Objects::nonNull).toList();
        return totals.isEmpty()
                ? null
                : totals.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static double number(@Nullable BigDecimal points) {
        return Objects.requireNonNull(points).doubleValue();
    }

    private static String places(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
