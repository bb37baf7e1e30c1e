package io.perfcycle.result;

import io.perfcycle.imports.CsvText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A table as a CSV download: UTF-8 with BOM, and no cell that a spreadsheet would run. */
public final class CsvFile {

    private CsvFile() {}

    public static ResponseEntity<byte[]> of(String name, List<String> columns, List<List<@Nullable String>> rows) {
        var text = new StringBuilder(CsvText.BYTE_ORDER_MARK).append(CsvText.line(columns.toArray()));
        rows.forEach(row -> text.append(CsvText.line(row.toArray())));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
