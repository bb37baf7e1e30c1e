package io.perfcycle.organization;

import static io.perfcycle.imports.Column.optional;
import static io.perfcycle.imports.Column.required;

import io.perfcycle.imports.Candidates;
import io.perfcycle.imports.ImportRun;
import io.perfcycle.imports.KeyedDataset;
import io.perfcycle.imports.Row;
import io.perfcycle.imports.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Imports absences with their deputies: one per person and first day. */
@Component
class AbsencesDataset extends KeyedDataset<Absence> {

    private final Absences absences;
    private final Employees employees;

    AbsencesDataset(Absences absences, Employees employees) {
        super(
                "absences",
                required("employee_no"),
                required("from"),
                required("to"),
                optional("deputy"),
                optional("kind"));
        this.absences = absences;
        this.employees = employees;
    }

    @Override
    protected Absence read(Row row, ImportRun run) {
        var absence = new Absence(
                row.person("employee_no"),
                row.date("from"),
                row.date("to"),
                Objects.requireNonNullElse(row.optionalChoice("kind", Absence.Kind.class), Absence.Kind.OTHER),
                row.optionalPerson("deputy"));
        if (absence.to().isBefore(absence.from())) {
            row.reject("to", "INVALID_DATE", Words.of("organization.import.BACK_BEFORE_GONE", absence.from()));
        }
        if (absence.employeeNo().equals(absence.deputy())) {
            row.reject("deputy", "SELF_DEPUTY");
        }
        return absence;
    }

    @Override
    protected String key(Absence absence) {
        return absence.employeeNo() + " " + absence.from();
    }

    @Override
    protected String keyColumn() {
        return "from";
    }

    @Override
    protected Map<String, Absence> stored() {
        var stored = new HashMap<String, Absence>();
        absences.all().forEach(absence -> stored.put(key(absence), absence));
        return stored;
    }

    @Override
    protected void check(Candidates<Absence> candidates, Map<String, Absence> stored) {
        var known = employees.numbers();
        candidates.checkReferences("employee_no", Absence::employeeNo, known, "employees");
        candidates.checkReferences("deputy", Absence::deputy, known, "employees");
    }

    @Override
    protected void write(Collection<Absence> created, Collection<Absence> updated, ImportRun run) {
        absences.put(Stream.concat(created.stream(), updated.stream()).toList());
    }
}
