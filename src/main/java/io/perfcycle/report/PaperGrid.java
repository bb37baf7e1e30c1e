package io.perfcycle.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table on paper: one that is too wide is cut into bands, each beginning with the first column again, and with the second
 * where the first does not tell the rows apart.
 *
 * @param bands the parts of the table, from left to right
 */
record PaperGrid(String title, List<Band> bands) {

    private static final BigDecimal PERCENT = new BigDecimal(100);

    record Band(List<Head> heads, List<List<String>> rows) {}

    /** @param width its share of the paper's, in percent */
    record Head(String text, boolean number, int width) {}

    static PaperGrid of(Grid grid, int most) {
        var filled = IntStream.range(0, grid.columns().size())
                .filter(at -> at == 0 || grid.rows().stream().anyMatch(row -> row.get(at) != null))
                .boxed()
                .toList();
        var names = Math.min(filled.size(), isTelling(grid, filled.get(0)) ? 1 : 2);
        var bands = new ArrayList<Band>();
        for (var from = names; from < filled.size() || bands.isEmpty(); from += most - names) {
            var shown = new ArrayList<>(filled.subList(0, names));
            shown.addAll(filled.subList(Math.min(from, filled.size()), Math.min(from + most - names, filled.size())));
            bands.add(band(grid, shown));
        }
        return new PaperGrid(grid.title(), bands);
    }

    private static boolean isTelling(Grid grid, int column) {
        return grid.rows().stream().map(row -> row.get(column)).distinct().count()
                == grid.rows().size();
    }

    private static Band band(Grid grid, List<Integer> columns) {
        var characters =
                columns.stream().mapToInt(at -> grid.columns().get(at).width()).sum();
        return new Band(
                columns.stream()
                        .map(at -> new Head(
                                grid.columns().get(at).head(),
                                columns.size() > 2
                                        && grid.columns().get(at).kind().number(),
                                grid.columns().get(at).width() * PERCENT.intValue() / characters))
                        .toList(),
                grid.rows().stream()
                        .map(row -> columns.stream()
                                .map(at ->
                                        text(row.get(at), grid.columns().get(at).kind()))
                                .toList())
                        .toList());
    }

    private static String text(@Nullable Object cell, Grid.Kind kind) {
        if (cell == null) {
            return Shown.NOTHING;
        }
        if (!(cell instanceof Number number)) {
            return cell.toString();
        }
        var exact = new BigDecimal(number.toString());
        return kind == Grid.Kind.PERCENT
                ? Shown.figure(exact.multiply(PERCENT).setScale(1, java.math.RoundingMode.HALF_UP)) + " %"
                : Shown.figure(exact);
    }
}
