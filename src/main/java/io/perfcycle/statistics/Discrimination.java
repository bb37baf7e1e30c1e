package io.perfcycle.statistics;

import java.util.Arrays;

/**
 * Whether an indicator tells the upper from the lower people: mean of the item among the upper 27 % less its mean among
 * the lower 27 %, as a share of the scale (Kelley 1939; Ebel and Frisbie 1991: from .40 very good, .30 good, .20 marginal,
 * below .20 poor, below 0 reversed). Who is upper and lower is told by a criterion that must not contain the item. Groups have
 * {@code g = max(1, floor(.27 n + .5))} people and everybody who ties with their last.
 */
public final class Discrimination {

    private static final double GROUP = 0.27;

    private Discrimination() {}

    /**
     * @param item the indicator's points, NaN where missing
     * @param criterion for the same people, such as the total without the item
     * @param range width of the item's scale, above 0
     * @param needed complete rows at the least
     * @return in [-1, 1]
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
        var lower = meanWhere(pairs, sorted[group - 1], false);
        var upper = meanWhere(pairs, sorted[n - group], true);
        return Estimate.of(n, (upper - lower) / range);
    }

    private static double meanWhere(double[][] pairs, double bound, boolean above) {
        var sum = 0.0;
        var count = 0;
        for (var row = 0; row < pairs[0].length; row++) {
            if (above ? pairs[1][row] >= bound : pairs[1][row] <= bound) {
                sum += pairs[0][row];
                count++;
            }
        }
        return sum / count;
    }
}
