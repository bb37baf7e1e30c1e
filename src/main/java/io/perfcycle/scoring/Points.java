package io.perfcycle.scoring;

import java.math.BigDecimal;
import org.hipparchus.fraction.BigFraction;

/**
 * Points of one indicator in [0, 120]; 100 is on target.
 *
 * @param exact not yet rounded
 */
public record Points(BigFraction exact) {
    static final BigFraction ON_TARGET = new BigFraction(100);
    static final BigFraction MOST = new BigFraction(120);
    public static final Points NONE = new Points(BigFraction.ZERO);
    public static final Points MAXIMUM = new Points(MOST);

    public Points {
        if (exact.signum() < 0 || exact.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("Points lie between 0 and 120, but are " + exact);
        }
    }

    /** The given number brought into [0, 120]. */
    static Points clamped(BigFraction value) {
        return new Points(Exact.clamp(value, BigFraction.ZERO, MOST));
    }

    /** The straight line through ({@code from}, {@code low}) and ({@code to}, {@code high}), read at {@code at}. */
    static Points between(BigFraction from, int low, BigFraction to, int high, BigFraction at) {
        var share = at.subtract(from).divide(to.subtract(from));
        return clamped(share.multiply(high - low).add(low));
    }

    /** Rounded HALF_UP to two places: what the trace shows and the scorecard weights. */
    public BigDecimal rounded() {
        return Exact.rounded(exact);
    }
}
