package io.perfcycle.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * From what figures suggest to weights that a company may adopt: smoothed against the present ones, at most some points away
 * from them, inside each indicator's bounds, whole percents that add up to exactly 100. A proposal; people decide.
 *
 * @param raw what the method suggests, in percent
 * @param proposed whole percents
 * @param low of each proposed weight, the lower end of its bootstrap interval (2.5 %), in percent
 * @param high the upper end (97.5 %)
 */
public record WeightProposal(List<Double> raw, List<Integer> proposed, List<Double> low, List<Double> high) {

    private static final double SMOOTHING = 0.5;
    private static final int STEP = 5;
    private static final int BISECTIONS = 200;
    private static final int DRAWS = 400;
    private static final double TAIL = 0.025;

    /** An indicator's present weight and what it may lie between, in percent. */
    public record Bounds(double present, double least, double most) {}

    /** How figures become raw weights. */
    public enum Method {
        /** What varies and repeats nothing weighs more: {@link WeightMethods#critic}. */
        CRITIC,
        /** What explains the outcome weighs more: {@link WeightMethods#regressionShares}; the last column is the outcome. */
        REGRESSION;

        private Optional<double[]> raw(Moments moments) {
            return this == CRITIC ? WeightMethods.critic(moments) : WeightMethods.regressionShares(moments);
        }
    }

    /**
     * A proposal from people's points.
     *
     * @param rows points, one row a person in a cycle; only complete ones count
     * @param people number of each row's person: the bootstrap draws people, not rows, for somebody seen three times tells less
     *     than three people
     * @param seed of the bootstrap, so that a review can be repeated
     * @return empty where the method has nothing to say, or no weights inside all bounds add up to 100
     */
    public static Optional<WeightProposal> of(
            double[][] rows, int[] people, Method method, List<Bounds> bounds, long seed) {
        var kept = IntStream.range(0, rows.length)
                .filter(row -> Arrays.stream(rows[row]).noneMatch(Double::isNaN))
                .toArray();
        if (kept.length < 3) {
            return Optional.empty();
        }
        var sums = new Moments.Sums(
                Arrays.stream(kept).mapToObj(row -> rows[row]).toArray(double[][]::new),
                Arrays.stream(kept).map(row -> people[row]).toArray());
        return method.raw(sums.all())
                .flatMap(raw -> adopt(raw, bounds).map(exact -> {
                    var draws = draws(sums, method, bounds, seed);
                    return new WeightProposal(
                            Arrays.stream(raw).map(share -> share * 100).boxed().toList(),
                            whole(exact, bounds),
                            quantiles(draws, bounds.size(), TAIL),
                            quantiles(draws, bounds.size(), 1 - TAIL));
                }));
    }

    /**
     * Smooths, limits the step and fits into the bounds: weights {@code clamp(c b_j, lo_j, hi_j)} with the one {@code c} for
     * which they add up to 100.
     *
     * @param raw shares that add up to 1
     * @return percents; empty where the bounds leave no way to 100
     */
    static Optional<double[]> adopt(double[] raw, List<Bounds> bounds) {
        var k = raw.length;
        var wanted = new double[k];
        var least = new double[k];
        var most = new double[k];
        for (var at = 0; at < k; at++) {
            var bound = bounds.get(at);
            wanted[at] = Math.max(1e-9, SMOOTHING * raw[at] * 100 + (1 - SMOOTHING) * bound.present());
            least[at] = Math.max(bound.least(), bound.present() - STEP);
            most[at] = Math.min(bound.most(), bound.present() + STEP);
        }
        if (Arrays.stream(least).sum() > 100 + 1e-9 || Arrays.stream(most).sum() < 100 - 1e-9) {
            return Optional.empty();
        }
        var low = 0.0;
        var high = 1.0;
        while (sum(fitted(high, wanted, least, most)) < 100 && high < 1e12) {
            high *= 2;
        }
        for (var turn = 0; turn < BISECTIONS; turn++) {
            var middle = (low + high) / 2;
            if (sum(fitted(middle, wanted, least, most)) < 100) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(fitted(high, wanted, least, most));
    }

    /** Whole percents by largest remainder, never outside the bounds. */
    static List<Integer> whole(double[] exact, List<Bounds> bounds) {
        var k = exact.length;
        var whole = new int[k];
        for (var at = 0; at < k; at++) {
            whole[at] = (int) Math.floor(exact[at] + 1e-9);
        }
        var left = 100 - Arrays.stream(whole).sum();
        var order = IntStream.range(0, k)
                .boxed()
                .sorted((one, other) -> Double.compare(exact[other] - whole[other], exact[one] - whole[one]))
                .toList();
        for (var turn = 0; left > 0 && turn < 2 * k; turn++) {
            var at = order.get(turn % k);
            if (whole[at] + 1 <= bounds.get(at).most() + 1e-9) {
                whole[at]++;
                left--;
            }
        }
        return Arrays.stream(whole).boxed().toList();
    }

    private static double[] fitted(double factor, double[] wanted, double[] least, double[] most) {
        return IntStream.range(0, wanted.length)
                .mapToDouble(at -> Math.min(most[at], Math.max(least[at], factor * wanted[at])))
                .toArray();
    }

    private static double sum(double[] parts) {
        return Arrays.stream(parts).sum();
    }

    private static List<double[]> draws(Moments.Sums sums, Method method, List<Bounds> bounds, long seed) {
        var chance = new Random(seed);
        var draws = new ArrayList<double[]>();
        for (var draw = 0; draw < DRAWS; draw++) {
            method.raw(sums.drawn(chance)).flatMap(raw -> adopt(raw, bounds)).ifPresent(draws::add);
        }
        return draws;
    }

    private static List<Double> quantiles(List<double[]> draws, int k, double at) {
        return IntStream.range(0, k)
                .mapToObj(column -> {
                    var sorted = draws.stream()
                            .mapToDouble(draw -> draw[column])
                            .sorted()
                            .toArray();
                    var place = (int) Math.round(at * (sorted.length - 1));
                    return sorted.length == 0
                            ? 0.0
                            : BigDecimal.valueOf(sorted[place])
                                    .setScale(2, RoundingMode.HALF_UP)
                                    .doubleValue();
                })
                .toList();
    }
}
