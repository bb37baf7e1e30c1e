package io.perfcycle.orgchange;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Placement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation changes of participations. */
@Component
@Transactional
class OrgChanges {

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    OrgChanges(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** When the change was raised. */
    @Transactional(readOnly = true)
    Instant raisedAt(long id) {
        return database.sql("select raised_at from organization_change where id = ?")
                .param(id)
                .query((row, n) -> Objects.requireNonNull(UtcColumn.read(row, "raised_at")))
                .single();
    }

    @Transactional(readOnly = true)
    OrgChange get(long id) {
        return database.sql("select * from organization_change where id = ?")
                .param(id)
                .query(OrgChanges::read)
                .single();
    }

    /** The changes of each of these people, by participation, the newest last; none that was undone. */
    @Transactional(readOnly = true)
    Map<Long, List<OrgChange>> standing(Collection<Long> participations) {
        return participations.isEmpty()
                ? Map.of()
                : database
                        .sql("select * from organization_change where state <> 'UNDONE' and participation_id in (:ids)"
                                + " order by id")
                        .param("ids", participations)
                        .query(OrgChanges::read)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(OrgChange::participationId));
    }

    /** All of one participation, the newest first. */
    @Transactional(readOnly = true)
    List<OrgChange> of(long participation) {
        return database.sql("select * from organization_change where participation_id = ? order by id desc")
                .param(participation)
                .query(OrgChanges::read)
                .list();
    }

    long raise(long participation, OrgChange.Kind kind, LocalDate on, Placement now, OrgChange.State state, String by) {
        database.sql("""
                        insert into organization_change
                          (participation_id, kind, effective_on, org_unit, post, manager_no, state, raised_by, raised_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        participation,
                        kind.name(),
                        on,
                        now.orgUnit(),
                        now.post(),
                        now.manager(),
                        state.name(),
                        by,
                        UtcColumn.write(calendar.now()))
                .update();
        return of(participation).get(0).id();
    }

    /** An undecided change is overtaken by a newer one: it is about that from now on. */
    void retarget(long id, OrgChange.Kind kind, LocalDate on, Placement now) {
        database.sql("update organization_change set kind = ?, effective_on = ?, org_unit = ?, post = ?, manager_no = ?"
                        + " where id = ? and state = 'OPEN'")
                .params(kind.name(), on, now.orgUnit(), now.post(), now.manager(), id)
                .update();
    }

    void decide(long id, OrgChange.Decision decision, @Nullable LocalDate splitOn, @Nullable String reason, String by) {
        database.sql("update organization_change set state = 'DECIDED', decision = ?, split_on = ?, reason = ?,"
                        + " decided_by = ?, decided_at = ? where id = ? and state = 'OPEN'")
                .params(decision.name(), splitOn, reason, by, UtcColumn.write(calendar.now()), id)
                .update();
    }

    void enter(long id, OrgChange.State state) {
        database.sql("update organization_change set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    private static OrgChange read(ResultSet row, int number) throws SQLException {
        var decision = row.getString("decision");
        return new OrgChange(
                row.getLong("id"),
                row.getLong("participation_id"),
                OrgChange.Kind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                new Placement(row.getString("org_unit"), row.getString("post"), row.getString("manager_no")),
                OrgChange.State.valueOf(row.getString("state")),
                decision == null ? null : OrgChange.Decision.valueOf(decision),
                row.getObject("split_on", LocalDate.class),
                row.getString("reason"),
                row.getString("raised_by"),
                row.getString("decided_by"));
    }
}
