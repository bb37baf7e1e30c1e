package io.perfcycle.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Turns a trace back into the scorecard it came from and counts it again. */
final class Replay {
    private Replay() {}

    static Trace of(Trace trace) {
        return Scorecard.total(trace.segments().stream().map(Replay::segment).toList());
    }

    private static Scorecard.Segment segment(Trace.Segment segment) {
        return new Scorecard.Segment(
                segment.name(),
                new Span(LocalDate.parse(segment.from()), LocalDate.parse(segment.to())),
                new Scaling(segment.scaling()),
                segment.items().stream().map(Replay::item).toList());
    }

    private static Scorecard.Item item(Trace.Item item) {
        var figure = figure(item);
        return new Scorecard.Item(
                item.indicator(),
                item.weight(),
                ScoringRules.of(item.kind(), item.direction(), item.anchors()),
                item.basis(),
                item.missing(),
                switch (item.status()) {
                    case WAIVED -> figure.waived();
                    case NOT_APPLICABLE -> exposed(item) ? figure.notApplicable() : figure;
                    default -> figure;
                });
    }

    /** Without occasion to work the scorecard itself says that an indicator is not applicable. */
    private static boolean exposed(Trace.Item item) {
        return !noted(item, Trace.NoteCode.NO_EXPOSURE);
    }

    private static Figure figure(Trace.Item item) {
        if (item.formula() == null) {
            var given = item.actual() == null ? Figure.missing() : Figure.given(item.actual());
            return supplied(item) ? given.supplied(item.actual()) : given;
        }
        var formula = Formula.parse(item.formula());
        var computed = Figure.computed(formula, inputs(formula, item.inputs()));
        return supplied(item) ? computed.supplied(item.actual()) : computed;
    }

    private static boolean supplied(Trace.Item item) {
        return item.actual() != null && noted(item, Trace.NoteCode.SUPPLIED);
    }

    private static boolean noted(Trace.Item item, Trace.NoteCode code) {
        return item.notes().stream().anyMatch(note -> note.code() == code);
    }

    private static Map<Aggregate, BigDecimal> inputs(Formula formula, Map<String, BigDecimal> shown) {
        var inputs = new HashMap<Aggregate, BigDecimal>();
        for (var aggregate : formula.aggregates()) {
            var input = shown.get(aggregate.toString());
            if (input != null) {
                inputs.put(aggregate, input);
            }
        }
        return inputs;
    }
}
