package io.perfcycle.feedbackinterview;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The interviews of participations, and every step of recording and confirming them. */
@Component
@Transactional
class Interviews {

    /**
     * How far the interview is. UNCONFIRMED: the stage closed first; the employee counts as informed, not as agreeing.
     * REFUSED: he will not confirm it, and HR has to hear both; SETTLED: HR has, and he counts as informed, not as agreeing.
     * WAIVED: HR gave up on a talk that had to be held.
     */
    enum State {
        PREPARED,
        RECORDED,
        RETURNED,
        CONFIRMED,
        UNCONFIRMED,
        REFUSED,
        SETTLED,
        WAIVED
    }

    /** An interview with its standing. */
    record Stored(
            State state, int round, Agenda agenda, @Nullable InterviewRecord record) {}

    /** One step. */
    record Step(
            int round, State step, String actor, @Nullable String words, boolean disagrees, Instant at) {}

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Interviews(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    void prepare(long participationId, Agenda agenda) {
        database.sql("insert into interview (participation_id, state, round_no, agenda, changed_at)"
                        + " values (?, 'PREPARED', 0, ?, ?)")
                .params(participationId, StoredJson.write(agenda), now())
                .update();
    }

    /** The manager's record opens the next round. */
    void record(long participationId, InterviewRecord record, String actor) {
        var json = StoredJson.write(record);
        database.sql("update interview set state = 'RECORDED', round_no = round_no + 1, record = ?, changed_at = ?"
                        + " where participation_id = ?")
                .params(json, now(), participationId)
                .update();
        remember(participationId, State.RECORDED, actor, null, false, json);
    }

    /** The employee's answer, or the end of the stage. */
    void conclude(long participationId, State outcome, String actor, @Nullable String words, boolean disagrees) {
        database.sql("update interview set state = ?, changed_at = ? where participation_id = ?")
                .params(outcome.name(), now(), participationId)
                .update();
        remember(participationId, outcome, actor, words, disagrees, null);
    }

    @Transactional(readOnly = true)
    public Stored get(long participationId) {
        return find(participationId)
                .orElseThrow(() -> new IllegalStateException("No interview of participation " + participationId));
    }

    @Transactional(readOnly = true)
    public Optional<Stored> find(long participationId) {
        return database.sql("select state, round_no, agenda, record from interview where participation_id = ?")
                .param(participationId)
                .query(Interviews::read)
                .optional();
    }

    /** What was done so far, the oldest first. */
    @Transactional(readOnly = true)
    public List<Step> steps(long participationId) {
        return database.sql("select round_no, step, actor, words, disagrees, taken_at from interview_step"
                        + " where participation_id = ? order by id")
                .param(participationId)
                .query((row, n) -> new Step(
                        row.getInt("round_no"),
                        State.valueOf(row.getString("step")),
                        row.getString("actor"),
                        row.getString("words"),
                        row.getBoolean("disagrees"),
                        Objects.requireNonNull(UtcColumn.read(row, "taken_at"))))
                .list();
    }

    private void remember(
            long participationId,
            State step,
            String actor,
            @Nullable String words,
            boolean disagrees,
            @Nullable String json) {
        database.sql("insert into interview_step"
                        + " (participation_id, round_no, step, actor, words, disagrees, record, taken_at)"
                        + " select participation_id, round_no, ?, ?, ?, ?, ?, changed_at from interview"
                        + " where participation_id = ?")
                .params(step.name(), actor, words, disagrees, json, participationId)
                .update();
    }

    private Object now() {
        return UtcColumn.write(calendar.now());
    }

    private static Stored read(ResultSet row, int number) throws SQLException {
        return new Stored(
                State.valueOf(row.getString("state")),
                row.getInt("round_no"),
                StoredJson.read(row.getString("agenda"), Agenda.class),
                StoredJson.readIfThere(row.getString("record"), InterviewRecord.class));
    }
}
