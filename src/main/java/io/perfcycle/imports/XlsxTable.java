package io.perfcycle.imports;

import io.perfcycle.problem.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The first visible sheet of a workbook. */
record XlsxTable(Path file, DataSize maxUnpackedSize) implements Table {

    /** A spreadsheet shows 15 digits and stores binary fractions: 19.989999999999998 was typed as 19.99. */
    private static final MathContext AS_TYPED = new MathContext(15, RoundingMode.HALF_UP);

    @Override
    public void read(Consumer<List<String>> line) throws IOException {
        WorkbookGuard.check(file, maxUnpackedSize);
        try (var workbook = open();
                var rows = sheet(workbook).openStream()) {
            var lines = rows.map(XlsxTable::cells).iterator();
            for (var cells = next(lines); cells != null; cells = next(lines)) {
                line.accept(cells);
            }
        }
    }

    private ReadableWorkbook open() {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (IOException | RuntimeException broken) {
            throw Refusal.unreadable("UNREADABLE_WORKBOOK");
        }
    }

    /** The reader meets a broken sheet only while it is read, and says so with whatever exception comes to hand. */
    private static @Nullable List<String> next(Iterator<List<String>> lines) {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (RuntimeException broken) {
            throw Refusal.unreadable("UNREADABLE_WORKBOOK");
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> Refusal.unreadable("EMPTY_FILE"));
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (var i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY || cell.getValue() == null && cell.getType() != CellType.ERROR) {
            return "";
        }
        if (isNumber(cell)) {
            return showsDate(cell) ? date(cell) : number(cell.asNumber());
        }
        return cell.getType() == CellType.ERROR ? "#VALUE!" : cell.getText();
    }

    private static boolean isNumber(Cell cell) {
        return cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
    }

    private static String number(BigDecimal stored) {
        var typed = stored.round(AS_TYPED);
        return typed.signum() == 0 ? "0" : typed.stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /** Whether the cell's format is one of a day, so that 45717 is shown as 2025-03-01. */
    private static boolean showsDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id >= 50 && id <= 58)) {
            return true;
        }
        var format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        var letters = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.", "");
        return letters.matches("(?i).*[yd].*");
    }
}
