package io.perfcycle.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Whether groups lie differently on a scale: Kruskal and Wallis's H with its correction for ties (1952) and epsilon squared
 * {@code H / ((n^2 - 1) / (n + 1))} in [0, 1] (.01 small, .08 medium, .26 large). Effect first, then p: with thousands of
 * people everything is significant. Agrees with R {@code kruskal.test}.
 *
 * @param n people in all groups that count
 * @param groups how many groups count: those of at least the smallest size
 * @param h the statistic; null without a test
 * @param p upper tail of chi squared with groups - 1 degrees of freedom; null without a test
 * @param effect epsilon squared; says why there is no test
 */
public record GroupDifference(
        int n, int groups, @Nullable Double h, @Nullable Double p, Estimate effect) {

    /**
     * Tests the groups that are large enough; the rest is left out, so that nobody is singled out.
     *
     * @param groups values of each group, NaN where one is missing
     * @param smallest people that a group needs to be looked at
     * @param needed people at the least, over all such groups
     */
    public static GroupDifference of(List<double[]> groups, int smallest, int needed) {
        var counted = groups.stream()
                .map(Rows::present)
                .filter(group -> group.length >= Math.max(1, smallest))
                .toList();
        var all = counted.stream().flatMapToDouble(Arrays::stream).toArray();
        var n = all.length;
        if (counted.size() < 2 || n < Math.max(3, needed)) {
            return new GroupDifference(n, counted.size(), null, null, Estimate.insufficient(n));
        }
        if (Rows.constant(all)) {
            return new GroupDifference(n, counted.size(), null, null, Estimate.none(n, Estimate.Standing.CONSTANT));
        }
        var ranks = Correlation.ranks(all);
        var squares = 0.0;
        var from = 0;
        for (var group : counted) {
            var sum = Arrays.stream(ranks, from, from + group.length).sum();
            squares += sum * sum / group.length;
            from += group.length;
        }
        var h = (12 * squares / (n * (n + 1.0)) - 3 * (n + 1.0)) / ties(all);
        var p = ChiSquaredDistribution.of(counted.size() - 1).survivalProbability(h);
        return new GroupDifference(n, counted.size(), h, p, Estimate.of(n, h * (n + 1.0) / ((double) n * n - 1)));
    }

    private static double ties(double[] all) {
        var counts = new HashMap<Double, Long>();
        Arrays.stream(all).forEach(value -> counts.merge(value, 1L, Long::sum));
        var tied = counts.values().stream()
                .mapToDouble(count -> (double) count * count * count - count)
                .sum();
        var n = (double) all.length;
        return 1 - tied / (n * n * n - n);
    }
}
