package io.perfcycle.statistics;

import java.util.Arrays;

/**
 * How an indicator's points lie.
 *
 * @param n figures that are there
 * @param missingShare missing / all, in [0, 1]; 0 where nobody was asked
 * @param mean arithmetic mean of the points; from n = 1
 * @param deviation sample standard deviation (n - 1); from n = 2
 * @param variation deviation / |mean|, the coefficient of variation; from n = 2 and where the mean is not 0
 * @param ceilingShare share of points at or above the cap; from n = {@value #FOR_SHARES} (Terwee et al. 2007: from 15 % a flag)
 * @param floorShare share of points at or below the floor; from n = {@value #FOR_SHARES}
 */
public record Description(
        int n,
        double missingShare,
        Estimate mean,
        Estimate deviation,
        Estimate variation,
        Estimate ceilingShare,
        Estimate floorShare) {

    static final int FOR_SHARES = 20;

    /** @param cells points, NaN where one is missing */
    public static Description of(double[] cells, double floor, double cap) {
        var points = Rows.present(cells);
        var n = points.length;
        var missing = cells.length == 0 ? 0 : (cells.length - n) / (double) cells.length;
        var mean = n == 0 ? Estimate.insufficient(0) : Estimate.of(n, Rows.mean(points));
        var deviation = n < 2 ? Estimate.insufficient(n) : Estimate.of(n, Math.sqrt(Rows.variance(points)));
        return new Description(
                n,
                missing,
                mean,
                deviation,
                variation(n, mean, deviation),
                share(points, point -> point >= cap),
                share(points, point -> point <= floor));
    }

    private static Estimate variation(int n, Estimate mean, Estimate deviation) {
        if (mean.value() == null || deviation.value() == null) {
            return Estimate.insufficient(n);
        }
        return mean.value() == 0
                ? Estimate.none(n, Estimate.Standing.CONSTANT)
                : Estimate.of(n, deviation.value() / Math.abs(mean.value()));
    }

    private static Estimate share(double[] points, java.util.function.DoublePredicate there) {
        var n = points.length;
        if (n < FOR_SHARES) {
            return Estimate.insufficient(n);
        }
        return Proportion.of((int) Arrays.stream(points).filter(there).count(), n);
    }
}
