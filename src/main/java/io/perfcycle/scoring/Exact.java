package io.perfcycle.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.hipparchus.fraction.BigFraction;

/** Crossing the border between decimals, which people read, and fractions, which do not round. */
final class Exact {
    /** Decimals of a figure that is shown: the ten of the database, and two more for an anchor derived from another. */
    static final int SHOWN_PLACES = 12;

    /** Far above any figure of a company; below what would fill the memory when written out as a fraction. */
    private static final int LONGEST = 1_000;

    private Exact() {}

    static BigFraction of(BigDecimal value) {
        if (Math.abs((long) value.scale()) > LONGEST || value.precision() > LONGEST) {
            throw new IllegalArgumentException("A number of more than " + LONGEST + " digits is no figure");
        }
        return value.scale() <= 0
                ? new BigFraction(value.toBigIntegerExact())
                : new BigFraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** Rounded HALF_UP to two places, as points and totals are. */
    static BigDecimal rounded(BigFraction value) {
        return value.bigDecimalValue(2, RoundingMode.HALF_UP);
    }

    /** As people see it: at most twelve decimals, HALF_UP, no trailing zeros, no exponent. */
    static BigDecimal shown(BigFraction value) {
        return plain(value.bigDecimalValue(SHOWN_PLACES, RoundingMode.HALF_UP));
    }

    /** The same value without trailing zeros or exponent, so that equal numbers are equal records. */
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigFraction clamp(BigFraction value, BigFraction low, BigFraction high) {
        if (value.compareTo(low) < 0) {
            return low;
        }
        return value.compareTo(high) > 0 ? high : value;
    }
}
