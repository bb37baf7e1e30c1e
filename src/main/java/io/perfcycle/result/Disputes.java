package io.perfcycle.result;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.ScorecardItem;
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

/** Employees' objections to figures, and the data owners' answers. */
@Component
@Transactional
public class Disputes {

    /** What became of an objection. */
    public enum State {
        OPEN,
        KEPT,
        CORRECTED,
        WAIVED,
        UNANSWERED
    }

    /** One objection. */
    public record Dispute(
            long id,
            long participationId,
            int segment,
            String indicator,
            String reason,
            Instant raisedAt,
            State state,
            @Nullable String answer,
            @Nullable String answeredBy) {

        /** Of the figure in question, as {@link ScorecardItem#key} has it. */
        public String key() {
            return ScorecardItem.key(indicator, segment);
        }
    }

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Disputes(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    public void raise(ScorecardItem item, String reason) {
        database.sql("insert into figure_dispute (participation_id, segment, indicator, reason, raised_at, state)"
                        + " values (?, ?, ?, ?, ?, 'OPEN')")
                .params(
                        item.participationId(),
                        item.segment(),
                        item.indicator(),
                        reason,
                        UtcColumn.write(calendar.now()))
                .update();
    }

    public void answer(long id, State outcome, String answer, String by) {
        database.sql("update figure_dispute set state = ?, answer = ?, answered_by = ?, answered_at = ?"
                        + " where id = ? and state = 'OPEN'")
                .params(outcome.name(), answer, by, UtcColumn.write(calendar.now()), id)
                .update();
    }

    /** The stage is over: what nobody answered is kept as unanswered, for HR to see. */
    public void leaveUnanswered(long participationId) {
        database.sql("update figure_dispute set state = 'UNANSWERED' where participation_id = ? and state = 'OPEN'")
                .param(participationId)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Dispute> find(long id) {
        return database.sql("select * from figure_dispute where id = ?")
                .param(id)
                .query(Disputes::read)
                .optional();
    }

    /** One person's objections, the oldest first. */
    @Transactional(readOnly = true)
    public List<Dispute> of(long participationId) {
        return database.sql("select * from figure_dispute where participation_id = ? order by id")
                .param(participationId)
                .query(Disputes::read)
                .list();
    }

    /** All objections of a cycle, the oldest first. */
    @Transactional(readOnly = true)
    public List<Dispute> inCycle(String cycle) {
        return database.sql("""
                        select d.* from figure_dispute d
                        join participation p on p.id = d.participation_id where p.cycle = ? order by d.id""").param(cycle).query(Disputes::read).list();
    }

    private static Dispute read(ResultSet row, int number) throws SQLException {
        return new Dispute(
                row.getLong("id"),
                row.getLong("participation_id"),
                row.getInt("segment"),
                row.getString("indicator"),
                row.getString("reason"),
                Objects.requireNonNull(UtcColumn.read(row, "raised_at")),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("answered_by"));
    }
}
