package io.perfcycle.demo;

import io.perfcycle.demo.DemoCompany.Measure;
import io.perfcycle.demo.DemoWeeks.Week;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One value a week, a little uneven and rounded as the source system rounds.
 *
 * @param employeeNo whose values
 * @param weeks at least one
 */
record WeeklySeries(String employeeNo, List<Week> weeks) {

    /** Days of each week over seven, a little uneven. */
    List<Double> rhythm(Measure measure, double unrest) {
        return weeks.stream()
                .map(week -> week.days() / 7.0 * (1 + unrest * chance("week", measure, week)))
                .toList();
    }

    /** What adds up: rounds so that the rounded values add up to the rounded sum. */
    List<BigDecimal> flow(Measure measure, List<Double> exact) {
        var rounded = new ArrayList<BigDecimal>();
        var due = BigDecimal.ZERO;
        var paid = BigDecimal.ZERO;
        for (var value : exact) {
            due = due.add(BigDecimal.valueOf(value));
            rounded.add(due.subtract(paid).setScale(measure.decimals(), RoundingMode.HALF_UP));
            paid = paid.add(rounded.get(rounded.size() - 1));
        }
        return rounded;
    }

    /** What stands at a height: around the value, and on it in the last week. */
    List<BigDecimal> level(Measure measure, double value, double unrest) {
        var last = weeks.get(weeks.size() - 1);
        return weeks.stream()
                .map(week -> week.equals(last) ? value : value * (1 + unrest * chance("level", measure, week)))
                .map(each -> BigDecimal.valueOf(each).setScale(measure.decimals(), RoundingMode.HALF_UP))
                .toList();
    }

    /** Moves what exceeds the whole of a week to the next one. */
    static List<BigDecimal> capped(List<BigDecimal> part, List<BigDecimal> whole) {
        var capped = new ArrayList<BigDecimal>();
        var carried = BigDecimal.ZERO;
        for (var i = 0; i < part.size(); i++) {
            var wish = part.get(i).add(carried);
            capped.add(wish.min(whole.get(i)));
            carried = wish.subtract(capped.get(i));
        }
        return capped;
    }

    private double chance(String what, Measure measure, Week week) {
        return Math.max(-2, Math.min(2, DemoChance.normal(what, employeeNo, measure.name(), week.end())));
    }
}
