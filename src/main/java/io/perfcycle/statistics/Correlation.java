package io.perfcycle.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * How two columns go together, in [-1, 1], over the rows in which both are there. 95 % intervals by Fisher's z; for ranks
 * with the variance of Bonett and Wright (2000, Psychometrika 65, 23-28). Agrees with R {@code cor(x, y, use = "complete.obs")}
 * and {@code cor.test} to 1e-12.
 */
public final class Correlation {

    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    /** Below this no interval exists. */
    private static final int LEAST = 4;

    private Correlation() {}

    /** Pearson's r; {@code needed} complete rows at the least. */
    public static Estimate pearson(double[] one, double[] other, int needed) {
        var pairs = Rows.pairs(one, other);
        return estimate(pairs[0], pairs[1], needed, false);
    }

    /** Spearman's rho: Pearson's r of the ranks, ties sharing their mean rank. */
    public static Estimate spearman(double[] one, double[] other, int needed) {
        var pairs = Rows.pairs(one, other);
        return pairs[0].length < Math.max(LEAST, needed)
                ? Estimate.insufficient(pairs[0].length)
                : estimate(ranks(pairs[0]), ranks(pairs[1]), needed, true);
    }

    private static Estimate estimate(double[] one, double[] other, int needed, boolean ranked) {
        var n = one.length;
        if (n < Math.max(LEAST, needed)) {
            return Estimate.insufficient(n);
        }
        if (Rows.constant(one) || Rows.constant(other)) {
            return Estimate.none(n, Estimate.Standing.CONSTANT);
        }
        var r = coefficient(one, other);
        var spread = Math.sqrt((ranked ? 1 + r * r / 2 : 1) / (n - 3.0));
        return Math.abs(r) >= 1
                ? Estimate.of(n, r, r, r)
                : Estimate.of(n, r, Math.tanh(atanh(r) - Z * spread), Math.tanh(atanh(r) + Z * spread));
    }

    /** Pearson's r of two complete columns that vary, clipped to [-1, 1]. */
    static double coefficient(double[] one, double[] other) {
        var r = new PearsonsCorrelation().correlation(centred(one), centred(other));
        return Math.max(-1, Math.min(1, r));
    }

    static double[] ranks(double[] cells) {
        return new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(cells);
    }

    private static double[] centred(double[] cells) {
        var mean = Rows.mean(cells);
        return java.util.Arrays.stream(cells).map(cell -> cell - mean).toArray();
    }

    private static double atanh(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }
}
