package io.perfcycle.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.jspecify.annotations.Nullable;

/**
 * How much more often something happens to one group than to another, with the 95 % interval of Katz et al. (1978) and Fisher's
 * exact p. Agrees with R {@code fisher.test} and the interval counted there by hand.
 *
 * @param hits of the first group
 * @param n people of the first group
 * @param otherHits of the second group
 * @param otherN people of the second group
 * @param ratio share of the first / share of the second; says why there is none
 * @param p two-sided; null below the smallest size
 */
public record RiskRatio(
        int hits,
        int n,
        int otherHits,
        int otherN,
        Estimate ratio,
        @Nullable Double p) {

    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    /** Compares two groups of at least the smallest size; no ratio where one of them has no hit, since that has no interval. */
    public static RiskRatio of(int hits, int n, int otherHits, int otherN, int smallest) {
        if (n < Math.max(1, smallest) || otherN < Math.max(1, smallest)) {
            return new RiskRatio(hits, n, otherHits, otherN, Estimate.insufficient(n + otherN), null);
        }
        var p = FisherExactTest.withDefaults()
                .test(new int[][] {{hits, n - hits}, {otherHits, otherN - otherHits}})
                .getPValue();
        if (hits == 0 || otherHits == 0) {
            return new RiskRatio(hits, n, otherHits, otherN, Estimate.none(n + otherN, Estimate.Standing.CONSTANT), p);
        }
        var ratio = hits / (double) n / (otherHits / (double) otherN);
        var spread = Math.sqrt(1.0 / hits - 1.0 / n + 1.0 / otherHits - 1.0 / otherN);
        return new RiskRatio(
                hits,
                n,
                otherHits,
                otherN,
                Estimate.of(n + otherN, ratio, ratio * Math.exp(-Z * spread), ratio * Math.exp(Z * spread)),
                p);
    }
}
