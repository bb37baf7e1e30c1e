package io.perfcycle.measurement;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.imports.Change;
import io.perfcycle.imports.ImportRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The figures of one import on their way in, a thousand at a time: one query finds what is known of their keys, one batch
 * writes what is new. A key that this same import has written before is a double.
 */
final class Intake {

    private static final int BATCH = 1_000;

    /** The revision that counts for a key, as the database has it. */
    private record Known(long id, int revision, long run, Reading reading) {}

    /** A figure to be written as this revision. */
    private record Arrival(Reading reading, int revision) {}

    private static final String KNOWN =
            "select id, revision, run_id, row_no, source, external_id, employee_no, org_unit,"
                    + " measure, measured_on, measured_value from measurement where superseded_at is null and external_id in (%s)";

    private static final String INSERT = """
            insert into measurement (source, external_id, revision, employee_no, org_unit, measure, measured_on, measured_value,
              run_id, row_no, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final ImportRun run;
    private final Map<Reading.Key, Reading> waiting = new LinkedHashMap<>();
    private int created;
    private int updated;
    private int unchanged;

    Intake(JdbcTemplate jdbc, ImportRun run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    void add(Reading reading) {
        var first = waiting.putIfAbsent(reading.key(), reading);
        if (first != null) {
            reject(reading, first);
        } else if (waiting.size() == BATCH) {
            write();
        }
    }

    /** Writes the rest and says what has changed. */
    Change finish() {
        write();
        return new Change(created, updated, unchanged, () -> {});
    }

    private void write() {
        var known = known();
        var arrivals = new ArrayList<Arrival>(waiting.size());
        var superseded = new ArrayList<Long>();
        for (var reading : waiting.values()) {
            var before = known.get(reading.key());
            if (before == null) {
                created++;
                arrivals.add(new Arrival(reading, 1));
            } else if (before.run() == run.id()) {
                reject(reading, before.reading());
            } else if (before.reading().saysTheSameAs(reading)) {
                unchanged++;
            } else {
                updated++;
                superseded.add(before.id());
                arrivals.add(new Arrival(reading, before.revision() + 1));
            }
        }
        waiting.clear();
        supersede(superseded);
        insert(arrivals);
    }

    private Map<Reading.Key, Known> known() {
        var known = new HashMap<Reading.Key, Known>();
        if (waiting.isEmpty()) {
            return known;
        }
        var ids = waiting.keySet().stream()
                .map(Reading.Key::externalId)
                .distinct()
                .toArray();
        jdbc.query(
                KNOWN.formatted(places(ids.length)),
                row -> {
                    var reading = new Reading(
                            row.getInt(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            row.getObject(10, LocalDate.class),
                            row.getBigDecimal(11));
                    known.put(reading.key(), new Known(row.getLong(1), row.getInt(2), row.getLong(3), reading));
                },
                ids);
        return known;
    }

    private void supersede(List<Long> ids) {
        if (!ids.isEmpty()) {
            var arguments = new ArrayList<Object>(List.of(UtcColumn.write(run.at())));
            arguments.addAll(ids);
            jdbc.update(
                    "update measurement set superseded_at = ? where id in (" + places(ids.size()) + ")",
                    arguments.toArray());
        }
    }

    private static String places(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    private void insert(List<Arrival> arrivals) {
        var now = UtcColumn.write(run.at());
        jdbc.batchUpdate(INSERT, arrivals, BATCH, (insert, arrival) -> {
            var reading = arrival.reading();
            insert.setString(1, reading.source());
            insert.setString(2, reading.externalId());
            insert.setInt(3, arrival.revision());
            insert.setString(4, reading.employeeNo());
            insert.setString(5, reading.orgUnit());
            insert.setString(6, reading.measure());
            insert.setObject(7, reading.date());
            insert.setBigDecimal(8, reading.value());
            insert.setLong(9, run.id());
            insert.setInt(10, reading.row());
            insert.setObject(11, now);
        });
    }

    private void reject(Reading reading, Reading first) {
        run.reject(reading.row(), "external_id", "DUPLICATE_KEY", reading.externalId(), first.row());
    }
}
