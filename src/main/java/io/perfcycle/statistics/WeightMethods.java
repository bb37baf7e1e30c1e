package io.perfcycle.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weights that figures suggest. Rows are people's points (higher is better, so that no orientation is needed), columns
 * indicators; only complete rows count. Each answer adds up to 1; columns that do not vary say nothing and get 0.
 */
public final class WeightMethods {

    /** 2^m models are fitted for m indicators. */
    private static final int MOST_COLUMNS = 12;

    private static final int ROWS_PER_COLUMN = 10;

    /** What is left of a column's variance, below which it counts as following from the others. */
    private static final double SINGULAR = 1e-10;

    private WeightMethods() {}

    /**
     * CRITIC (Diakoulaki, Mavrotas and Papayannakis 1995): deviation of the min-max scaled column times the sum of
     * {@code 1 - r} with the others; what varies and repeats nothing weighs more.
     */
    public static Optional<double[]> critic(double[][] rows) {
        var complete = Rows.complete(rows);
        return complete.length < 3 ? Optional.empty() : critic(Moments.of(complete));
    }

    static Optional<double[]> critic(Moments moments) {
        var k = moments.columns();
        if (moments.n() < 3 || k < 2) {
            return Optional.empty();
        }
        var content = new double[k];
        for (var one = 0; one < k; one++) {
            if (moments.constant(one)) {
                continue;
            }
            var conflict = 0.0;
            for (var other = 0; other < k; other++) {
                if (other != one && !moments.constant(other)) {
                    conflict += 1 - moments.correlation(one, other);
                }
            }
            content[one] = moments.deviation(one) / (moments.most()[one] - moments.least()[one]) * conflict;
        }
        return shares(content);
    }

    /**
     * Entropy weights (Shannon; popular in China), for information only: {@code (1 - e_j) / sum (1 - e)} with
     * {@code e_j = -1 / ln n * sum p ln p} and {@code 0 ln 0 = 0}. Wants points of 0 or more.
     */
    public static Optional<double[]> entropy(double[][] rows) {
        var complete = Rows.complete(rows);
        var n = complete.length;
        var k = Rows.columns(complete);
        if (n < 3 || k < 2) {
            return Optional.empty();
        }
        var content = new double[k];
        for (var column = 0; column < k; column++) {
            var cells = Rows.column(complete, column);
            var sum = Arrays.stream(cells).sum();
            if (Arrays.stream(cells).anyMatch(cell -> cell < 0) || sum == 0 || Rows.constant(cells)) {
                continue;
            }
            var disorder = Arrays.stream(cells)
                    .map(cell -> cell / sum)
                    .filter(part -> part > 0)
                    .map(part -> -part * Math.log(part))
                    .sum();
            content[column] = Math.max(0, 1 - disorder / Math.log(n));
        }
        return shares(content);
    }

    /**
     * Regression shares (Lindeman, Merenda and Gold 1980; relaimpo's "lmg"): what each indicator adds to R squared of the
     * outcome, averaged over all orders of entry. The only one of these methods that looks at value; wants an outcome that is not
     * part of the total, and 10 people an indicator.
     */
    public static Optional<double[]> regressionShares(double[][] rows, double[] outcome) {
        var k = Rows.columns(rows);
        var joined = IntStream.range(0, rows.length)
                .mapToObj(row -> {
                    var line = Arrays.copyOf(rows[row], k + 1);
                    line[k] = outcome[row];
                    return line;
                })
                .toArray(double[][]::new);
        return regressionShares(joined);
    }

    /** The same with the outcome as the last column. */
    static Optional<double[]> regressionShares(double[][] joined) {
        var complete = Rows.complete(joined);
        return complete.length < 3 ? Optional.empty() : regressionShares(Moments.of(complete));
    }

    static Optional<double[]> regressionShares(Moments moments) {
        var k = moments.columns() - 1;
        if (k < 1 || k > MOST_COLUMNS || moments.n() < ROWS_PER_COLUMN * k || moments.constant(k)) {
            return Optional.empty();
        }
        var fits = new double[1 << k];
        var correlations = correlations(moments);
        for (var subset = 1; subset < fits.length; subset++) {
            fits[subset] = explained(correlations, subset, k);
            if (Double.isNaN(fits[subset])) {
                return Optional.empty();
            }
        }
        var content = new double[k];
        for (var subset = 0; subset < fits.length; subset++) {
            var size = Integer.bitCount(subset);
            for (var column = 0; column < k; column++) {
                if ((subset >> column & 1) == 0) {
                    content[column] += (fits[subset | 1 << column] - fits[subset]) / (k * choose(k - 1, size));
                }
            }
        }
        return shares(Arrays.stream(content).map(part -> Math.max(0, part)).toArray());
    }

    /**
     * R squared of the outcome (column k) on a subset of the others: {@code b' b} with {@code L b = r} and the Cholesky factor L
     * of the subset's correlations. NaN where a column follows from others of the subset.
     */
    private static double explained(double[][] correlations, int subset, int k) {
        var size = Integer.bitCount(subset);
        var columns = new int[size];
        for (int column = 0, at = 0; column < k; column++) {
            if ((subset >> column & 1) == 1) {
                columns[at++] = column;
            }
        }
        var factor = new double[size][size];
        var explained = 0.0;
        var solved = new double[size];
        for (var row = 0; row < size; row++) {
            if (Double.isNaN(correlations[columns[row]][k])) {
                return Double.NaN;
            }
            var left = correlations[columns[row]][k];
            for (var column = 0; column <= row; column++) {
                var sum = row == column ? 1 : correlations[columns[row]][columns[column]];
                for (var at = 0; at < column; at++) {
                    sum -= factor[row][at] * factor[column][at];
                }
                if (row == column) {
                    if (sum < SINGULAR) {
                        return Double.NaN;
                    }
                    factor[row][row] = Math.sqrt(sum);
                } else {
                    factor[row][column] = sum / factor[column][column];
                    left -= factor[row][column] * solved[column];
                }
            }
            solved[row] = left / factor[row][row];
            explained += solved[row] * solved[row];
        }
        return explained;
    }

    /** NaN beside a column that does not vary. */
    private static double[][] correlations(Moments moments) {
        var k = moments.columns();
        var correlations = new double[k][k];
        for (var one = 0; one < k; one++) {
            for (var other = 0; other < k; other++) {
                correlations[one][other] =
                        moments.constant(one) || moments.constant(other) ? Double.NaN : moments.correlation(one, other);
            }
        }
        return correlations;
    }

    private static double choose(int n, int k) {
        var ways = 1.0;
        for (var i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    private static Optional<double[]> shares(double[] content) {
        var sum = Arrays.stream(content).sum();
        return sum > 0
                ? Optional.of(Arrays.stream(content).map(part -> part / sum).toArray())
                : Optional.empty();
    }
}
