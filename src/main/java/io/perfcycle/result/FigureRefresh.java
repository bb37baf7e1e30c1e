package io.perfcycle.result;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.cycle.Segment;
import io.perfcycle.cycle.Segments;
import io.perfcycle.measurement.MeasureTotals;
import io.perfcycle.measurement.Measurements;
import io.perfcycle.scoring.Formula;
import io.perfcycle.scoring.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the inputs of figures from the measurements: one question for many people, never for those whose figures are signed off. */
@Component
class FigureRefresh {

    /** The measure that scales FLEXIBLE people, and the name under which its sum is kept. */
    static final String HOURS = "hours_worked";

    private final FigureTable table;
    private final ScorecardItems scorecards;
    private final Segments segments;
    private final Measurements measurements;

    FigureRefresh(FigureTable table, ScorecardItems scorecards, Segments segments, Measurements measurements) {
        this.table = table;
        this.scorecards = scorecards;
        this.segments = segments;
        this.measurements = measurements;
    }

    void refresh(Cycle cycle, List<Participation> people) {
        var signedOff = table.signedOff(ids(people));
        var open = people.stream()
                .filter(person -> !signedOff.contains(person.id()))
                .toList();
        if (!open.isEmpty()) {
            again(cycle, open);
        }
    }

    /** The same of these people, signed off or not. */
    void again(Cycle cycle, List<Participation> open) {
        var items = scorecards.inAllSegments(ids(open));
        table.replaceInputs(ids(open), measured(open, items, cycle.periodEnd()));
    }

    /** What the measurements say of these people, in each segment up to its end or this day; nothing is kept. */
    List<FigureTable.InputRow> measured(
            List<Participation> people, Map<Long, List<ScorecardItem>> items, LocalDate until) {
        var measures = measures(items.values());
        var byId = people.stream().collect(Collectors.toMap(Participation::id, person -> person));
        var rows = new ArrayList<FigureTable.InputRow>();
        bySpan(people, until).forEach((span, segments) -> {
            var measured = measurements.aggregate(
                    segments.stream()
                            .collect(Collectors.toMap(
                                    segment ->
                                            byId.get(segment.participationId()).employeeNo(),
                                    Segment::orgUnit)),
                    span.from(),
                    span.to(),
                    measures);
            for (var segment : segments) {
                var person = byId.get(segment.participationId());
                add(
                        rows,
                        person,
                        segment,
                        items.getOrDefault(person.id(), List.of()),
                        measured.getOrDefault(person.employeeNo(), Map.of()));
            }
        });
        return rows;
    }

    /** The segments by their days: nearly all people have the whole period, and those are one question. */
    private Map<Span, List<Segment>> bySpan(List<Participation> people, LocalDate until) {
        return segments.of(people).values().stream()
                .flatMap(List::stream)
                .filter(segment -> !segment.from().isAfter(until))
                .collect(Collectors.groupingBy(
                        segment -> new Span(segment.from(), segment.to().isAfter(until) ? until : segment.to())));
    }

    private static void add(
            List<FigureTable.InputRow> rows,
            Participation person,
            Segment segment,
            List<ScorecardItem> items,
            Map<String, MeasureTotals> totals) {
        for (var item : items) {
            if (item.segment() == segment.position() && item.line().formula() != null) {
                rows.add(new FigureTable.InputRow(
                        person.id(),
                        segment.position(),
                        item.indicator(),
                        inputs(FormulaCache.parse(item.line().formula()), totals)));
            }
        }
        var hours = totals.get(HOURS);
        if (hours != null && "FLEXIBLE".equals(person.employmentType())) {
            rows.add(new FigureTable.InputRow(person.id(), segment.position(), HOURS, Map.of(HOURS, hours.sum())));
        }
    }

    private static TreeSet<String> measures(Collection<List<ScorecardItem>> scorecards) {
        var measures = new TreeSet<String>();
        measures.add(HOURS);
        for (var scorecard : scorecards) {
            for (var item : scorecard) {
                if (item.line().formula() != null) {
                    FormulaCache.parse(item.line().formula())
                            .aggregates()
                            .forEach(aggregate -> measures.add(aggregate.measure()));
                }
            }
        }
        return measures;
    }

    private static Map<String, @Nullable BigDecimal> inputs(Formula formula, Map<String, MeasureTotals> totals) {
        var inputs = new LinkedHashMap<String, @Nullable BigDecimal>();
        for (var aggregate : formula.aggregates()) {
            inputs.put(aggregate.toString(), FormulaInputs.value(aggregate, totals.get(aggregate.measure())));
        }
        return inputs;
    }

    private static List<Long> ids(List<Participation> people) {
        return people.stream().map(Participation::id).toList();
    }
}
