package io.perfcycle.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
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

    /**
     * Spearman's rho within the strata of a panel: Pearson's r of the ranks that each row has within its stratum, from its middle
     * and as a share of it. With one stratum it is Spearman's rho. The interval counts people, not rows, for somebody seen three
     * times tells less than three people.
     */
    public static Estimate within(double[] one, double[] other, Panel panel, int needed) {
        return compared(one, other, panel, needed, true);
    }

    /** Pearson's r of what each row has beyond the mean of its stratum; interval as in {@link #within}. */
    public static Estimate pearsonWithin(double[] one, double[] other, Panel panel, int needed) {
        return compared(one, other, panel, needed, false);
    }

    private static Estimate compared(double[] one, double[] other, Panel panel, int needed, boolean ranked) {
        var there = IntStream.range(0, one.length)
                .filter(row -> !Double.isNaN(one[row]) && !Double.isNaN(other[row]))
                .toArray();
        var groups = panel.comparable(there);
        var kept = groups.stream().flatMapToInt(Arrays::stream).toArray();
        var n = kept.length;
        if (n < Math.max(LEAST, needed)) {
            return Estimate.insufficient(n);
        }
        var first = new double[one.length];
        var second = new double[one.length];
        groups.forEach(group -> {
            Panel.place(one, group, first, ranked);
            Panel.place(other, group, second, ranked);
        });
        var squares = 0.0;
        var otherSquares = 0.0;
        var products = 0.0;
        for (var row : kept) {
            squares += first[row] * first[row];
            otherSquares += second[row] * second[row];
            products += first[row] * second[row];
        }
        if (squares == 0 || otherSquares == 0) {
            return Estimate.none(n, Estimate.Standing.CONSTANT);
        }
        var r = Math.max(-1, Math.min(1, products / Math.sqrt(squares) / Math.sqrt(otherSquares)));
        return interval(n, Math.min(panel.peopleIn(kept), n - groups.size() + 1), r, ranked);
    }

    /**
     * Two-sided p of a correlation, from its Fisher z and the width of its own interval; 1 where there is no interval.
     */
    public static double chance(Estimate correlation) {
        var r = correlation.value();
        var high = correlation.high();
        if (r == null || high == null) {
            return 1;
        }
        if (Math.abs(r) >= 1) {
            return 0;
        }
        var error = (atanh(high) - atanh(r)) / Z;
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(atanh(r)) / error);
    }

    private static Estimate estimate(double[] one, double[] other, int needed, boolean ranked) {
        var n = one.length;
        if (n < Math.max(LEAST, needed)) {
            return Estimate.insufficient(n);
        }
        if (Rows.constant(one) || Rows.constant(other)) {
            return Estimate.none(n, Estimate.Standing.CONSTANT);
        }
        return interval(n, n, coefficient(one, other), ranked);
    }

    private static Estimate interval(int n, int independent, double r, boolean ranked) {
        if (independent < LEAST) {
            return Estimate.of(n, r);
        }
        var spread = Math.sqrt((ranked ? 1 + r * r / 2 : 1) / (independent - 3.0));
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
        return Arrays.stream(cells).map(cell -> cell - mean).toArray();
    }

    private static double atanh(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }
}
