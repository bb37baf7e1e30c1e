package io.perfcycle.result;

import io.perfcycle.problem.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Results as files. Text that a spreadsheet would take for a formula is quoted; numbers stay numbers. */
@Component
class ResultFiles {

    private static final List<String> COLUMNS = List.of(
            "employee_no", "name", "org_unit", "post", "outcome", "total", "level", "coefficient", "version", "source");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Wording wording;

    ResultFiles(Wording wording) {
        this.wording = wording;
    }

    ResponseEntity<byte[]> csv(String cycle, List<ResultReading.ResultRow> rows) {
        return CsvFile.of(
                cycle + "-results.csv",
                COLUMNS,
                rows.stream().map(ResultFiles::cells).toList());
    }

    private static List<@Nullable String> cells(ResultReading.ResultRow row) {
        return Arrays.asList(
                row.employeeNo(),
                row.name(),
                row.orgUnit(),
                row.post(),
                row.outcome(),
                row.total(),
                row.level(),
                row.coefficient(),
                row.version() == null ? null : row.version().toString(),
                row.source());
    }

    ResponseEntity<byte[]> xlsx(String cycle, List<ResultReading.ResultRow> rows, Locale locale) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "PerfCycle", "1.0")) {
            var sheet = book.newWorksheet(wording.say(locale, "results.sheet"));
            for (var column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, wording.say(locale, "results." + COLUMNS.get(column)));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (var i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var at = i + 1;
                sheet.value(at, 0, row.employeeNo());
                sheet.value(at, 1, row.name());
                sheet.value(at, 2, row.orgUnit());
                sheet.value(at, 3, row.post());
                sheet.value(at, 4, row.outcome());
                sheet.value(at, 5, number(row.total()));
                sheet.style(at, 5).format("0.00").set();
                sheet.value(at, 6, row.level());
                sheet.value(at, 7, number(row.coefficient()));
                sheet.style(at, 7).format("0.00").set();
                sheet.value(at, 8, row.version());
                sheet.value(at, 9, row.source());
            }
        }
        return CsvFile.download(cycle + "-results.xlsx", XLSX, bytes.toByteArray());
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
