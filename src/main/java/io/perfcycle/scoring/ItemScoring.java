package io.perfcycle.scoring;

import io.perfcycle.scoring.Scorecard.Item;
import io.perfcycle.scoring.Trace.Note;
import io.perfcycle.scoring.Trace.NoteCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** One indicator, from figure to line of the trace. */
final class ItemScoring {
    private static final BigDecimal NO_POINTS = new BigDecimal("0.00");

    private final Item item;
    private final BigFraction factor;
    private final boolean volume;
    private final ScoringRule rule;
    private final List<Note> notes = new ArrayList<>();

    private ItemScoring(Item item, BigFraction factor) {
        this.item = item;
        this.factor = factor;
        // Only a ladder has anchors that grow with the time a person works
        volume = item.basis() == Basis.VOLUME && item.rule() instanceof Ladder;
        rule = volume && factor.signum() > 0 ? item.rule().scaled(factor) : item.rule();
    }

    static Trace.Item score(Item item, BigFraction factor) {
        return new ItemScoring(item, factor).line();
    }

    private Trace.Item line() {
        if (scaled()) {
            notes.add(Note.of(NoteCode.SCALED, factor.getNumerator() + "/" + factor.getDenominator()));
        }
        if (item.figure().byHand()) {
            notes.add(Note.of(NoteCode.SUPPLIED));
        }
        var status = status();
        var points = points(status);
        return new Trace.Item(
                item.indicator(),
                rule.kind(),
                rule.direction(),
                item.basis(),
                item.missing(),
                Exact.plain(item.weight()),
                item.figure().formula(),
                item.figure().inputs(),
                item.figure().actual().shown().orElse(null),
                item.rule().anchors(),
                scaled() ? rule.anchors() : null,
                points,
                points == null || !rule.kind().weighs()
                        ? null
                        : Exact.plain(item.weight().multiply(points)),
                status,
                notes);
    }

    private boolean scaled() {
        return volume && factor.signum() > 0 && !factor.equals(BigFraction.ONE);
    }

    private ItemStatus status() {
        switch (item.figure().standing()) {
            case WAIVED:
                notes.add(Note.of(NoteCode.WAIVED));
                return ItemStatus.WAIVED;
            case NOT_APPLICABLE:
                notes.add(Note.of(NoteCode.NOT_APPLICABLE));
                return ItemStatus.NOT_APPLICABLE;
            default:
                return due();
        }
    }

    private ItemStatus due() {
        if (volume && factor.signum() == 0) {
            notes.add(Note.of(NoteCode.NO_EXPOSURE));
            return ItemStatus.NOT_APPLICABLE;
        }
        var actual = item.figure().actual();
        if (actual.isMissing()) {
            return missing();
        }
        if (!rule.accepts(actual.value())) {
            notes.add(Note.of(NoteCode.OUT_OF_SCALE, Exact.shown(actual.value()).toPlainString()));
            return missing();
        }
        return ItemStatus.SCORED;
    }

    private ItemStatus missing() {
        return switch (item.missing()) {
            case REWEIGHT -> {
                notes.add(Note.of(NoteCode.MISSING_REWEIGHTED));
                yield ItemStatus.MISSING;
            }
            case ZERO -> {
                notes.add(Note.of(NoteCode.MISSING_ZERO));
                yield ItemStatus.MISSING;
            }
            case HOLD -> {
                notes.add(Note.of(NoteCode.MISSING_HELD));
                yield ItemStatus.HELD;
            }
        };
    }

    private @Nullable BigDecimal points(ItemStatus status) {
        if (status == ItemStatus.MISSING && item.missing() == MissingPolicy.ZERO && rule.kind() != Kind.VETO) {
            return NO_POINTS;
        }
        if (status != ItemStatus.SCORED) {
            return null;
        }
        var actual = item.figure().actual().value();
        if (rule instanceof Veto veto) {
            if (veto.caps(actual)) {
                notes.add(Note.of(NoteCode.VETO_CAPS_LEVEL, Exact.shown(actual).toPlainString()));
            }
            return null;
        }
        return rule.score(actual).rounded();
    }
}
