package io.perfcycle.result;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Results as a table for machines: codes as they are, numbers exact. */
final class ResultFiles {

    private static final List<String> COLUMNS = List.of(
            "employee_no", "name", "org_unit", "post", "outcome", "total", "level", "coefficient", "version", "source");

    private ResultFiles() {}

    static ResponseEntity<byte[]> csv(String cycle, List<ResultReading.ResultRow> rows) {
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
}
