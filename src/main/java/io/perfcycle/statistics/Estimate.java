package io.perfcycle.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A number with what it rests on, or plainly the reason why there is none. Never NaN and never infinite, so that it can be
 * written as JSON and shown to people.
 *
 * @param n how many complete observations it rests on
 * @param value the number; null unless {@code standing} is KNOWN
 * @param low lower end of its 95 % interval; null where there is none
 * @param high upper end of its 95 % interval; null where there is none
 * @param standing whether there is a number, and if not, why
 */
public record Estimate(
        int n,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        Standing standing) {

    /** Whether there is a number. */
    public enum Standing {
        KNOWN,
        /** Fewer observations than the number needs. */
        INSUFFICIENT_DATA,
        /** One side does not vary, so that nothing can vary with it. */
        CONSTANT,
        /** Items that contradict each other: a key is turned round, or they do not belong together. */
        CHECK_KEYS,
        /** Some items follow exactly from others, so that their parts cannot be told apart. */
        SINGULAR
    }

    public static Estimate of(int n, double value) {
        return Double.isFinite(value) ? new Estimate(n, value, null, null, Standing.KNOWN) : none(n, Standing.CONSTANT);
    }

    public static Estimate of(int n, double value, double low, double high) {
        return Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high)
                ? new Estimate(n, value, low, high, Standing.KNOWN)
                : of(n, value);
    }

    public static Estimate none(int n, Standing why) {
        return new Estimate(n, null, null, null, why);
    }

    public static Estimate insufficient(int n) {
        return none(n, Standing.INSUFFICIENT_DATA);
    }

    public boolean known() {
        return standing == Standing.KNOWN;
    }

    /** Known and at least this. */
    public boolean atLeast(double bound) {
        return value != null && value >= bound;
    }

    /** Known and below this. */
    public boolean below(double bound) {
        return value != null && value < bound;
    }
}
