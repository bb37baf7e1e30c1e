package io.perfcycle.statistics;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What complete rows come to: how many there are, and each column's mean, spread and products with the others. Methods that
 * need no more than this cost the same for ten rows and for ten thousand, so that a bootstrap of them is quick.
 *
 * @param n rows
 * @param least of each column
 * @param most of each column
 * @param products sums of products of deviations from the means; the diagonal is (n - 1) times the variance
 */
record Moments(int n, double[] least, double[] most, double[][] products) {

    /** Of these rows, none of which has a missing cell. */
    static Moments of(double[][] complete) {
        return new Sums(complete, null).all();
    }

    int columns() {
        return least.length;
    }

    boolean constant(int column) {
        return least[column] == most[column] || products[column][column] <= 0;
    }

    double deviation(int column) {
        return Math.sqrt(products[column][column] / (n - 1));
    }

    /** Pearson's r of two columns that vary, clipped to [-1, 1]. */
    double correlation(int one, int other) {
        var r = products[one][other] / Math.sqrt(products[one][one]) / Math.sqrt(products[other][other]);
        return Math.max(-1, Math.min(1, r));
    }

    /** Sums of the rows of each person, from which the moments of any draw of people are added up. */
    static final class Sums {
        private final double[] centre;
        private final double[][] sums;
        private final double[][] least;
        private final double[][] most;
        private final int[] counts;
        private final int k;

        /** @param people whose each row is; null where every row is somebody of his own */
        Sums(double[][] complete, int @Nullable [] people) {
            k = Rows.columns(complete);
            centre = new double[k];
            for (var column = 0; column < k; column++) {
                // Deviations from the mean of all lose no digits by a huge offset.
                centre[column] = Rows.mean(Rows.column(complete, column));
            }
            var numbers = people == null
                    ? null
                    : Arrays.stream(people).distinct().sorted().toArray();
            var groups = numbers == null ? complete.length : numbers.length;
            sums = new double[groups][k + k * (k + 1) / 2];
            least = new double[groups][k];
            most = new double[groups][k];
            counts = new int[groups];
            for (var group = 0; group < groups; group++) {
                Arrays.fill(least[group], Double.POSITIVE_INFINITY);
                Arrays.fill(most[group], Double.NEGATIVE_INFINITY);
            }
            for (var row = 0; row < complete.length; row++) {
                add(complete[row], numbers == null ? row : Arrays.binarySearch(numbers, people[row]));
            }
        }

        private void add(double[] row, int group) {
            counts[group]++;
            var at = k;
            for (var one = 0; one < k; one++) {
                var away = row[one] - centre[one];
                sums[group][one] += away;
                least[group][one] = Math.min(least[group][one], row[one]);
                most[group][one] = Math.max(most[group][one], row[one]);
                for (var other = 0; other <= one; other++) {
                    sums[group][at++] += away * (row[other] - centre[other]);
                }
            }
        }

        Moments all() {
            var every = new int[sums.length];
            Arrays.fill(every, 1);
            return taken(every);
        }

        /** As many people as there are, drawn with replacement. */
        Moments drawn(Random chance) {
            var times = new int[sums.length];
            for (var draw = 0; draw < times.length; draw++) {
                times[chance.nextInt(times.length)]++;
            }
            return taken(times);
        }

        private Moments taken(int[] times) {
            var total = new double[k + k * (k + 1) / 2];
            var low = new double[k];
            var high = new double[k];
            Arrays.fill(low, Double.POSITIVE_INFINITY);
            Arrays.fill(high, Double.NEGATIVE_INFINITY);
            var n = 0;
            for (var group = 0; group < times.length; group++) {
                var often = times[group];
                if (often > 0) {
                    n += often * counts[group];
                    for (var at = 0; at < total.length; at++) {
                        total[at] += often * sums[group][at];
                    }
                    for (var column = 0; column < k; column++) {
                        low[column] = Math.min(low[column], least[group][column]);
                        high[column] = Math.max(high[column], most[group][column]);
                    }
                }
            }
            return new Moments(n, low, high, products(total, n));
        }

        private double[][] products(double[] total, int n) {
            var products = new double[k][k];
            var at = k;
            for (var one = 0; one < k; one++) {
                for (var other = 0; other <= one; other++) {
                    products[one][other] = total[at++] - total[one] * total[other] / n;
                    products[other][one] = products[one][other];
                }
            }
            return products;
        }
    }
}
