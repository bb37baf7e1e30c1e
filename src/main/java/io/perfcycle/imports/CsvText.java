package io.perfcycle.imports;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CSV to be opened in a spreadsheet: with a byte order mark so that Chinese is read as such, and without a cell that could be run as a formula. */
public final class CsvText {

    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    /** One line with its end; an absent cell is empty. */
    public static String line(@Nullable Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : quoted(SpreadsheetCell.disarmed(cell.toString())))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",;\\t\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
