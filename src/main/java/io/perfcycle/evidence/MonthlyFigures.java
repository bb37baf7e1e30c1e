package io.perfcycle.evidence;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.measurement.MeasureTotals;
import io.perfcycle.measurement.Measurements;
import io.perfcycle.result.FormulaInputs;
import io.perfcycle.result.ScoredResults.Scored;
import io.perfcycle.scoring.Aggregate;
import io.perfcycle.scoring.Formula;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.Noise;
import io.perfcycle.statistics.Panel;
import io.perfcycle.statistics.Reliability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Whether a measured indicator says the same of a person month after month: ICC(1, k) over the months of the period, each less
 * its mean over the people, for a season is nobody's merit.
 */
@Component
class MonthlyFigures {

    /** So many of a post tell its reliability well enough; more would only cost time. */
    private static final int SAMPLE = 200;

    private static final int SLICES = 3;

    private final Cycles cycles;
    private final Measurements measurements;

    MonthlyFigures(Cycles cycles, Measurements measurements) {
        this.cycles = cycles;
        this.measurements = measurements;
    }

    /** The totals of the sampled people's measures, slice by slice of one cycle. */
    record Slices(Map<String, List<Scored>> samples, List<Map<String, Map<String, MeasureTotals>>> totals) {

        /** @param formula what is measured, of the sampled people of this post */
        Estimate reliability(String post, Formula formula) {
            var people = samples.getOrDefault(post, List.of());
            var columns = totals.stream()
                    .map(slice -> Panel.plain(people.size())
                            .centred(people.stream()
                                    .mapToDouble(one -> value(formula, slice.getOrDefault(one.employeeNo(), Map.of())))
                                    .toArray()))
                    .toList();
            var rows = IntStream.range(0, people.size())
                    .mapToObj(row ->
                            columns.stream().mapToDouble(column -> column[row]).toArray())
                    .toArray(double[][]::new);
            return columns.size() < SLICES ? Estimate.insufficient(0) : Reliability.averaged(rows, Noise.NEEDED);
        }

        private static double value(Formula formula, Map<String, MeasureTotals> totals) {
            var actual = formula.evaluate(FormulaInputs.of(formula, totals));
            return actual.isMissing() ? Double.NaN : actual.value().doubleValue();
        }
    }

    /** One query a slice and thousand people, whatever the number of posts and indicators. */
    Slices of(String code, List<Scored> results, Collection<Formula> formulas) {
        var samples = results.stream().collect(Collectors.groupingBy(Scored::post)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> sample(entry.getValue())));
        var units = samples.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Scored::employeeNo, Scored::orgUnit));
        var measures = formulas.stream()
                .flatMap(formula -> formula.aggregates().stream())
                .map(Aggregate::measure)
                .collect(Collectors.toSet());
        var totals = new ArrayList<Map<String, Map<String, MeasureTotals>>>();
        var cycle = cycles.get(code);
        var bounds = bounds(cycle);
        for (var at = 0; at + 1 < bounds.size(); at++) {
            totals.add(measurements.aggregate(
                    units, bounds.get(at), bounds.get(at + 1).minusDays(1), measures));
        }
        return new Slices(samples, totals);
    }

    private static List<Scored> sample(List<Scored> people) {
        var every = (people.size() + SAMPLE - 1) / SAMPLE;
        return IntStream.range(0, people.size())
                .filter(at -> at % every == 0)
                .mapToObj(people::get)
                .toList();
    }

    /** First days of the slices and the day after the last: whole months where there are three, else weeks. */
    static List<LocalDate> bounds(Cycle cycle) {
        var end = cycle.periodEnd().plusDays(1);
        var months = !cycle.periodStart().plusMonths(SLICES).isAfter(end);
        var bounds = new ArrayList<LocalDate>();
        for (var slice = 0; ; slice++) {
            var from = months
                    ? cycle.periodStart().plusMonths(slice)
                    : cycle.periodStart().plusWeeks(slice);
            if (from.isAfter(end)) {
                return bounds;
            }
            bounds.add(from);
        }
    }
}
