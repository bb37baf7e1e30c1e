package io.perfcycle.organization;

import io.perfcycle.workflow.Ownership;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is absent when. With every change open tasks follow at once. */
@Component
@Transactional
public class Absences {

    private static final RowMapper<Absence> ABSENCE = (row, n) -> new Absence(
            row.getString("employee_no"),
            row.getObject("from_on", LocalDate.class),
            row.getObject("to_on", LocalDate.class),
            Absence.Kind.valueOf(row.getString("kind")),
            row.getString("deputy"));

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Ownership ownership;

    Absences(JdbcClient database, JdbcTemplate batches, Ownership ownership) {
        this.database = database;
        this.batches = batches;
        this.ownership = ownership;
    }

    @Transactional(readOnly = true)
    public List<Absence> all() {
        return database.sql("select * from absence order by employee_no, from_on")
                .query(ABSENCE)
                .list();
    }

    /** One person's, the newest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(String employeeNo) {
        return database.sql("select * from absence where employee_no = ? order by from_on desc")
                .param(employeeNo)
                .query(ABSENCE)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Absence> find(String employeeNo, LocalDate from) {
        return database.sql("select * from absence where employee_no = ? and from_on = ?")
                .params(employeeNo, from)
                .query(ABSENCE)
                .optional();
    }

    /** States these; one of the same person with the same first day is replaced. */
    public void put(Collection<Absence> stated) {
        if (stated.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                "delete from absence where employee_no = ? and from_on = ?",
                stated.stream()
                        .map(absence -> new Object[] {absence.employeeNo(), absence.from()})
                        .toList());
        batches.batchUpdate(
                "insert into absence (employee_no, from_on, to_on, kind, deputy) values (?, ?, ?, ?, ?)",
                stated.stream()
                        .map(absence -> new Object[] {
                            absence.employeeNo(),
                            absence.from(),
                            absence.to(),
                            absence.kind().name(),
                            absence.deputy()
                        })
                        .toList());
        ownership.follow();
    }

    public void remove(String employeeNo, LocalDate from) {
        database.sql("delete from absence where employee_no = ? and from_on = ?")
                .params(employeeNo, from)
                .update();
        ownership.follow();
    }
}
