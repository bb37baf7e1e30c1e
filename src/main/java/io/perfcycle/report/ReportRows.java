package io.perfcycle.report;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.StoredJson;
import io.perfcycle.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reports that were asked for, and their parts: in the database, so that every node can hand them out. */
@Component
@Transactional
class ReportRows {

    /** What can be asked for. */
    enum Kind {
        /** Every participant's own report, as one archive. */
        PERSON_REPORTS(Role.HR),
        CYCLE_RESULTS(Role.values()),
        CYCLE_REPORT(Role.HR, Role.AUDITOR);

        private final Role[] allowed;

        Kind(Role... allowed) {
            this.allowed = allowed;
        }

        /** Refuses whoever may not ask for it. */
        void mustBeAllowed(Viewer viewer) {
            viewer.mustBe(allowed);
        }
    }

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * One report.
     *
     * @param lastId the participation up to which it is prepared
     * @param failure the code of the refusal that ended it
     * @param told whom its parts tell of
     * @param failureFacts what its text names
     */
    record Stored(
            String id,
            Kind kind,
            String cycle,
            Locale language,
            String requestedBy,
            Instant requestedAt,
            State state,
            int total,
            int done,
            long lastId,
            @Nullable String failure,
            List<String> failureFacts,
            @Nullable Instant keptUntil,
            Set<String> told) {}

    private final JdbcClient database;
    private final WorkingCalendar calendar;
    private final ReportSettings settings;

    ReportRows(JdbcClient database, WorkingCalendar calendar, ReportSettings settings) {
        this.database = database;
        this.calendar = calendar;
        this.settings = settings;
    }

    void add(String id, Kind kind, String cycle, Locale language, String by, int total) {
        database.sql(
                        "insert into report (id, kind, cycle, language, requested_by, requested_at, state, total, done, last_id)"
                                + " values (?, ?, ?, ?, ?, ?, 'RUNNING', ?, 0, 0)")
                .params(id, kind.name(), cycle, language.getLanguage(), by, UtcColumn.write(calendar.now()), total)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Stored> find(String id) {
        return database.sql("select * from report where id = ?")
                .param(id)
                .query(ReportRows::read)
                .optional();
    }

    /** What this person has asked for, the newest first. */
    @Transactional(readOnly = true)
    public List<Stored> of(String requester) {
        return database.sql("select * from report where requested_by = ? order by requested_at desc, id")
                .param(requester)
                .query(ReportRows::read)
                .list();
    }

    /** Keeps a part; the same place again takes the place of what was there. */
    void keep(String id, int place, String name, byte[] content) {
        database.sql("delete from report_part where report_id = ? and place_no = ?")
                .params(id, place)
                .update();
        database.sql("insert into report_part (report_id, place_no, name, content) values (?, ?, ?, ?)")
                .params(id, place, name, content)
                .update();
    }

    /** Remembers whom the report tells of. */
    void tell(String id, Set<String> people) {
        database.sql("update report set told = ? where id = ?")
                .params("," + String.join(",", people) + ",", id)
                .update();
    }

    void advance(String id, int done, long lastId) {
        database.sql("update report set done = ?, last_id = ? where id = ?")
                .params(done, lastId, id)
                .update();
    }

    /** Ready: its keeping time begins. */
    void ready(String id) {
        database.sql("update report set state = 'DONE', kept_until = ? where id = ?")
                .params(keptUntil(), id)
                .update();
    }

    /** Refused: nothing of it is handed out; why stays for as long as a report would. */
    void fail(String id, Refusal refused) {
        database.sql("delete from report_part where report_id = ?").param(id).update();
        database.sql("update report set state = 'FAILED', failure = ?, failure_facts = ?, kept_until = ? where id = ?")
                .params(
                        refused.code(),
                        StoredJson.write(
                                Stream.of(refused.facts()).map(String::valueOf).toList()),
                        keptUntil(),
                        id)
                .update();
    }

    private LocalDateTime keptUntil() {
        return UtcColumn.write(calendar.now().plus(settings.keepFor()));
    }

    /** Hands out the parts one after the other, each read by itself. */
    @Transactional(readOnly = true)
    public void forEachPart(String id, BiConsumer<String, byte[]> reader) {
        var places = database.sql("select place_no from report_part where report_id = ? order by place_no")
                .param(id)
                .query(Integer.class)
                .list();
        for (var place : places) {
            database.sql("select name, content from report_part where report_id = ? and place_no = ?")
                    .params(id, place)
                    .query(row -> {
                        reader.accept(row.getString("name"), row.getBytes("content"));
                    });
        }
    }

    void remove(String id) {
        database.sql("delete from report_part where report_id = ?").param(id).update();
        database.sql("delete from report where id = ?").param(id).update();
    }

    private static Set<String> told(@Nullable String listed) {
        return listed == null
                ? Set.of()
                : Arrays.stream(listed.split(","))
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Stored read(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("cycle"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("requested_by"),
                Objects.requireNonNull(UtcColumn.read(row, "requested_at")),
                State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getLong("last_id"),
                row.getString("failure"),
                facts(row.getString("failure_facts")),
                UtcColumn.read(row, "kept_until"),
                told(row.getString("told")));
    }

    private static List<String> facts(@Nullable String json) {
        return json == null ? List.of() : List.of(StoredJson.read(json, String[].class));
    }
}
