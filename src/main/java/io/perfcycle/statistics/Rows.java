package io.perfcycle.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Observations beside each other, a missing cell being NaN; every statistic says whether it drops rows or cells. */
final class Rows {

    private Rows() {}

    /** The cells that are there. */
    static double[] present(double[] cells) {
        return Arrays.stream(cells).filter(cell -> !Double.isNaN(cell)).toArray();
    }

    /** Both columns without the rows in which either cell is missing. */
    static double[][] pairs(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("Columns of %d and %d cells".formatted(one.length, other.length));
        }
        var kept = IntStream.range(0, one.length)
                .filter(row -> !Double.isNaN(one[row]) && !Double.isNaN(other[row]))
                .toArray();
        return new double[][] {pick(one, kept), pick(other, kept)};
    }

    /** The rows in which no cell is missing. */
    static double[][] complete(double[][] rows) {
        return Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
    }

    static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    static int columns(double[][] rows) {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /** Whether all cells are the same number. */
    static boolean constant(double[] cells) {
        return Arrays.stream(cells).allMatch(cell -> cell == cells[0]);
    }

    static double mean(double[] cells) {
        // Around the first cell, so that a huge offset costs no digits.
        var offset = cells[0];
        return offset + Arrays.stream(cells).map(cell -> cell - offset).sum() / cells.length;
    }

    /** Sample variance (n - 1). */
    static double variance(double[] cells) {
        var mean = mean(cells);
        return Arrays.stream(cells).map(cell -> (cell - mean) * (cell - mean)).sum() / (cells.length - 1);
    }

    private static double[] pick(double[] cells, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> cells[row]).toArray();
    }
}
