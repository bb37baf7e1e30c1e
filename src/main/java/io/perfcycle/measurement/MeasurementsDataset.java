package io.perfcycle.measurement;

import static io.perfcycle.imports.Column.optional;
import static io.perfcycle.imports.Column.required;

import io.perfcycle.access.Role;
import io.perfcycle.imports.Change;
import io.perfcycle.imports.Column;
import io.perfcycle.imports.Dataset;
import io.perfcycle.imports.ImportRun;
import io.perfcycle.imports.Row;
import io.perfcycle.imports.Rows;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Imports figures in mass: rows are checked as they stream by, and compared and written a thousand at a time. */
@Component
class MeasurementsDataset implements Dataset {

    private final JdbcTemplate jdbc;
    private final Employees employees;
    private final Organization organization;

    MeasurementsDataset(JdbcTemplate jdbc, Employees employees, Organization organization) {
        this.jdbc = jdbc;
        this.employees = employees;
        this.organization = organization;
    }

    @Override
    public String name() {
        return "measurements";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("source"),
                required("external_id"),
                optional("employee_no"),
                optional("org_unit"),
                required("measure"),
                required("date"),
                required("value"));
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.HR, Role.DATA_OWNER);
    }

    @Override
    public Change plan(Rows rows, ImportRun run) {
        var people = employees.numbers();
        var units = organization.units().keySet();
        var intake = new Intake(jdbc, run);
        rows.forEach(row -> {
            var reading = read(row, people, units);
            if (row.isSound()) {
                intake.add(reading);
            }
        });
        return intake.finish();
    }

    private static Reading read(Row row, Set<String> people, Set<String> units) {
        var reading = new Reading(
                row.number(),
                row.text("source", 64),
                row.text("external_id", 128),
                row.optionalPerson("employee_no"),
                row.optionalCode("org_unit"),
                row.code("measure"),
                row.date("date"),
                row.decimal("value"));
        if (reading.employeeNo() != null && !people.contains(reading.employeeNo()) && row.isSound()) {
            row.reject("employee_no", "UNKNOWN_REFERENCE", "employees");
        }
        if (reading.orgUnit() != null && !units.contains(reading.orgUnit()) && row.isSound()) {
            row.reject("org_unit", "UNKNOWN_REFERENCE", "org-units");
        }
        return reading;
    }
}
