package io.perfcycle.imports;

import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.UtcColumn;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers every import, also one that was refused or changed nothing: its own transactions, so that a rollback forgets none. */
@Component
class Journal {

    /** One import as remembered. */
    record Entry(
            long id,
            String dataset,
            @Nullable String fileName,
            String sha256,
            long sizeBytes,
            ImportMode mode,
            boolean dryRun,
            boolean applied,
            @Nullable String refusal,
            String importedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int rows,
            int created,
            int updated,
            int unchanged,
            int rejected,
            int faults) {}

    private static final String FACTS = "\u001F";

    private static final RowMapper<Entry> ENTRY = (row, n) -> new Entry(
            row.getLong("id"),
            row.getString("dataset"),
            row.getString("file_name"),
            row.getString("sha256"),
            row.getLong("size_bytes"),
            ImportMode.valueOf(row.getString("import_mode")),
            row.getBoolean("dry_run"),
            row.getBoolean("applied"),
            row.getString("refusal"),
            row.getString("imported_by"),
            Objects.requireNonNull(UtcColumn.read(row, "started_at")),
            UtcColumn.read(row, "finished_at"),
            row.getInt("total_rows"),
            row.getInt("created_rows"),
            row.getInt("updated_rows"),
            row.getInt("unchanged_rows"),
            row.getInt("rejected_rows"),
            row.getInt("fault_count"));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Journal(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** A run that no file stands behind, and of which no entry is kept. */
    ImportRun unrecorded(Viewer by) {
        return new ImportRun(0, by, clock.instant());
    }

    /** Opens the entry before anything is read. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    ImportRun open(Upload upload, Spool spool) {
        var now = clock.instant();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into import_run (dataset, file_name, sha256, size_bytes, import_mode, dry_run, applied,
                          imported_by, started_at, total_rows, created_rows, updated_rows, unchanged_rows, rejected_rows,
                          fault_count)
                        values (?, ?, ?, ?, ?, ?, false, ?, ?, 0, 0, 0, 0, 0, 0)""")
                .params(Arrays.asList(
                        upload.dataset(),
                        shortened(upload.fileName()),
                        spool.sha256(),
                        spool.size(),
                        upload.mode().name(),
                        upload.dryRun(),
                        upload.by().id(),
                        UtcColumn.write(now)))
                .update(key, "id");
        return new ImportRun(key.getKeyAs(Number.class).longValue(), upload.by(), now);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(ImportRun run, String code) {
        jdbc.sql("update import_run set refusal = ?, finished_at = ? where id = ?")
                .params(code, UtcColumn.write(clock.instant()), run.id())
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void done(ImportRun run, Outcome outcome) {
        jdbc.sql("""
                        update import_run set applied = ?, finished_at = ?, total_rows = ?, created_rows = ?, updated_rows = ?,
                          unchanged_rows = ?, rejected_rows = ?, fault_count = ? where id = ?""")
                .params(
                        outcome.applied(),
                        UtcColumn.write(clock.instant()),
                        outcome.rows(),
                        outcome.created(),
                        outcome.updated(),
                        outcome.unchanged(),
                        run.rejectedRows(),
                        run.faultCount(),
                        run.id())
                .update();
        var seq = new int[1];
        batches.batchUpdate(
                "insert into import_fault (run_id, seq, row_no, column_name, code, cell, facts) values (?, ?, ?, ?, ?, ?, ?)",
                run.faults(),
                1_000,
                (insert, fault) -> {
                    insert.setLong(1, run.id());
                    insert.setInt(2, ++seq[0]);
                    insert.setInt(3, fault.row());
                    insert.setString(4, fault.column());
                    insert.setString(5, fault.code());
                    insert.setString(6, fault.value());
                    var facts = String.join(FACTS, fault.facts());
                    insert.setString(7, facts.substring(0, Math.min(2_000, facts.length())));
                });
    }

    /** The counts of an import that ran to its end. */
    record Outcome(boolean applied, int rows, int created, int updated, int unchanged) {}

    Optional<Entry> find(long id) {
        return jdbc.sql("select * from import_run where id = ?")
                .param(id)
                .query(ENTRY)
                .optional();
    }

    /** The latest imports first, of everybody or of one person. */
    List<Entry> latest(@Nullable String by, int page, int size) {
        return jdbc.sql(
                        "select * from import_run where (:by is null or imported_by = :by) order by id desc limit :size offset :offset")
                .param("by", by)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(ENTRY)
                .list();
    }

    List<Fault> faults(long id, int most) {
        return jdbc.sql("select * from import_fault where run_id = ? order by seq limit ?")
                .params(id, most)
                .query((row, n) -> new Fault(
                        row.getInt("row_no"),
                        row.getString("column_name"),
                        row.getString("code"),
                        row.getString("cell"),
                        row.getString("facts").isEmpty()
                                ? List.of()
                                : List.of(row.getString("facts").split(FACTS, -1))))
                .list();
    }

    /** A path may come with the name; only its last part is kept. */
    private static @Nullable String shortened(@Nullable String fileName) {
        if (fileName == null) {
            return null;
        }
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return last.substring(0, Math.min(255, last.length()));
    }
}
