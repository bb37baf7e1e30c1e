package io.perfcycle.evidence;

import java.util.List;

/** Columns of points beside each other, one row a result. */
final class Matrix {

    private Matrix() {}

    static double[][] of(ScoreTable table, List<String> indicators) {
        var rows = new double[table.results().size()][indicators.size()];
        for (var column = 0; column < indicators.size(); column++) {
            var points = table.points(indicators.get(column));
            for (var row = 0; row < rows.length; row++) {
                rows[row][column] = points[row];
            }
        }
        return rows;
    }
}
