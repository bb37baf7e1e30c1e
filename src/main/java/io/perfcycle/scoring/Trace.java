package io.perfcycle.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a result came about, down to the figures it was counted from. Plain values only (text, decimals, lists, maps,
 * enums, records), so that it can be written as JSON and read back without help; numbers carry no needless zeros, except
 * points and totals, which always have two places.
 *
 * @param outcome whether there is a result
 * @param total the result; null unless {@code outcome} is SCORED
 * @param soFar the total of what counts so far, whatever the outcome; null if nothing counts
 * @param vetoed true if a veto caps the level at D
 * @param segments one, or several after a transfer
 * @param notes what a reader of the total must know
 */
public record Trace(
        Outcome outcome,
        @Nullable BigDecimal total,
        @Nullable BigDecimal soFar,
        boolean vetoed,
        List<Segment> segments,
        List<Note> notes) {

    public Trace {
        segments = List.copyOf(segments);
        notes = List.copyOf(notes);
    }

    /**
     * A remark with a stable code; the texts for people stand in the room's message bundles as
     * {@code scoring.note.<code>}.
     *
     * @param code what happened
     * @param arguments names and numbers for the text
     */
    public record Note(NoteCode code, List<String> arguments) {
        public Note {
            arguments = List.copyOf(arguments);
        }

        static Note of(NoteCode code, String... arguments) {
            return new Note(code, List.of(arguments));
        }
    }

    /** Everything that a trace can remark. */
    public enum NoteCode {
        /** No figure; the weight is left out. */
        MISSING_REWEIGHTED,
        /** No figure; the result waits for it. */
        MISSING_HELD,
        /** No figure; 0 points. */
        MISSING_ZERO,
        /** A value outside the scale counts as missing: the value. */
        OUT_OF_SCALE,
        /** The data owner's figure stands instead of the formula's. */
        SUPPLIED,
        /** Waived by the data owner; the weight is left out. */
        WAIVED,
        /** Does not concern this person; the weight is left out. */
        NOT_APPLICABLE,
        /** No occasion to work in the period, so nothing can be asked. */
        NO_EXPOSURE,
        /** Anchors are scaled to the person: the factor as a fraction. */
        SCALED,
        /** The veto caps the level: the value. */
        VETO_CAPS_LEVEL,
        /** Bonuses add up to more than may be added: their sum, the most. */
        CAPPED_BONUS,
        /** The total would be higher than the highest: the most. */
        CAPPED_TOTAL,
        /** Too little of the weight counts: the share in percent, the least share in percent. */
        INSUFFICIENT_DATA
    }

    /**
     * A stretch of days with one scorecard.
     *
     * @param name for the reader, such as the post; may be empty
     * @param from first day, ISO
     * @param to last day, ISO
     * @param days its weight among the segments
     * @param scaling the person's factors
     * @param outcome whether this segment alone has a result
     * @param weightWhole sum of all weights
     * @param weightCounted sum of the weights that count
     * @param coverage counted weight in percent of the whole, to two places
     * @param weightedSum sum of weight x points of what counts
     * @param bonus what is added after weighting
     * @param total weightedSum / weightCounted + bonus, to two places; null if nothing counts
     * @param items the indicators in the order given
     * @param notes remarks on the total of the segment
     */
    public record Segment(
            String name,
            String from,
            String to,
            int days,
            List<Scaling.Factor> scaling,
            Outcome outcome,
            BigDecimal weightWhole,
            BigDecimal weightCounted,
            BigDecimal coverage,
            BigDecimal weightedSum,
            BigDecimal bonus,
            @Nullable BigDecimal total,
            List<Item> items,
            List<Note> notes) {
        public Segment {
            scaling = List.copyOf(scaling);
            items = List.copyOf(items);
            notes = List.copyOf(notes);
        }
    }

    /**
     * One indicator.
     *
     * @param indicator its code
     * @param kind how it enters the result
     * @param direction which values are better; null where the kind has none
     * @param basis whether its anchors may be scaled
     * @param missing what a missing figure would do
     * @param weight as agreed
     * @param formula in canonical spelling; null if there is none
     * @param inputs the formula's aggregates; null where there is no data
     * @param actual what was reached, to twelve places; null if missing
     * @param anchors as agreed, defaults filled in
     * @param scaledAnchors as used, to twelve places; null if not scaled
     * @param points to two places; null if it earns none
     * @param weighted weight x points; null if its weight does not count
     * @param status what became of it
     * @param notes remarks
     */
    public record Item(
            String indicator,
            Kind kind,
            @Nullable Direction direction,
            Basis basis,
            MissingPolicy missing,
            BigDecimal weight,
            @Nullable String formula,
            Map<String, @Nullable BigDecimal> inputs,
            @Nullable BigDecimal actual,
            Anchors anchors,
            @Nullable Anchors scaledAnchors,
            @Nullable BigDecimal points,
            @Nullable BigDecimal weighted,
            ItemStatus status,
            List<Note> notes) {
        public Item {
            // Map.copyOf would refuse the nulls, which say that an aggregate has no data
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
            notes = List.copyOf(notes);
        }
    }

    /** The items of all segments, one after the other. */
    public List<Item> items() {
        return segments.stream().flatMap(segment -> segment.items().stream()).toList();
    }

    /**
     * The total from nothing but the weights and points that this trace shows, as a person would count it. Equals
     * {@link #soFar} of a trace that nobody has tampered with.
     *
     * @return the total to two places; empty if no weight counts in some segment
     */
    public Optional<BigDecimal> recompute() {
        return Totals.ofTrace(segments);
    }

    /**
     * Counts everything again from formulas, inputs, anchors and factors of this trace. Equals this trace if nobody has
     * tampered with it; the first difference shows where.
     *
     * @throws IllegalArgumentException if a formula, anchor or date in it cannot be read
     */
    public Trace replay() {
        return Replay.of(this);
    }
}
