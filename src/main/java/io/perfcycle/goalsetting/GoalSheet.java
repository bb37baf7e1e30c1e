package io.perfcycle.goalsetting;

import io.perfcycle.cycle.ScorecardItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's goals as they stand: what differs from the standard scorecard, and what it was there. Names, kinds and formulas
 * stay in the scorecard.
 *
 * @param lines one for each line of the standard scorecard, in its order
 * @param own goals that the employee added
 */
record GoalSheet(List<Line> lines, List<OwnGoal> own) {

    /**
     * One indicator.
     *
     * @param threshold moves with the target; null where there is none
     */
    record Line(
            String indicator,
            BigDecimal weight,
            @Nullable BigDecimal threshold,
            @Nullable BigDecimal target,
            @Nullable BigDecimal stretch,
            BigDecimal standardWeight,
            @Nullable BigDecimal standardTarget) {

        boolean isStandard() {
            return weight.compareTo(standardWeight) == 0 && same(target, standardTarget);
        }

        private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
            return a == null || b == null ? a == b : a.compareTo(b) == 0;
        }
    }

    /**
     * A goal of one's own: the manager accepts a share of it in the evaluation.
     *
     * @param measure how both will see whether it was reached
     */
    record OwnGoal(
            String name, @Nullable String nameEn, @Nullable String description, String measure, BigDecimal weight) {}

    GoalSheet {
        lines = List.copyOf(lines);
        own = List.copyOf(own);
    }

    /** The standard scorecard as it is. */
    static GoalSheet standard(List<ScorecardItem> scorecard) {
        return new GoalSheet(
                scorecard.stream()
                        .map(item -> Targets.line(
                                item.line(), item.line().weight(), item.line().target()))
                        .toList(),
                List.of());
    }

    Optional<Line> line(String indicator) {
        return lines.stream().filter(line -> line.indicator().equals(indicator)).findFirst();
    }

    boolean isStandard() {
        return own.isEmpty() && lines.stream().allMatch(Line::isStandard);
    }

    BigDecimal weight() {
        return Stream.concat(lines.stream().map(Line::weight), own.stream().map(OwnGoal::weight))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
