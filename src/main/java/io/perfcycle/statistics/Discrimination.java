package io.perfcycle.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether an indicator tells the upper from the lower people: mean of the item among the upper 27 % less its mean among
 * the lower 27 %, as a share of the scale (Kelley 1939; Ebel and Frisbie 1991: from .40 very good, .30 good, .20 marginal,
 * below .20 poor, below 0 reversed). Who is upper and lower is told by a criterion that must not contain the item. Groups have
 * {@code g = max(1, floor(.27 n + .5))} people and everybody who ties with their last. The 95 % interval is Welch's, of the
 * difference between the two groups' means.
 */
public final class Discrimination {

    private static final double GROUP = 0.27;
    private static final double TAIL = 0.025;

    private Discrimination() {}

    /**
     * @param item the indicator's points, NaN where missing
     * @param criterion for the same people, such as the total without the item
     * @param range width of the item's scale, above 0
     * @param needed complete rows at the least
     * @return in [-1, 1] where the item keeps to its scale
     */
    public static Estimate upperLower(double[] item, double[] criterion, double range, int needed) {
        var pairs = Rows.pairs(item, criterion);
        var n = pairs[0].length;
        if (n < Math.max(2, needed)) {
            return Estimate.insufficient(n);
        }
        if (Rows.constant(pairs[1])) {
            return Estimate.none(n, Estimate.Standing.CONSTANT);
        }
        var group = Math.max(1, (int) Math.floor(GROUP * n + 0.5));
        var sorted = pairs[1].clone();
        Arrays.sort(sorted);
        var lower = where(pairs, sorted[group - 1], false);
        var upper = where(pairs, sorted[n - group], true);
        var difference = (Rows.mean(upper) - Rows.mean(lower)) / range;
        var half = half(upper, lower) / range;
        return Estimate.of(n, difference, difference - half, difference + half);
    }

    /**
     * The same within the strata of a panel: both less the mean of their stratum. The interval is widened for people who have
     * several rows.
     */
    public static Estimate within(double[] item, double[] criterion, double range, Panel panel, int needed) {
        var there = IntStream.range(0, item.length)
                .filter(row -> !Double.isNaN(item[row]) && !Double.isNaN(criterion[row]))
                .toArray();
        var sub = panel.of(there);
        var plain = upperLower(
                sub.centred(Arrays.stream(there).mapToDouble(row -> item[row]).toArray()),
                sub.centred(
                        Arrays.stream(there).mapToDouble(row -> criterion[row]).toArray()),
                range,
                needed);
        if (plain.value() == null || plain.high() == null) {
            return plain;
        }
        var half = (plain.high() - plain.value()) * Math.sqrt(there.length / (double) panel.peopleIn(there));
        return Estimate.of(plain.n(), plain.value(), plain.value() - half, plain.value() + half);
    }

    private static double[] where(double[][] pairs, double bound, boolean above) {
        return IntStream.range(0, pairs[0].length)
                .filter(row -> above ? pairs[1][row] >= bound : pairs[1][row] <= bound)
                .mapToDouble(row -> pairs[0][row])
                .toArray();
    }

    /** Half the 95 % interval of the difference of two means; NaN for groups of one. */
    private static double half(double[] one, double[] other) {
        if (one.length < 2 || other.length < 2) {
            return Double.NaN;
        }
        var first = Rows.variance(one) / one.length;
        var second = Rows.variance(other) / other.length;
        var both = first + second;
        if (both == 0) {
            return 0;
        }
        var freedom = both * both / (first * first / (one.length - 1) + second * second / (other.length - 1));
        return TDistribution.of(freedom).inverseSurvivalProbability(TAIL) * Math.sqrt(both);
    }
}
