package io.perfcycle.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A workbook, read back: its sheets by name, and its parts as they lie in the archive. */
record Spread(Map<String, List<Row>> sheets, Map<String, String> parts) {

    static Spread read(byte[] workbook) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
            var sheets = new LinkedHashMap<String, List<Row>>();
            for (var sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
            var parts = new LinkedHashMap<String, String>();
            var file = Files.createTempFile("book", ".xlsx");
            try (var archive = new ZipFile(Files.write(file, workbook).toFile())) {
                for (var part : Collections.list(archive.entries())) {
                    parts.put(
                            part.getName(),
                            new String(archive.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
            return new Spread(sheets, parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row whose first cell says this. */
    Row row(String sheet, String first) {
        return sheets.get(sheet).stream()
                .filter(row -> row.getCellText(0).equals(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + first + " in " + sheets.get(sheet)));
    }
}
