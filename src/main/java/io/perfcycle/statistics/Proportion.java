package io.perfcycle.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** A share of people with its 95 % interval after Wilson (1927), which stays within [0, 1] and holds for small n too. */
public final class Proportion {

    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    private Proportion() {}

    /** {@code hits} of {@code n}; n of 1 or more. Agrees with R {@code prop.test(hits, n, correct = FALSE)$conf.int}. */
    public static Estimate of(int hits, int n) {
        if (n == 0) {
            return Estimate.insufficient(0);
        }
        var share = hits / (double) n;
        var square = Z * Z / n;
        var centre = (share + square / 2) / (1 + square);
        var half = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n)) / (1 + square);
        return Estimate.of(n, share, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
