package io.perfcycle.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * Weights that figures suggest. Rows are people's points (higher is better, so that no orientation is needed), columns
 * indicators; only complete rows count. Each answer adds up to 1; columns that do not vary say nothing and get 0.
 */
public final class WeightMethods {

    /** 2^m models are fitted for m indicators. */
    private static final int MOST_COLUMNS = 12;

    private WeightMethods() {}

    /**
     * CRITIC (Diakoulaki, Mavrotas and Papayannakis 1995): deviation of the min-max scaled column times the sum of
     * {@code 1 - r} with the others; what varies and repeats nothing weighs more.
     */
    public static Optional<double[]> critic(double[][] rows) {
        var complete = Rows.complete(rows);
        var k = Rows.columns(complete);
        if (complete.length < 3 || k < 2) {
            return Optional.empty();
        }
        var columns = IntStream.range(0, k)
                .mapToObj(column -> scaled(Rows.column(complete, column)))
                .toArray(double[][]::new);
        var content = new double[k];
        for (var one = 0; one < k; one++) {
            if (Rows.constant(columns[one])) {
                continue;
            }
            var conflict = 0.0;
            for (var other = 0; other < k; other++) {
                if (other != one && !Rows.constant(columns[other])) {
                    conflict += 1 - Correlation.coefficient(columns[one], columns[other]);
                }
            }
            content[one] = Math.sqrt(Rows.variance(columns[one])) * conflict;
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
        var complete = Rows.complete(joined);
        if (k < 1 || k > MOST_COLUMNS || complete.length < 10 * k) {
            return Optional.empty();
        }
        var fits = new double[1 << k];
        for (var subset = 1; subset < fits.length; subset++) {
            fits[subset] = explained(complete, subset, k);
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

    /** R squared of the outcome (the last column) on a subset of the others; NaN where it cannot be fitted. */
    private static double explained(double[][] complete, int subset, int k) {
        var columns = IntStream.range(0, k)
                .filter(column -> (subset >> column & 1) == 1)
                .toArray();
        var outcome = Rows.column(complete, k);
        var inputs = Arrays.stream(complete)
                .map(row -> Arrays.stream(columns)
                        .mapToDouble(column -> row[column])
                        .toArray())
                .toArray(double[][]::new);
        try {
            var regression = new OLSMultipleLinearRegression();
            regression.newSampleData(outcome, inputs);
            return regression.calculateRSquared();
        } catch (MathIllegalArgumentException singular) {
            return Double.NaN;
        }
    }

    private static double choose(int n, int k) {
        var ways = 1.0;
        for (var i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    private static double[] scaled(double[] cells) {
        var least = Arrays.stream(cells).min().orElse(0);
        var most = Arrays.stream(cells).max().orElse(0);
        return Arrays.stream(cells)
                .map(cell -> most == least ? 0 : (cell - least) / (most - least))
                .toArray();
    }

    private static Optional<double[]> shares(double[] content) {
        var sum = Arrays.stream(content).sum();
        return sum > 0
                ? Optional.of(Arrays.stream(content).map(part -> part / sum).toArray())
                : Optional.empty();
    }
}
