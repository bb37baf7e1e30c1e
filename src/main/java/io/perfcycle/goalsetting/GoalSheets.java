package io.perfcycle.goalsetting;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The goal sheets of participations, and what was said about them round by round. */
@Component
@Transactional
class GoalSheets {

    /** How far the agreement is. */
    enum State {
        DRAFT,
        PROPOSED,
        RETURNED,
        AGREED,
        ADOPTED
    }

    /** A sheet with its standing. */
    record Stored(long participationId, State state, int round, GoalSheet sheet) {}

    /** One step of the talk. */
    record Step(
            int round, State step, String actor, @Nullable String note, Instant at) {}

    private static final String SELECT = "select participation_id, state, round_no, sheet from goal_sheet where ";

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    GoalSheets(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    void draft(Participation person, GoalSheet sheet) {
        database.sql("insert into goal_sheet (participation_id, cycle, employee_no, state, round_no, sheet, changed_at)"
                        + " values (?, ?, ?, 'DRAFT', 0, ?, ?)")
                .params(person.id(), person.cycle(), person.employeeNo(), StoredJson.write(sheet), now())
                .update();
    }

    /** The employee's proposal opens the next round. */
    void propose(long participationId, GoalSheet sheet, String actor, @Nullable String note) {
        var json = StoredJson.write(sheet);
        database.sql("update goal_sheet set state = 'PROPOSED', round_no = round_no + 1, sheet = ?, changed_at = ?"
                        + " where participation_id = ?")
                .params(json, now(), participationId)
                .update();
        remember(participationId, State.PROPOSED, actor, note, json);
    }

    /** The stage is over before anything was agreed: the standard stands again. */
    void adopt(long participationId, GoalSheet standard, String actor) {
        database.sql("update goal_sheet set sheet = ? where participation_id = ?")
                .params(StoredJson.write(standard), participationId)
                .update();
        decide(participationId, State.ADOPTED, actor, null);
    }

    /** The round ends: agreed or returned. */
    void decide(long participationId, State outcome, String actor, @Nullable String note) {
        database.sql("update goal_sheet set state = ?, changed_at = ? where participation_id = ?")
                .params(outcome.name(), now(), participationId)
                .update();
        remember(participationId, outcome, actor, note, null);
    }

    @Transactional(readOnly = true)
    public Stored get(long participationId) {
        return find(participationId)
                .orElseThrow(() -> new IllegalStateException("No goal sheet of participation " + participationId));
    }

    @Transactional(readOnly = true)
    public Optional<Stored> find(long participationId) {
        return database.sql(SELECT + "participation_id = ?")
                .param(participationId)
                .query(GoalSheets::read)
                .optional();
    }

    @Transactional(readOnly = true)
    public Map<Long, Stored> of(Collection<Long> participationIds) {
        return participationIds.isEmpty()
                ? Map.of()
                : database
                        .sql(SELECT + "participation_id in (:ids)")
                        .param("ids", participationIds)
                        .query(GoalSheets::read)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Stored::participationId, stored -> stored));
    }

    /** The goals that this person has agreed with his own manager. */
    @Transactional(readOnly = true)
    public Optional<Stored> agreedOf(String cycle, String employeeNo) {
        return database.sql(SELECT + "cycle = ? and employee_no = ? and state = 'AGREED'")
                .params(cycle, employeeNo)
                .query(GoalSheets::read)
                .optional();
    }

    /** What was done so far, the oldest first. */
    @Transactional(readOnly = true)
    public List<Step> steps(long participationId) {
        return database.sql("select round_no, step, actor, note, taken_at from goal_round"
                        + " where participation_id = ? order by id")
                .param(participationId)
                .query((row, n) -> new Step(
                        row.getInt("round_no"),
                        State.valueOf(row.getString("step")),
                        row.getString("actor"),
                        row.getString("note"),
                        Objects.requireNonNull(UtcColumn.read(row, "taken_at"))))
                .list();
    }

    private void remember(
            long participationId, State step, String actor, @Nullable String note, @Nullable String json) {
        database.sql("insert into goal_round (participation_id, round_no, step, actor, note, sheet, taken_at)"
                        + " select participation_id, round_no, ?, ?, ?, ?, changed_at from goal_sheet"
                        + " where participation_id = ?")
                .params(step.name(), actor, note, json, participationId)
                .update();
    }

    private Object now() {
        return UtcColumn.write(calendar.now());
    }

    private static Stored read(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getLong("participation_id"),
                State.valueOf(row.getString("state")),
                row.getInt("round_no"),
                StoredJson.read(row.getString("sheet"), GoalSheet.class));
    }
}
