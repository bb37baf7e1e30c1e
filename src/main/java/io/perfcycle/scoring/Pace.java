package io.perfcycle.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hipparchus.fraction.BigFraction;

/**
 * How much of the time is over.
 *
 * @param gone working days that are over, at least 0
 * @param all working days there are, not fewer
 */
public record Pace(int gone, int all) {
    public Pace {
        if (gone < 0 || all < gone) {
            throw new IllegalArgumentException("%d of %d days cannot be over".formatted(gone, all));
        }
    }

    /** Nothing can be said yet: no working day is over. */
    public boolean hasNotBegun() {
        return gone == 0;
    }

    public boolean isOver() {
        return gone == all;
    }

    /**
     * What an amount to date comes to at the end if it goes on like this, at most twelve decimals, HALF_UP.
     *
     * @throws ArithmeticException if it has not begun
     */
    public BigDecimal extended(BigDecimal toDate) {
        return toDate.multiply(BigDecimal.valueOf(all))
                .divide(BigDecimal.valueOf(gone), Exact.SHOWN_PLACES, RoundingMode.HALF_UP);
    }

    /** The share that is over; 1 of a span without working days. */
    BigFraction share() {
        return all == 0 ? BigFraction.ONE : new BigFraction(gone, all);
    }
}
