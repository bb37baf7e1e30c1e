package io.perfcycle.measurement;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.imports.Change;
import io.perfcycle.imports.ImportRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where the rows of an import wait until they are compared with what is there. A staged row's {@code revision} says what it
 * is: 0 for one that says nothing new, 1 for a new figure, more for a correction.
 */
@Component
class Staging {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    Staging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes rows one by one and writes them in batches. */
    final class Batch implements AutoCloseable {
        private final ImportRun run;
        private final List<StagedRow> waiting = new ArrayList<>(BATCH);

        private Batch(ImportRun run) {
            this.run = run;
        }

        void add(StagedRow row) {
            waiting.add(row);
            if (waiting.size() == BATCH) {
                close();
            }
        }

        @Override
        public void close() {
            write(run, waiting);
            waiting.clear();
        }
    }

    Batch open(ImportRun run) {
        return new Batch(run);
    }

    /** Compares all staged rows at once with the figures that count. */
    Change change(ImportRun run) {
        rejectDoubles(run);
        compare(run);
        return new Change(
                count("replaces is null", run),
                count("revision > 1", run),
                count("revision = 0", run),
                () -> accept(run));
    }

    private void write(ImportRun run, List<StagedRow> rows) {
        jdbc.batchUpdate("""
                insert into measurement_staging (run_id, row_no, source, external_id, employee_no, org_unit, measure,
                  measured_on, measured_value, revision) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""", rows, BATCH, (insert, row) -> {
            insert.setLong(1, run.id());
            insert.setInt(2, row.row());
            insert.setString(3, row.source());
            insert.setString(4, row.externalId());
            insert.setString(5, row.employeeNo());
            insert.setString(6, row.orgUnit());
            insert.setString(7, row.measure());
            insert.setObject(8, row.date());
            insert.setBigDecimal(9, row.value());
        });
    }

    /** Of several rows with one key the first stays, and the others are told where it stands. */
    private void rejectDoubles(ImportRun run) {
        var doubles = new ArrayList<Object[]>();
        jdbc.query(
                """
                select s.row_no, s.external_id, first_row.row_no from measurement_staging s
                join (select source, external_id, min(row_no) row_no from measurement_staging where run_id = ?
                      group by source, external_id having count(*) > 1) first_row
                  on first_row.source = s.source and first_row.external_id = s.external_id and first_row.row_no < s.row_no
                where s.run_id = ?""",
                row -> {
                    run.reject(row.getInt(1), "external_id", "DUPLICATE_KEY", row.getString(2), row.getInt(3));
                    doubles.add(new Object[] {run.id(), row.getInt(1)});
                },
                run.id(),
                run.id());
        jdbc.batchUpdate("delete from measurement_staging where run_id = ? and row_no = ?", doubles);
    }

    /** Finds the figure that each row would replace, and leaves alone those that say the same. */
    private void compare(ImportRun run) {
        jdbc.update("""
                update measurement_staging set replaces =
                  (select m.id from measurement m
                   where m.source = measurement_staging.source and m.external_id = measurement_staging.external_id
                     and m.superseded_at is null)
                where run_id = ?""", run.id());
        jdbc.update("""
                update measurement_staging set revision =
                  (select case when m.measured_value = measurement_staging.measured_value
                                and m.measured_on = measurement_staging.measured_on
                                and m.measure = measurement_staging.measure
                                and coalesce(m.employee_no, '') = coalesce(measurement_staging.employee_no, '')
                                and coalesce(m.org_unit, '') = coalesce(measurement_staging.org_unit, '')
                               then 0 else m.revision + 1 end
                   from measurement m where m.id = measurement_staging.replaces)
                where run_id = ? and replaces is not null""", run.id());
    }

    private void accept(ImportRun run) {
        var now = UtcColumn.write(run.at());
        jdbc.update("""
                update measurement set superseded_at = ? where id in
                  (select s.replaces from measurement_staging s where s.run_id = ? and s.revision > 1)""", now, run.id());
        jdbc.update("""
                insert into measurement (source, external_id, revision, employee_no, org_unit, measure, measured_on, measured_value,
                  run_id, recorded_at)
                select source, external_id, revision, employee_no, org_unit, measure, measured_on, measured_value, run_id, ?
                from measurement_staging where run_id = ? and revision > 0 order by row_no""", now, run.id());
        jdbc.update("delete from measurement_staging where run_id = ?", run.id());
    }

    private int count(String condition, ImportRun run) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from measurement_staging where run_id = ? and " + condition, Integer.class, run.id()));
    }
}
