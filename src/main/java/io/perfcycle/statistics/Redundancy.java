package io.perfcycle.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;

/** Whether indicators of one scorecard say the same. Rows are people, columns indicators, NaN where a figure is missing. */
public final class Redundancy {

    /** Below this the correlation matrix counts as singular. */
    private static final double SINGULAR = 1e-10;

    private static final int ROWS_PER_COLUMN = 5;

    private Redundancy() {}

    /** Spearman's rho of each pair over the rows in which both are there; the diagonal is 1. */
    public static List<List<Estimate>> matrix(double[][] rows, int needed) {
        var k = Rows.columns(rows);
        var matrix = new ArrayList<List<Estimate>>();
        for (var one = 0; one < k; one++) {
            var line = new ArrayList<Estimate>();
            for (var other = 0; other < k; other++) {
                line.add(
                        other < one
                                ? matrix.get(other).get(one)
                                : Correlation.spearman(Rows.column(rows, one), Rows.column(rows, other), needed));
            }
            matrix.add(line);
        }
        return matrix;
    }

    /**
     * Variance inflation of each column, {@code diag(R^-1)} of the rank correlations over complete rows; 1 says that no other
     * indicator tells anything about it, from 5 it is watched, from 10 acted upon. Columns that do not vary are CONSTANT and left
     * out for the others; columns that follow from others make all SINGULAR. Needs {@code max(needed, 5 k)} complete rows.
     */
    public static List<Estimate> inflation(double[][] rows, int needed) {
        return inflation(rows, Panel.plain(rows.length), needed);
    }

    /** The same of the ranks within the strata of a panel. */
    public static List<Estimate> inflation(double[][] rows, Panel panel, int needed) {
        var there = IntStream.range(0, rows.length)
                .filter(row -> Arrays.stream(rows[row]).noneMatch(Double::isNaN))
                .toArray();
        var kept = panel.comparable(there).stream().flatMapToInt(Arrays::stream).toArray();
        var complete = ranked(rows, kept, panel.of(kept));
        var n = complete.length;
        var k = Rows.columns(rows);
        var varying = new ArrayList<Integer>();
        for (var column = 0; n > 0 && column < k; column++) {
            if (!Rows.constant(Rows.column(complete, column))) {
                varying.add(column);
            }
        }
        var inverse =
                n < Math.max(needed, ROWS_PER_COLUMN * k) || varying.size() < 2 ? null : inverse(complete, varying);
        var found = new ArrayList<Estimate>();
        for (var column = 0; column < k; column++) {
            var place = varying.indexOf(column);
            if (n < Math.max(needed, ROWS_PER_COLUMN * k)) {
                found.add(Estimate.insufficient(n));
            } else if (place < 0) {
                found.add(Estimate.none(n, Estimate.Standing.CONSTANT));
            } else if (varying.size() < 2) {
                found.add(Estimate.of(n, 1));
            } else {
                found.add(
                        inverse == null
                                ? Estimate.none(n, Estimate.Standing.SINGULAR)
                                : Estimate.of(n, inverse[place][place]));
            }
        }
        return found;
    }

    private static double[][] ranked(double[][] rows, int[] kept, Panel panel) {
        var ranked = new double[kept.length][Rows.columns(rows)];
        for (var column = 0; column < Rows.columns(rows); column++) {
            var at = column;
            var places = panel.ranked(
                    Arrays.stream(kept).mapToDouble(row -> rows[row][at]).toArray());
            for (var row = 0; row < kept.length; row++) {
                ranked[row][column] = places[row];
            }
        }
        return ranked;
    }

    private static double @org.jspecify.annotations.Nullable [][] inverse(double[][] complete, List<Integer> columns) {
        var k = columns.size();
        var ranks =
                columns.stream().map(column -> Rows.column(complete, column)).toList();
        var correlations = new double[k][k];
        for (var one = 0; one < k; one++) {
            correlations[one][one] = 1;
            for (var other = one + 1; other < k; other++) {
                correlations[one][other] = Correlation.coefficient(ranks.get(one), ranks.get(other));
                correlations[other][one] = correlations[one][other];
            }
        }
        try {
            return new LUDecomposition(new Array2DRowRealMatrix(correlations, false), SINGULAR)
                    .getSolver()
                    .getInverse()
                    .getData();
        } catch (MathIllegalArgumentException singular) {
            return null;
        }
    }
}
