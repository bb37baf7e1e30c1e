package io.perfcycle.history;

import static io.perfcycle.imports.Column.optional;
import static io.perfcycle.imports.Column.required;

import io.perfcycle.imports.Candidates;
import io.perfcycle.imports.ImportRun;
import io.perfcycle.imports.KeyedDataset;
import io.perfcycle.imports.Row;
import io.perfcycle.organization.Employees;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Imports results of an earlier system. */
@Component
class ResultsDataset extends KeyedDataset<HistoricResult> {

    private final JdbcTemplate jdbc;
    private final Employees employees;

    ResultsDataset(JdbcTemplate jdbc, Employees employees) {
        super(
                "results",
                required("cycle"),
                required("employee_no"),
                required("total"),
                required("level"),
                optional("old_scale"));
        this.jdbc = jdbc;
        this.employees = employees;
    }

    @Override
    protected HistoricResult read(Row row, ImportRun run) {
        return new HistoricResult(
                row.code("cycle"),
                row.person("employee_no"),
                row.decimal("total").setScale(10, RoundingMode.HALF_UP),
                row.text("level", 16),
                row.optionalText("old_scale", 200));
    }

    @Override
    protected String key(HistoricResult result) {
        return result.cycle() + '/' + result.employeeNo();
    }

    @Override
    protected String keyColumn() {
        return "employee_no";
    }

    @Override
    protected Map<String, HistoricResult> stored() {
        var stored = new HashMap<String, HistoricResult>();
        jdbc.query("select * from historic_result", HistoricResults.RESULT)
                .forEach(result -> stored.put(key(result), result));
        return stored;
    }

    @Override
    protected void check(Candidates<HistoricResult> candidates, Map<String, HistoricResult> stored) {
        candidates.checkReferences("employee_no", HistoricResult::employeeNo, employees.numbers(), "employees");
    }

    @Override
    protected void write(Collection<HistoricResult> created, Collection<HistoricResult> updated, ImportRun run) {
        jdbc.batchUpdate(
                "insert into historic_result (total, result_level, old_scale, cycle, employee_no) values (?, ?, ?, ?, ?)",
                created.stream().map(ResultsDataset::values).toList());
        jdbc.batchUpdate(
                "update historic_result set total = ?, result_level = ?, old_scale = ? where cycle = ? and employee_no = ?",
                updated.stream().map(ResultsDataset::values).toList());
    }

    private static Object[] values(HistoricResult result) {
        return new Object[] {result.total(), result.level(), result.oldScale(), result.cycle(), result.employeeNo()};
    }
}
