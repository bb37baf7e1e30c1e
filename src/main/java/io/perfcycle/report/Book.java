package io.perfcycle.report;

import io.perfcycle.imports.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as a workbook, sheet by sheet as a stream: numbers and days as such with their formats, the head frozen and
 * with filters, no text that a spreadsheet would run.
 */
final class Book {

    private static final int LONGEST_NAME = 31;
    private static final int ROWS_AT_ONCE = 500;
    private static final String HEAD = "0B6E6E";
    private static final int PAGES_WIDE = 1;

    private Book() {}

    static void write(List<Grid> grids, OutputStream out) {
        var names = new HashSet<String>();
        try (var book = new Workbook(out, "PerfCycle", "1.0")) {
            for (var grid : grids) {
                sheet(book.newWorksheet(name(grid.title(), names)), grid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(Worksheet sheet, Grid grid) throws IOException {
        var columns = grid.columns();
        for (var at = 0; at < columns.size(); at++) {
            sheet.width(at, columns.get(at).width());
            sheet.value(0, at, SpreadsheetCell.disarmed(columns.get(at).head()));
            var head = sheet.style(0, at)
                    .bold()
                    .fontColor("FFFFFF")
                    .fillColor(HEAD)
                    .verticalAlignment("center");
            (columns.get(at).kind().number() ? head.horizontalAlignment("right") : head).set();
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, grid.rows().size(), columns.size() - 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) PAGES_WIDE);
        sheet.fitToHeight((short) 0);
        var line = 1;
        for (var row : grid.rows()) {
            for (var at = 0; at < columns.size(); at++) {
                cell(sheet, line, at, row.get(at), columns.get(at).kind());
            }
            if (++line % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int line, int at, @Nullable Object value, Grid.Kind kind) {
        if (value == null) {
            return;
        }
        if (value instanceof BigDecimal exact) {
            sheet.value(line, at, exact);
        } else if (value instanceof Number number) {
            sheet.value(line, at, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(line, at, day);
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(line, at, moment);
        } else {
            sheet.inlineString(line, at, SpreadsheetCell.disarmed(value.toString()));
            return;
        }
        sheet.style(line, at).format(kind.format()).set();
    }

    /** A name that a workbook takes, and has not given away yet. */
    private static String name(String wanted, HashSet<String> taken) {
        var plain = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var name = shortened(plain.isEmpty() ? "Sheet" : plain, LONGEST_NAME);
        for (var number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            var suffix = " " + number;
            name = shortened(plain, LONGEST_NAME - suffix.length()) + suffix;
        }
        return name;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
