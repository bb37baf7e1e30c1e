package io.perfcycle.evidence;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.measurement.Measurements;
import io.perfcycle.result.FormulaInputs;
import io.perfcycle.result.ScoredResults.Scored;
import io.perfcycle.scoring.Aggregate;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Formula;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The business outcome of people's posts in the period after each cycle's. */
@Component
class BusinessOutcomes {

    private final OutcomeSettings settings;
    private final Cycles cycles;
    private final Measurements measurements;

    BusinessOutcomes(OutcomeSettings settings, Cycles cycles, Measurements measurements) {
        this.settings = settings;
        this.cycles = cycles;
        this.measurements = measurements;
    }

    /** The outcome of a post, as the evidence names it; empty where none is configured. */
    Optional<OutcomeSettings.Outcome> named(String post) {
        return settings.of(post);
    }

    /** For each result its person's outcome, the higher the better; NaN where there is none. One query for each cycle and outcome. */
    double[] after(List<Scored> results) {
        var found = new double[results.size()];
        Arrays.fill(found, Double.NaN);
        var rows = new TreeMap<String, Map<OutcomeSettings.Outcome, Map<String, Integer>>>();
        var units = new HashMap<String, Map<String, String>>();
        for (var at = 0; at < results.size(); at++) {
            var one = results.get(at);
            var row = at;
            settings.of(one.post()).ifPresent(outcome -> {
                rows.computeIfAbsent(one.cycle(), any -> new HashMap<>())
                        .computeIfAbsent(outcome, any -> new HashMap<>())
                        .put(one.employeeNo(), row);
                units.computeIfAbsent(one.cycle(), any -> new HashMap<>()).put(one.employeeNo(), one.orgUnit());
            });
        }
        rows.forEach((code, outcomes) -> {
            var cycle = cycles.get(code);
            outcomes.forEach((outcome, people) -> {
                var places = people.keySet().stream()
                        .collect(Collectors.toMap(
                                person -> person, person -> units.get(code).get(person)));
                measured(outcome, cycle, places).forEach((person, value) -> found[people.get(person)] = value);
            });
        });
        return found;
    }

    private Map<String, Double> measured(OutcomeSettings.Outcome outcome, Cycle cycle, Map<String, String> places) {
        var formula = Formula.parse(outcome.formula());
        var measures = formula.aggregates().stream().map(Aggregate::measure).collect(Collectors.toSet());
        var from = cycle.periodEnd().plusDays(1);
        var totals = measurements.aggregate(places, from, end(cycle, from), measures);
        var values = new HashMap<String, Double>();
        totals.forEach((person, byMeasure) -> {
            var actual = formula.evaluate(FormulaInputs.of(formula, byMeasure));
            if (!actual.isMissing()) {
                var value = actual.value().doubleValue();
                values.put(person, outcome.direction() == Direction.LOWER ? -value : value);
            }
        });
        return values;
    }

    /** As long after the cycle as the cycle was long, in months where it was made of whole months. */
    static LocalDate end(Cycle cycle, LocalDate from) {
        return from.plus(Period.between(cycle.periodStart(), from)).minusDays(1);
    }
}
