package io.perfcycle.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A table as a CSV download: UTF-8 with BOM, and what a spreadsheet would take for a formula quoted. */
public final class CsvFile {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\u0000].*", Pattern.DOTALL);

    private CsvFile() {}

    public static ResponseEntity<byte[]> of(String name, List<String> columns, List<List<@Nullable String>> rows) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(columns);
        rows.forEach(row -> csv.writeRecord(row.stream().map(CsvFile::safe).toList()));
        return download(name, "text/csv;charset=UTF-8", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> download(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static String safe(@Nullable String text) {
        return text == null ? "" : FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
