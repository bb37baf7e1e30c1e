package io.perfcycle.result;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.cycle.StandardItem;
import io.perfcycle.scoring.Aggregate;
import io.perfcycle.scoring.Anchors;
import io.perfcycle.scoring.Basis;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Figure;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.MissingPolicy;
import io.perfcycle.scoring.Scaling;
import io.perfcycle.scoring.Scorecard;
import io.perfcycle.scoring.ScoringRules;
import io.perfcycle.scoring.Span;
import io.perfcycle.scoring.Trace;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings scorecards, inputs and decisions together and lets {@link Scorecard} count: many people in three queries. */
@Component
class Calculation {

    private static final Logger LOG = LoggerFactory.getLogger(Calculation.class);

    private final ScorecardItems scorecards;
    private final FigureTable table;
    private final WorkingCalendar calendar;

    Calculation(ScorecardItems scorecards, FigureTable table, WorkingCalendar calendar) {
        this.scorecards = scorecards;
        this.table = table;
        this.calendar = calendar;
    }

    /** The trace of each of these people; somebody whose scorecard cannot be counted is missing and stands in the log. */
    Map<Long, Trace> count(Cycle cycle, List<Participation> people) {
        var ids = people.stream().map(Participation::id).toList();
        var items = scorecards.of(ids);
        var inputs = table.inputs(ids);
        var decisions = table.decisions(ids);
        var workingDays = calendar.workingDays(cycle.periodStart(), cycle.periodEnd());
        var traces = new HashMap<Long, Trace>();
        for (var person : people) {
            try {
                traces.put(
                        person.id(),
                        count(
                                cycle,
                                person,
                                workingDays,
                                items.getOrDefault(person.id(), List.of()),
                                inputs.getOrDefault(person.id(), Map.of()),
                                decisions.getOrDefault(person.id(), Map.of())));
            } catch (RuntimeException e) {
                LOG.error("The scorecard of {} cannot be counted", person.key(), e);
            }
        }
        return traces;
    }

    private static Trace count(
            Cycle cycle,
            Participation person,
            int workingDays,
            List<ScorecardItem> items,
            Map<String, Map<String, @Nullable BigDecimal>> inputs,
            Map<String, FigureDecision> decisions) {
        var period = new Span(cycle.periodStart(), cycle.periodEnd());
        var hours = inputs.getOrDefault(FigureRefresh.HOURS, Map.of()).get(FigureRefresh.HOURS);
        var work = new Scaling.Work(Scaling.EmploymentType.valueOf(person.employmentType()), person.fte(), hours);
        var scaling = Scaling.of(
                work, period, workingDays, person.hiredOn(), person.leftOn().orElse(null));
        var counted = items.stream()
                .map(item -> new Scorecard.Item(
                        item.indicator(),
                        item.line().weight(),
                        ScoringRules.of(Kind.valueOf(item.line().kind()), direction(item.line()), anchors(item.line())),
                        Basis.valueOf(item.line().basis()),
                        MissingPolicy.valueOf(item.line().missing()),
                        figure(item.line(), inputs.get(item.indicator()), decisions.get(item.indicator()))))
                .toList();
        return Scorecard.total(List.of(new Scorecard.Segment(person.post(), period, scaling, counted)));
    }

    /** What is known of one indicator: the formula over its inputs, and above it what a person decided. */
    static Figure figure(
            StandardItem line, @Nullable Map<String, @Nullable BigDecimal> inputs, @Nullable FigureDecision decision) {
        var measured = line.formula() == null ? Figure.missing() : computed(line.formula(), inputs);
        if (decision == null) {
            return measured;
        }
        return switch (decision.standing()) {
            case WAIVED -> measured.waived();
            case NOT_APPLICABLE -> measured.notApplicable();
            case RATED -> decision.given() == null ? measured : Figure.given(decision.given());
            case SUPPLIED -> decision.given() == null ? measured : measured.supplied(decision.given());
        };
    }

    private static Figure computed(String text, @Nullable Map<String, @Nullable BigDecimal> inputs) {
        var formula = FormulaCache.parse(text);
        var known = new LinkedHashMap<Aggregate, BigDecimal>();
        if (inputs != null) {
            for (var aggregate : formula.aggregates()) {
                var value = inputs.get(aggregate.toString());
                if (value != null) {
                    known.put(aggregate, value);
                }
            }
        }
        return Figure.computed(formula, known);
    }

    static Anchors anchors(StandardItem line) {
        return new Anchors(
                line.threshold(),
                line.target(),
                line.stretch(),
                line.low(),
                line.high(),
                line.lowZero(),
                line.highZero());
    }

    static @Nullable Direction direction(StandardItem line) {
        return line.direction() == null ? null : Direction.valueOf(line.direction());
    }
}
