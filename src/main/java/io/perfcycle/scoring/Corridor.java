package io.perfcycle.scoring;

import java.math.BigDecimal;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * 100 points inside a range, outside straight down to 0 (direction RANGE).
 *
 * <ul>
 *   <li>{@code low <= a <= high}: 100; there is nothing above 100
 *   <li>{@code lowZero < a < low}: {@code 100 (a - lowZero) / (low - lowZero)}; likewise above
 *   <li>at and beyond {@code lowZero} or {@code highZero}: 0
 *   <li>defaults: {@code lowZero = low / 2}, {@code highZero = 1.5 high}. Where the end of the range is 0 its default is 0
 *       too, and the points fall to 0 at once beyond it. Of an end below 0 there is no default; it must be given.
 * </ul>
 *
 * <p>Source: contract section 5. Example: 15 / 30 - 45 / 75 at 22.5 gives 50, at 60 gives 50.
 *
 * @param lowZero at most {@code low}
 * @param low at most {@code high}
 * @param high at least {@code low}
 * @param highZero at least {@code high}
 */
public record Corridor(BigFraction lowZero, BigFraction low, BigFraction high, BigFraction highZero)
        implements ScoringRule {

    public Corridor {
        if (lowZero.compareTo(low) > 0 || low.compareTo(high) > 0 || high.compareTo(highZero) > 0) {
            throw new IllegalArgumentException("%s, %s, %s, %s do not rise".formatted(lowZero, low, high, highZero));
        }
    }

    /** Refuses what is no range and fills in the points of zero. */
    static Corridor of(BigDecimal low, BigDecimal high, @Nullable BigDecimal lowZero, @Nullable BigDecimal highZero) {
        if (low.compareTo(high) > 0) {
            AnchorOrder.require(true, new String[] {"low", "high"}, low, high);
        }
        AnchorOrder.require(true, new String[] {"low_zero", "low"}, lowZero, low);
        AnchorOrder.require(true, new String[] {"high", "high_zero"}, high, highZero);
        return new Corridor(
                Exact.of(zero("low_zero", low, lowZero, "0.5")),
                Exact.of(low),
                Exact.of(high),
                Exact.of(zero("high_zero", high, highZero, "1.5")));
    }

    private static BigDecimal zero(String field, BigDecimal end, @Nullable BigDecimal given, String share) {
        if (given != null) {
            return given;
        }
        if (end.signum() < 0) {
            throw new AnchorException(field, AnchorException.Reason.NO_DEFAULT, field);
        }
        return end.multiply(new BigDecimal(share));
    }

    @Override
    public Points score(BigFraction actual) {
        if (actual.compareTo(low) < 0) {
            return actual.compareTo(lowZero) <= 0 ? Points.NONE : Points.between(lowZero, 0, low, 100, actual);
        }
        if (actual.compareTo(high) > 0) {
            return actual.compareTo(highZero) >= 0 ? Points.NONE : Points.between(high, 100, highZero, 0, actual);
        }
        return new Points(Points.ON_TARGET);
    }

    @Override
    public Kind kind() {
        return Kind.QUANTITATIVE;
    }

    @Override
    public Direction direction() {
        return Direction.RANGE;
    }

    @Override
    public Anchors anchors() {
        return Anchors.range(Exact.shown(low), Exact.shown(high), Exact.shown(lowZero), Exact.shown(highZero));
    }
}
