package io.perfcycle.checkin;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed to be done: open steps are on every later agenda until somebody says that they are done or dropped. */
@Component
@Transactional
class Steps {

    /** Who does it. */
    enum Owner {
        EMPLOYEE,
        MANAGER
    }

    /** How far it is. */
    enum State {
        OPEN,
        DONE,
        DROPPED
    }

    /** One step; {@code followUp}: planned because somebody was behind twice in a row. */
    record Step(
            long id,
            long participationId,
            long checkInId,
            boolean followUp,
            String what,
            Owner owner,
            LocalDate due,
            State state,
            Instant changedAt) {}

    /** What is agreed anew. */
    record NewStep(String what, Owner owner, LocalDate due) {}

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Steps(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    void agree(CheckIn checkIn, boolean followUp, List<NewStep> steps, String actor) {
        steps.forEach(
                step -> database.sql("insert into check_in_step (participation_id, check_in_id, follow_up, what, owner,"
                                + " due_on, state, changed_by, changed_at) values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)")
                        .params(
                                checkIn.participationId(),
                                checkIn.id(),
                                followUp,
                                step.what(),
                                step.owner().name(),
                                step.due(),
                                actor,
                                UtcColumn.write(calendar.now()))
                        .update());
    }

    void enter(Map<Long, State> states, String actor) {
        states.forEach((id, state) -> database.sql(
                        "update check_in_step set state = ?, changed_by = ?, changed_at = ? where id = ? and state <> ?")
                .params(state.name(), actor, UtcColumn.write(calendar.now()), id, state.name())
                .update());
    }

    /** All steps of a person, those due first before the others. */
    @Transactional(readOnly = true)
    public List<Step> of(long participationId) {
        return database.sql("select * from check_in_step where participation_id = ? order by due_on, id")
                .param(participationId)
                .query(Steps::read)
                .list();
    }

    /** What was agreed before this check-in and is still open, or was ended only since it opened. */
    @Transactional(readOnly = true)
    public List<Step> carriedInto(CheckIn checkIn) {
        var opened = checkIn.openedOn().atStartOfDay(calendar.zone()).toInstant();
        return of(checkIn.participationId()).stream()
                .filter(step -> step.checkInId() < checkIn.id())
                .filter(step -> step.state() == State.OPEN || !step.changedAt().isBefore(opened))
                .toList();
    }

    /** How many steps of these people are open although their day has passed. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> overdue(Collection<Long> participationIds) {
        return participationIds.isEmpty()
                ? Map.of()
                : database
                        .sql("select participation_id, count(*) from check_in_step where participation_id in (:ids)"
                                + " and state = 'OPEN' and due_on < :today group by participation_id")
                        .param("ids", participationIds)
                        .param("today", calendar.today())
                        .query((row, n) -> Map.entry(row.getLong(1), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Step read(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getLong("id"),
                row.getLong("participation_id"),
                row.getLong("check_in_id"),
                row.getBoolean("follow_up"),
                row.getString("what"),
                Owner.valueOf(row.getString("owner")),
                row.getObject("due_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                Objects.requireNonNull(UtcColumn.read(row, "changed_at")));
    }
}
