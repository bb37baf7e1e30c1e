package io.perfcycle.scoring;

import java.math.BigDecimal;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Points that climb on straight lines from threshold (60) over target (100) to stretch (120).
 *
 * <p>With actual {@code a}, threshold {@code T}, target {@code t}, stretch {@code X}, for HIGHER:
 *
 * <ul>
 *   <li>{@code a < T}: 0. The step down from 60 is intended.
 *   <li>{@code T <= a < t}: {@code 60 + 40 (a - T) / (t - T)}
 *   <li>{@code t <= a < X}: {@code 100 + 20 (a - t) / (X - t)}
 *   <li>{@code a >= X}: 120
 *   <li>without a threshold, {@code a < t}: {@code 100 a / t}, at least 0
 *   <li>without a stretch: {@code X = 1.2 t}, which continues {@code 100 a / t} where there is no threshold either
 * </ul>
 *
 * <p>LOWER is the mirror image ({@code T > t > X}); without a threshold, {@code a > t}: {@code 100 (2 - a / t)}, at least
 * 0; without a stretch: {@code X = 0.8 t}. Monotone in the actual throughout.
 *
 * <p>Source: contract section 5. Example: 20 / 36 / 40 at 28 gives 80.
 *
 * @param direction HIGHER or LOWER
 * @param threshold null where the indicator has none; then the target must be above 0
 * @param target on target
 * @param stretch where 120 is reached
 */
public record Ladder(Direction direction, @Nullable BigFraction threshold, BigFraction target, BigFraction stretch)
        implements ScoringRule {

    public Ladder {
        var order = direction == Direction.HIGHER ? 1 : -1;
        if (direction == Direction.RANGE
                || Integer.signum(stretch.compareTo(target)) != order
                || threshold != null && Integer.signum(target.compareTo(threshold)) != order
                || threshold == null && target.signum() <= 0) {
            throw new IllegalArgumentException(
                    "%s, %s, %s is no ladder that goes %s".formatted(threshold, target, stretch, direction));
        }
    }

    /** Refuses what is no ladder and fills in the stretch. */
    static Ladder of(
            Direction direction, @Nullable BigDecimal threshold, BigDecimal target, @Nullable BigDecimal stretch) {
        if ((threshold == null || stretch == null) && target.signum() <= 0) {
            throw new AnchorException(
                    "target",
                    AnchorException.Reason.NOT_POSITIVE,
                    "target",
                    Exact.plain(target).toPlainString());
        }
        var rising = direction == Direction.HIGHER;
        var top = stretch != null ? stretch : target.multiply(new BigDecimal(rising ? "1.2" : "0.8"));
        AnchorOrder.require(rising, new String[] {"threshold", "target", "stretch"}, threshold, target, top);
        return new Ladder(direction, threshold == null ? null : Exact.of(threshold), Exact.of(target), Exact.of(top));
    }

    @Override
    public Points score(BigFraction actual) {
        if (threshold != null && worse(actual, threshold)) {
            return Points.NONE;
        }
        if (worse(actual, target)) {
            return threshold == null ? ratio(actual) : Points.between(threshold, 60, target, 100, actual);
        }
        if (worse(actual, stretch)) {
            return Points.between(target, 100, stretch, 120, actual);
        }
        return Points.MAXIMUM;
    }

    private Points ratio(BigFraction actual) {
        var share = actual.divide(target);
        var reached = direction == Direction.HIGHER ? share : BigFraction.TWO.subtract(share);
        return Points.clamped(reached.multiply(100));
    }

    private boolean worse(BigFraction value, BigFraction than) {
        var order = value.compareTo(than);
        return direction == Direction.HIGHER ? order < 0 : order > 0;
    }

    @Override
    public Kind kind() {
        return Kind.QUANTITATIVE;
    }

    @Override
    public Anchors anchors() {
        return Anchors.ladder(
                threshold == null ? null : Exact.shown(threshold), Exact.shown(target), Exact.shown(stretch));
    }

    @Override
    public Ladder scaled(BigFraction factor) {
        return new Ladder(
                direction,
                threshold == null ? null : threshold.multiply(factor),
                target.multiply(factor),
                stretch.multiply(factor));
    }
}
