package io.perfcycle.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/** A mean with its 95 % interval after Student. */
public final class Mean {

    private static final double TAIL = 0.025;

    private Mean() {}

    /**
     * The mean of the values that are there; without an interval where they do not vary. Agrees with R {@code t.test(x)$conf.int}.
     *
     * @param values NaN where one is missing
     * @param needed fewest values that it is given from; never below 2
     */
    public static Estimate of(double[] values, int needed) {
        var present = Rows.present(values);
        var n = present.length;
        if (n < Math.max(2, needed)) {
            return Estimate.insufficient(n);
        }
        var mean = Rows.mean(present);
        if (Rows.constant(present)) {
            return Estimate.of(n, mean);
        }
        var half = TDistribution.of(n - 1).inverseSurvivalProbability(TAIL) * Math.sqrt(Rows.variance(present) / n);
        return Estimate.of(n, mean, mean - half, mean + half);
    }
}
