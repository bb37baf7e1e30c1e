package io.perfcycle.result;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.cycle.Segment;
import io.perfcycle.cycle.Segments;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings scorecards, inputs and decisions together and lets {@link Scorecard} count: many people in three queries. */
@Component
class Calculation {

    private static final Logger LOG = LoggerFactory.getLogger(Calculation.class);

    private final ScorecardItems scorecards;
    private final Segments segments;
    private final FigureTable table;
    private final WorkingCalendar calendar;

    Calculation(ScorecardItems scorecards, Segments segments, FigureTable table, WorkingCalendar calendar) {
        this.scorecards = scorecards;
        this.segments = segments;
        this.table = table;
        this.calendar = calendar;
    }

    /** The trace of each of these people; somebody whose scorecard cannot be counted is missing and stands in the log. */
    Map<Long, Trace> count(Cycle cycle, List<Participation> people) {
        return count(cycle, people, Map.of());
    }

    /** The same as if these decisions, by person and line, stood instead of those that do. */
    Map<Long, Trace> count(Cycle cycle, List<Participation> people, Map<Long, Map<String, FigureDecision>> supposed) {
        var ids = people.stream().map(Participation::id).toList();
        var items = scorecards.inAllSegments(ids);
        var inputs = table.inputs(ids);
        var decisions = table.decisions(ids);
        supposed.forEach((id, those) ->
                decisions.computeIfAbsent(id, any -> new HashMap<>()).putAll(those));
        var parts = segments.of(people);
        var workingDays = new HashMap<Span, Integer>();
        var traces = new HashMap<Long, Trace>();
        for (var person : people) {
            try {
                traces.put(
                        person.id(),
                        count(
                                cycle,
                                person,
                                parts.getOrDefault(person.id(), List.of()),
                                workingDays,
                                new Known(
                                        items.getOrDefault(person.id(), List.of()),
                                        inputs.getOrDefault(person.id(), Map.of()),
                                        decisions.getOrDefault(person.id(), Map.of()))));
            } catch (RuntimeException e) {
                LOG.error("The scorecard of {} cannot be counted", person.key(), e);
            }
        }
        return traces;
    }

    /** All that is known of one person, over all segments. */
    private record Known(
            List<ScorecardItem> items,
            Map<String, Map<String, @Nullable BigDecimal>> inputs,
            Map<String, FigureDecision> decisions) {

        @Nullable
        BigDecimal hours(Segment part) {
            return inputs.getOrDefault(ScorecardItem.key(FigureRefresh.HOURS, part.position()), Map.of())
                    .get(FigureRefresh.HOURS);
        }

        List<Scorecard.Item> counted(Segment part) {
            return items.stream()
                    .filter(item -> item.segment() == part.position())
                    .map(item -> new Scorecard.Item(
                            item.indicator(),
                            item.line().weight(),
                            ScoringRules.of(
                                    Kind.valueOf(item.line().kind()), direction(item.line()), anchors(item.line())),
                            Basis.valueOf(item.line().basis()),
                            MissingPolicy.valueOf(item.line().missing()),
                            figure(item.line(), inputs.get(item.key()), decisions.get(item.key()))))
                    .toList();
        }
    }

    private Trace count(
            Cycle cycle, Participation person, List<Segment> parts, Map<Span, Integer> workingDays, Known known) {
        var period = new Span(cycle.periodStart(), cycle.periodEnd());
        var counted = new ArrayList<Scorecard.Segment>();
        for (var part : parts) {
            var days = parts.size() == 1 ? Optional.of(new Span(part.from(), part.to())) : employed(person, part);
            days.ifPresent(span -> counted.add(new Scorecard.Segment(
                    part.post(),
                    span,
                    scaling(person, period, span, workingDays, known.hours(part)),
                    known.counted(part))));
        }
        return Scorecard.total(counted);
    }

    /** Of several segments each weighs the days on which the person was employed. */
    static Optional<Span> employed(Participation person, Segment part) {
        var from = person.hiredOn().isAfter(part.from()) ? person.hiredOn() : part.from();
        var to = person.leftOn().filter(last -> last.isBefore(part.to())).orElse(part.to());
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, to));
    }

    /** Of the whole period's volume, the share of the days that the person worked in these. */
    Scaling scaling(
            Participation person, Span period, Span days, Map<Span, Integer> workingDays, @Nullable BigDecimal hours) {
        var work = new Scaling.Work(Scaling.EmploymentType.valueOf(person.employmentType()), person.fte(), hours);
        var from = person.hiredOn().isAfter(days.from()) ? person.hiredOn() : days.from();
        var to = person.leftOn().filter(last -> last.isBefore(days.to())).orElse(days.to());
        return Scaling.of(
                work,
                period,
                workingDays.computeIfAbsent(days, span -> calendar.workingDays(span.from(), span.to())),
                from,
                to);
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
