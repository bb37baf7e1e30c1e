package io.perfcycle.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rule of an indicator from its kind, direction and anchors, and refuses anchors from which no points can
 * follow.
 *
 * <ul>
 *   <li>HIGHER needs {@code threshold < target < stretch}, LOWER {@code threshold > target > stretch}, RANGE
 *       {@code low_zero < low <= high < high_zero}; of each what is given.
 *   <li>HIGHER and LOWER need a target, RANGE needs low and high.
 *   <li>Without a threshold or without a stretch the target must be above 0, because points or the missing stretch are
 *       then counted in percent of it. With both given, any rising (falling) numbers will do, also negative ones.
 *   <li>Without a direction: RANGE if there is a low or a high, else whatever way the anchors go, else HIGHER.
 *   <li>Anchors that the rule does not know (a target of a veto, say) are not looked at.
 * </ul>
 */
public final class ScoringRules {
    private ScoringRules() {}

    /**
     * The rule of an indicator.
     *
     * @throws AnchorException with code {@code INVALID_ANCHORS} and the field at fault
     */
    public static ScoringRule of(Kind kind, @Nullable Direction direction, Anchors anchors) {
        return switch (kind) {
            case QUANTITATIVE -> quantitative(direction == null ? derived(anchors) : direction, anchors);
            case RATED -> new Rated();
            case MILESTONE -> new Milestone();
            case VETO -> new Veto();
            case BONUS -> new Bonus();
        };
    }

    /** As {@link #of(Kind, Direction, Anchors)}, with the columns of the import one by one. */
    public static ScoringRule of(
            Kind kind,
            @Nullable Direction direction,
            @Nullable BigDecimal threshold,
            @Nullable BigDecimal target,
            @Nullable BigDecimal stretch,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal lowZero,
            @Nullable BigDecimal highZero) {
        return of(kind, direction, new Anchors(threshold, target, stretch, low, high, lowZero, highZero));
    }

    private static ScoringRule quantitative(Direction direction, Anchors anchors) {
        if (direction == Direction.RANGE) {
            return Corridor.of(
                    required("low", anchors.low()),
                    required("high", anchors.high()),
                    anchors.lowZero(),
                    anchors.highZero());
        }
        return Ladder.of(direction, anchors.threshold(), required("target", anchors.target()), anchors.stretch());
    }

    private static Direction derived(Anchors anchors) {
        if (anchors.low() != null || anchors.high() != null) {
            return Direction.RANGE;
        }
        var worse = anchors.threshold() != null ? anchors.threshold() : anchors.target();
        var better = anchors.threshold() != null ? anchors.target() : anchors.stretch();
        return worse != null && better != null && worse.compareTo(better) > 0 ? Direction.LOWER : Direction.HIGHER;
    }

    private static BigDecimal required(String field, @Nullable BigDecimal value) {
        if (value == null) {
            throw new AnchorException(field, AnchorException.Reason.REQUIRED, field);
        }
        return value;
    }
}
