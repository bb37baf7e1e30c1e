package io.perfcycle.result;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.cycle.Segment;
import io.perfcycle.cycle.Segments;
import io.perfcycle.scoring.Basis;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.Outlook;
import io.perfcycle.scoring.Pace;
import io.perfcycle.scoring.ScoringRules;
import io.perfcycle.scoring.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody's figures as they stand this morning, straight from the measurements up to yesterday: actual, expected and
 * forecast. Keeps nothing and changes nothing; many people in a handful of queries.
 */
@Component
@Transactional(readOnly = true)
public class LiveFigures {

    private final ScorecardItems scorecards;
    private final Segments segments;
    private final FigureTable table;
    private final FigureRefresh measurements;
    private final Calculation calculation;
    private final WorkingCalendar calendar;
    private final LiveFigureSettings settings;

    LiveFigures(
            ScorecardItems scorecards,
            Segments segments,
            FigureTable table,
            FigureRefresh measurements,
            Calculation calculation,
            WorkingCalendar calendar,
            LiveFigureSettings settings) {
        this.scorecards = scorecards;
        this.segments = segments;
        this.table = table;
        this.measurements = measurements;
        this.calculation = calculation;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** One person's. */
    public List<LiveFigure> of(Cycle cycle, Participation person) {
        return of(cycle, List.of(person)).getOrDefault(person.id(), List.of());
    }

    /** Each person's figures, segment by segment, in the order of the scorecard; what is signed off stays as it was. */
    public Map<Long, List<LiveFigure>> of(Cycle cycle, List<Participation> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var ids = people.stream().map(Participation::id).toList();
        var items = scorecards.inAllSegments(ids);
        var signedOff = table.signedOff(ids);
        var inputs = inputs(cycle, people, signedOff, items);
        var decisions = table.decisions(ids);
        var parts = segments.of(people);
        var counted = new HashMap<Span, Integer>();
        var live = new HashMap<Long, List<LiveFigure>>();
        for (var person : people) {
            var known = new Known(
                    items.getOrDefault(person.id(), List.of()),
                    inputs.getOrDefault(person.id(), Map.of()),
                    decisions.getOrDefault(person.id(), Map.of()));
            var mine = parts.getOrDefault(person.id(), List.of());
            var figures = new ArrayList<LiveFigure>();
            for (var part : mine) {
                var standing = standing(cycle, person, mine, part, signedOff.contains(person.id()), known, counted);
                known.items().stream()
                        .filter(item -> item.segment() == part.position())
                        .forEach(item -> figures.add(figure(item, known, standing)));
            }
            live.put(person.id(), figures);
        }
        return live;
    }

    private Map<Long, Map<String, Map<String, @Nullable BigDecimal>>> inputs(
            Cycle cycle, List<Participation> people, Set<Long> signedOff, Map<Long, List<ScorecardItem>> items) {
        var found = new HashMap<Long, Map<String, Map<String, @Nullable BigDecimal>>>();
        if (!signedOff.isEmpty()) {
            found.putAll(table.inputs(signedOff));
        }
        var open = people.stream()
                .filter(person -> !signedOff.contains(person.id()))
                .toList();
        measurements
                .measured(open, items, lastWholeDay(cycle))
                .forEach(row -> found.computeIfAbsent(row.participationId(), id -> new HashMap<>())
                        .put(ScorecardItem.key(row.indicator(), row.segment()), row.inputs()));
        return found;
    }

    private LocalDate lastWholeDay(Cycle cycle) {
        var yesterday = calendar.today().minusDays(1);
        return yesterday.isAfter(cycle.periodEnd()) ? cycle.periodEnd() : yesterday;
    }

    /** All that is known of one person, over all segments. */
    private record Known(
            List<ScorecardItem> items,
            Map<String, Map<String, @Nullable BigDecimal>> inputs,
            Map<String, FigureDecision> decisions) {}

    /** How far a segment is, and what share of the full volume may be asked in it; absent where the person was not there. */
    private record Standing(Pace pace, BigFraction factor) {}

    private @Nullable Standing standing(
            Cycle cycle,
            Participation person,
            List<Segment> parts,
            Segment part,
            boolean signedOff,
            Known known,
            Map<Span, Integer> counted) {
        var there = Calculation.employed(person, part);
        if (there.isEmpty()) {
            return null;
        }
        var span = there.get();
        var all = workingDays(span, counted);
        var pace = new Pace(signedOff ? all : gone(cycle, span, counted), all);
        var hours = known.inputs()
                .getOrDefault(ScorecardItem.key(FigureRefresh.HOURS, part.position()), Map.of())
                .get(FigureRefresh.HOURS);
        // Hours to date are taken to go on as they are.
        var whole = hours == null || pace.hasNotBegun() ? null : pace.extended(hours);
        var days = parts.size() == 1 ? new Span(part.from(), part.to()) : span;
        var scaling =
                calculation.scaling(person, new Span(cycle.periodStart(), cycle.periodEnd()), days, counted, whole);
        return new Standing(pace, scaling.factor());
    }

    private int gone(Cycle cycle, Span span, Map<Span, Integer> counted) {
        var until = lastWholeDay(cycle).isAfter(span.to()) ? span.to() : lastWholeDay(cycle);
        return until.isBefore(span.from()) ? 0 : workingDays(new Span(span.from(), until), counted);
    }

    private int workingDays(Span span, Map<Span, Integer> counted) {
        return counted.computeIfAbsent(span, days -> calendar.workingDays(days.from(), days.to()));
    }

    private LiveFigure figure(ScorecardItem item, Known known, @Nullable Standing standing) {
        var line = item.line();
        var inputs = known.inputs().get(item.key());
        var decision = known.decisions().get(item.key());
        var view = Figures.view(item, inputs, decision);
        var volume = Basis.valueOf(line.basis()) == Basis.VOLUME;
        if (standing == null || volume && standing.factor().signum() == 0) {
            return new LiveFigure(view, Outlook.NOT_JUDGED);
        }
        var rule = ScoringRules.of(Kind.valueOf(line.kind()), Calculation.direction(line), Calculation.anchors(line));
        var accumulates = volume
                || line.formula() != null && FormulaCache.parse(line.formula()).accumulates();
        return new LiveFigure(
                view,
                Outlook.of(
                        volume ? rule.scaled(standing.factor()) : rule,
                        accumulates,
                        Calculation.figure(line, inputs, decision),
                        standing.pace(),
                        settings.limits()));
    }
}
