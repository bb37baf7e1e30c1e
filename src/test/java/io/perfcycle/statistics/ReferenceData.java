package io.perfcycle.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that {@code reference.R} wrote. */
final class ReferenceData {

    private ReferenceData() {}

    /** A data set of R, an empty cell being NaN. */
    static double[][] table(String name) {
        return lines(name).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(cell -> cell.isBlank() ? Double.NaN : Double.parseDouble(cell))
                        .toArray())
                .toArray(double[][]::new);
    }

    static Map<String, Double> expected() {
        var values = new LinkedHashMap<String, Double>();
        lines("expected").stream().skip(1).map(line -> line.split(",")).forEach(cells -> {
            values.put(cells[0], Double.parseDouble(cells[1].strip()));
        });
        return values;
    }

    private static List<String> lines(String name) {
        try (var file = ReferenceData.class.getResourceAsStream("/reference/statistics/" + name + ".csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
