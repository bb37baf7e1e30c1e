package io.perfcycle.feedbackinterview;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.feedbackinterview.InterviewRecord.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed on in interviews, and what came of it. */
@Component
@Transactional
class AgreedActionRows {

    /** How far an action is; WITHDRAWN: the person left the cycle first. */
    enum State {
        OPEN,
        DONE,
        PARTLY,
        NOT_DONE,
        WITHDRAWN
    }

    record Stored(
            long id,
            long participationId,
            Owner owner,
            String what,
            String measure,
            LocalDate due,
            State state,
            @Nullable String words,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {}

    private static final String COLUMNS =
            "select id, participation_id, owner_role, what, measure, due_on, state, words, ended_by, ended_at from agreed_action";

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    AgreedActionRows(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Writes down the actions of a confirmed record and returns their ids; nothing if they are there already. */
    List<Long> open(long participationId, InterviewRecord record) {
        if (!of(participationId).isEmpty()) {
            return List.of();
        }
        var actions = Objects.requireNonNull(record.actions());
        for (var at = 0; at < actions.size(); at++) {
            var action = Objects.requireNonNull(actions.get(at));
            database.sql("insert into agreed_action"
                            + " (participation_id, place_no, owner_role, what, measure, due_on, state)"
                            + " values (?, ?, ?, ?, ?, ?, 'OPEN')")
                    .params(new ArrayList<>(List.of(
                            participationId,
                            at + 1,
                            String.valueOf(action.owner()),
                            String.valueOf(action.what()),
                            String.valueOf(action.measure()),
                            Objects.requireNonNull(action.due()))))
                    .update();
        }
        return of(participationId).stream().map(Stored::id).toList();
    }

    void end(long id, State outcome, String words, String actor) {
        database.sql("update agreed_action set state = ?, words = ?, ended_by = ?, ended_at = ? where id = ?")
                .params(outcome.name(), words, actor, UtcColumn.write(calendar.now()), id)
                .update();
    }

    /** The person leaves the cycle: nobody owes anything any more. */
    void withdraw(long participationId) {
        database.sql("update agreed_action set state = 'WITHDRAWN', ended_at = ?"
                        + " where participation_id = ? and state = 'OPEN'")
                .params(UtcColumn.write(calendar.now()), participationId)
                .update();
    }

    @Transactional(readOnly = true)
    public Stored get(long id) {
        return database.sql(COLUMNS + " where id = ?")
                .param(id)
                .query(AgreedActionRows::read)
                .single();
    }

    /** Those of one interview, in the order of its record. */
    @Transactional(readOnly = true)
    public List<Stored> of(long participationId) {
        return database.sql(COLUMNS + " where participation_id = ? order by place_no")
                .param(participationId)
                .query(AgreedActionRows::read)
                .list();
    }

    private static Stored read(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getLong("participation_id"),
                Owner.valueOf(row.getString("owner_role")),
                row.getString("what"),
                row.getString("measure"),
                row.getObject("due_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getString("words"),
                row.getString("ended_by"),
                UtcColumn.read(row, "ended_at"));
    }
}
