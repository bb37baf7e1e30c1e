package io.perfcycle.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How an indicator's points lie.
 *
 * @param n figures that are there
 * @param missingShare missing / all, in [0, 1]; 0 where nobody was asked
 * @param mean arithmetic mean of the points; from n = 1, with Student's interval from n = 2
 * @param deviation sample standard deviation (n - 1); from n = 2, with the interval of Bonett (2006, Computational Statistics and
 *     Data Analysis 50, 775-782) for points of any shape from n = {@value #FOR_DEVIATION}
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
    static final int FOR_DEVIATION = 10;

    private static final double TAIL = 0.025;
    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);

    /** @param cells points, NaN where one is missing */
    public static Description of(double[] cells, double floor, double cap) {
        var points = Rows.present(cells);
        var n = points.length;
        var missing = cells.length == 0 ? 0 : (cells.length - n) / (double) cells.length;
        var mean = mean(points);
        var deviation = deviation(points);
        return new Description(
                n,
                missing,
                mean,
                deviation,
                variation(n, mean, deviation),
                share(points, point -> point >= cap),
                share(points, point -> point <= floor));
    }

    private static Estimate mean(double[] points) {
        var n = points.length;
        if (n == 0) {
            return Estimate.insufficient(0);
        }
        var mean = Rows.mean(points);
        if (n == 1) {
            return Estimate.of(n, mean);
        }
        var half = TDistribution.of(n - 1).inverseSurvivalProbability(TAIL) * Math.sqrt(Rows.variance(points) / n);
        return Estimate.of(n, mean, mean - half, mean + half);
    }

    private static Estimate deviation(double[] points) {
        var n = points.length;
        if (n < 2) {
            return Estimate.insufficient(n);
        }
        var variance = Rows.variance(points);
        var deviation = Math.sqrt(variance);
        if (n < FOR_DEVIATION || variance == 0) {
            return Estimate.of(n, deviation);
        }
        var middle = trimmedMean(points);
        var fourth = Arrays.stream(points)
                .map(point -> Math.pow((point - middle) / deviation, 4))
                .sum();
        var kurtosis = fourth * n / Math.pow(n - 1, 2);
        var error = Math.sqrt(Math.max(0, kurtosis - (n - 3.0) / n) / (n - 1));
        var correction = n / (n - Z);
        var scaled = Math.log(correction * variance);
        return Estimate.of(
                n,
                deviation,
                Math.exp((scaled - Z * correction * error) / 2),
                Math.exp((scaled + Z * correction * error) / 2));
    }

    /** Without {@code 1 / (2 sqrt(n - 4))} of the points at each end. */
    private static double trimmedMean(double[] points) {
        var n = points.length;
        var sorted = points.clone();
        Arrays.sort(sorted);
        var cut = (int) Math.floor(n / (2 * Math.sqrt(n - 4.0)));
        return Rows.mean(Arrays.copyOfRange(sorted, cut, n - cut));
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
