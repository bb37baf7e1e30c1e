package io.perfcycle.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Map;

/** Reads a demo file as a test sees it: rows of texts by column, nothing interpreted. */
final class Csv {
    private Csv() {}

    static List<Map<String, String>> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(row -> row.getFieldsAsMap())
                .toList();
    }

    static List<String> header(String csv) {
        return List.of(csv.lines().findFirst().orElseThrow().split(","));
    }

    static List<String> column(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }
}
