package io.perfcycle.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values of an actual at which points are fixed; null where an indicator has none.
 *
 * @param threshold 60 points; worse earns nothing
 * @param target 100 points
 * @param stretch 120 points
 * @param low lower end of the range with 100 points
 * @param high upper end of the range with 100 points
 * @param lowZero below the range, where the line has come down to 0
 * @param highZero above the range, where the line has come down to 0
 */
public record Anchors(
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal target,
        @Nullable BigDecimal stretch,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal lowZero,
        @Nullable BigDecimal highZero) {
    /** For indicators without anchors. */
    public static final Anchors NONE = new Anchors(null, null, null, null, null, null, null);

    /** Anchors of a ladder. */
    public static Anchors ladder(
            @Nullable BigDecimal threshold, @Nullable BigDecimal target, @Nullable BigDecimal stretch) {
        return new Anchors(threshold, target, stretch, null, null, null, null);
    }

    /** Anchors of a range. */
    public static Anchors range(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal lowZero,
            @Nullable BigDecimal highZero) {
        return new Anchors(null, null, null, low, high, lowZero, highZero);
    }
}
