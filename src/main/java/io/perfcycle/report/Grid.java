package io.perfcycle.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table, for a workbook's sheet or for paper.
 *
 * @param rows cells as numbers, days or texts of the columns' kinds; null: nothing is known
 */
record Grid(String title, List<Column> columns, List<List<@Nullable Object>> rows) {

    /** What a column holds, and how a spreadsheet and paper write it. */
    enum Kind {
        TEXT("@"),
        WHOLE("#,##0"),
        TWO("#,##0.00"),
        FIGURE("#,##0.####"),
        PERCENT("0.0%"),
        DAY("yyyy-mm-dd"),
        MINUTE("yyyy-mm-dd hh:mm");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        /** The number format of spreadsheets. */
        String format() {
            return format;
        }

        boolean number() {
            return this == WHOLE || this == TWO || this == FIGURE || this == PERCENT;
        }
    }

    /** @param width in characters */
    record Column(String head, Kind kind, int width) {}
}
