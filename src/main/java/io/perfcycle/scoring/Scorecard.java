package io.perfcycle.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/**
 * The result of one person in one cycle, with its trace.
 *
 * <ul>
 *   <li>Points of each indicator are rounded HALF_UP to two places, and it is these that are weighted:
 *       {@code total = sum(weight x points) / sum(weight) + bonus}, rounded HALF_UP to two places. Between the two
 *       roundings everything is exact.
 *   <li>REWEIGHT, WAIVED and NOT_APPLICABLE leave the weight out; ZERO counts 0 points; HOLD makes the outcome HELD.
 *   <li>If the weight that counts is below 60 % of the whole (in any segment), the outcome is INSUFFICIENT_DATA, unless it
 *       is HELD.
 *   <li>VETO and BONUS weigh nothing, whatever weight they carry. Bonuses add at most 10, and no total exceeds 120.
 *   <li>A veto above 0 sets {@code vetoed}; the level is decided elsewhere and must then be D at best.
 *   <li>With several segments: {@code sum(days x total) / sum(days)} over their totals before rounding, rounded once.
 *   <li>The order of items and segments does not matter, nor does the unit of the weights.
 * </ul>
 *
 * <p>Source: contract section 5. Example: 95, 120, 60 with weights 40, 30, 30 give 92.00; with the middle one missing,
 * 80.00. Pure; safe to call from any thread.
 */
public final class Scorecard {
    private Scorecard() {}

    /**
     * One indicator of one person.
     *
     * @param indicator its code, unique within the segment
     * @param weight as agreed, at least 0
     * @param rule from {@link ScoringRules}, for a full-time person who is there all the time
     * @param basis VOLUME scales the anchors to the person
     * @param missing what a missing figure does; see {@link MissingPolicy#defaultFor}
     * @param figure what is known
     */
    public record Item(
            String indicator, BigDecimal weight, ScoringRule rule, Basis basis, MissingPolicy missing, Figure figure) {
        public Item {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("The weight of %s is %s".formatted(indicator, weight));
            }
        }
    }

    /**
     * Days under one scorecard.
     *
     * @param name for the reader, such as the post; may be empty
     * @param span its days
     * @param scaling the person's factors
     * @param items its indicators
     */
    public record Segment(String name, Span span, Scaling scaling, List<Item> items) {
        public Segment {
            items = List.copyOf(items);
            var seen = new HashSet<String>();
            for (var item : items) {
                if (!seen.add(item.indicator())) {
                    throw new IllegalArgumentException("Indicator %s stands twice".formatted(item.indicator()));
                }
            }
        }
    }

    /** The result where one scorecard holds for the whole period. */
    public static Trace total(Span period, Scaling scaling, List<Item> items) {
        return total(List.of(new Segment("", period, scaling, items)));
    }

    /**
     * The result over segments.
     *
     * @param segments at least one
     */
    public static Trace total(List<Segment> segments) {
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("A result needs at least one segment");
        }
        return Totals.trace(segments.stream().map(Scorecard::segment).toList());
    }

    private static Trace.Segment segment(Segment segment) {
        var factor = segment.scaling().factor();
        var items = segment.items().stream()
                .map(item -> ItemScoring.score(item, factor))
                .toList();
        return Totals.segment(segment, items);
    }
}
