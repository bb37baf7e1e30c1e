package io.perfcycle.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;

/** Whether items, months or raters measure one thing. Rows are people, columns items; only complete rows count. */
public final class Reliability {

    private static final double TAIL = 0.025;

    private Reliability() {}

    /**
     * Cronbach's alpha, {@code k / (k - 1) * (1 - sum of item variances / variance of the sum)}, with the 95 % interval of Feldt
     * (1965). For rated scales and surveys only: a set of KPIs need not measure one thing. Negative values are no
     * reliability but turned keys, and are reported as such. Agrees with R {@code psych::alpha}.
     */
    public static Estimate alpha(double[][] rows, int needed) {
        var complete = Rows.complete(rows);
        var n = complete.length;
        var k = Rows.columns(complete);
        if (n < Math.max(3, needed) || k < 2) {
            return Estimate.insufficient(n);
        }
        var sums = Arrays.stream(complete)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        if (Rows.constant(sums)) {
            return Estimate.none(n, Estimate.Standing.CONSTANT);
        }
        var items = 0.0;
        for (var item = 0; item < k; item++) {
            items += Rows.variance(Rows.column(complete, item));
        }
        var alpha = k / (k - 1.0) * (1 - items / Rows.variance(sums));
        if (alpha < 0) {
            return Estimate.none(n, Estimate.Standing.CHECK_KEYS);
        }
        var spread = FDistribution.of(n - 1, (n - 1.0) * (k - 1));
        return Estimate.of(
                n,
                alpha,
                1 - (1 - alpha) * spread.inverseSurvivalProbability(TAIL),
                1 - (1 - alpha) * spread.inverseCumulativeProbability(TAIL));
    }

    /**
     * Corrected item-total correlation of one item: Pearson's r of the item with the sum of the others. Empty of meaning for KPI
     * sets. Agrees with R {@code psych::alpha()$item.stats$r.drop}. Nunnally and Bernstein (1994), ch. 8: from .30 good.
     */
    public static Estimate itemRest(double[][] rows, int item, int needed) {
        var complete = Rows.complete(rows);
        var rest = Arrays.stream(complete)
                .mapToDouble(row -> Arrays.stream(row).sum() - row[item])
                .toArray();
        return Rows.columns(complete) < 2
                ? Estimate.insufficient(complete.length)
                : Correlation.pearson(Rows.column(complete, item), rest, needed);
    }

    /**
     * ICC(1, 1) of Shrout and Fleiss (1979): of one month, or one of several interchangeable raters. With their 6 x 4 example
     * .165742.
     */
    public static Estimate single(double[][] rows, int needed) {
        return icc(rows, needed, Form.SINGLE);
    }

    /** ICC(1, k) of Shrout and Fleiss (1979): of the mean over all columns; .70 to rank people by it. The 95 % interval is
     * theirs too, from F.
     */
    public static Estimate averaged(double[][] rows, int needed) {
        return icc(rows, needed, Form.AVERAGED);
    }

    /** ICC(2, 1): agreement of raters who all rate everybody. With Shrout and Fleiss's example .289764. */
    public static Estimate agreement(double[][] rows, int needed) {
        return icc(rows, needed, Form.AGREEMENT);
    }

    /** ICC(2, k): agreement of the mean of such raters. With Shrout and Fleiss's example .620051. */
    public static Estimate agreementAveraged(double[][] rows, int needed) {
        return icc(rows, needed, Form.AGREEMENT_AVERAGED);
    }

    private enum Form {
        SINGLE,
        AVERAGED,
        AGREEMENT,
        AGREEMENT_AVERAGED
    }

    private static Estimate icc(double[][] rows, int needed, Form form) {
        var complete = Rows.complete(rows);
        var n = complete.length;
        var k = Rows.columns(complete);
        if (n < Math.max(2, needed) || k < 2) {
            return Estimate.insufficient(n);
        }
        var all = Arrays.stream(complete).flatMapToDouble(Arrays::stream).toArray();
        if (Rows.constant(all)) {
            return Estimate.none(n, Estimate.Standing.CONSTANT);
        }
        var squares = Squares.of(complete, Rows.mean(all));
        var between = squares.rows() / (n - 1);
        var within = (squares.total() - squares.rows()) / (n * (k - 1.0));
        var columns = squares.columns() / (k - 1);
        var error = (squares.total() - squares.rows() - squares.columns()) / ((n - 1.0) * (k - 1));
        if (form == Form.AVERAGED && within > 0 && between > 0) {
            var ratio = between / within;
            var below = ratio / FDistribution.of(n - 1, n * (k - 1.0)).inverseSurvivalProbability(TAIL);
            var above = ratio * FDistribution.of(n * (k - 1.0), n - 1).inverseSurvivalProbability(TAIL);
            return Estimate.of(n, 1 - 1 / ratio, 1 - 1 / below, 1 - 1 / above);
        }
        return Estimate.of(
                n,
                switch (form) {
                    case SINGLE -> (between - within) / (between + (k - 1) * within);
                    case AVERAGED -> (between - within) / between;
                    case AGREEMENT -> (between - error) / (between + (k - 1) * error + k * (columns - error) / n);
                    case AGREEMENT_AVERAGED -> (between - error) / (between + (columns - error) / n);
                });
    }

    /** Sums of squares of a table without gaps. */
    private record Squares(double total, double rows, double columns) {

        static Squares of(double[][] table, double mean) {
            var total = Arrays.stream(table)
                    .flatMapToDouble(Arrays::stream)
                    .map(cell -> (cell - mean) * (cell - mean))
                    .sum();
            var k = table[0].length;
            var rows = Arrays.stream(table)
                    .mapToDouble(row -> Rows.mean(row) - mean)
                    .map(away -> k * away * away)
                    .sum();
            var columns = 0.0;
            for (var column = 0; column < k; column++) {
                var away = Rows.mean(Rows.column(table, column)) - mean;
                columns += table.length * away * away;
            }
            return new Squares(total, rows, columns);
        }
    }
}
