package io.perfcycle.appeal;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.StoredJson;
import io.perfcycle.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The appeals and every step taken about them. */
@Component
@Transactional
class Appeals {

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Appeals(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /**
     * A new appeal.
     *
     * @throws Refusal {@code APPEAL_OPEN} if this participation has an open one
     */
    long file(long participationId, int version, Collection<Appeal.Ground> grounds, String facts, String by) {
        try {
            database.sql("""
                            insert into appeal (participation_id, open_for, contested_version, state, hearing_no, grounds, facts,
                              filed_by, filed_at, was_returned, with_hr)
                            values (?, ?, ?, 'FILED', 1, ?, ?, ?, ?, false, false)""")
                    .params(participationId, participationId, version, joined(grounds), facts, by, now())
                    .update();
        } catch (DuplicateKeyException alreadyOpen) {
            throw Refusal.conflict("APPEAL_OPEN");
        }
        return database.sql("select id from appeal where open_for = ?")
                .param(participationId)
                .query(Long.class)
                .single();
    }

    void contest(long id, Collection<String> items) {
        database.sql("delete from appeal_item where appeal_id = ?").param(id).update();
        items.forEach(item -> database.sql("insert into appeal_item (appeal_id, item) values (?, ?)")
                .params(id, item)
                .update());
    }

    void complete(long id, Collection<Appeal.Ground> grounds, String facts) {
        database.sql("update appeal set grounds = ?, facts = ? where id = ?")
                .params(joined(grounds), facts, id)
                .update();
        enter(id, Appeal.State.FILED);
    }

    @Transactional(readOnly = true)
    List<String> items(long id) {
        return database.sql("select item from appeal_item where appeal_id = ? order by item")
                .param(id)
                .query(String.class)
                .list();
    }

    void enter(long id, Appeal.State state) {
        database.sql("update appeal set state = ?, open_for = ? where id = ?")
                .params(state.name(), state.ended() ? null : get(id).participationId(), id)
                .update();
    }

    void returnOnce(long id) {
        database.sql("update appeal set was_returned = true where id = ?")
                .param(id)
                .update();
        enter(id, Appeal.State.RETURNED);
    }

    void answer(long id, @Nullable String words) {
        database.sql("update appeal set answer = ? where id = ?")
                .params(words, id)
                .update();
        enter(id, Appeal.State.HEARING);
    }

    /** From now on HR hears it. */
    void giveToHr(long id) {
        database.sql("update appeal set with_hr = true where id = ?").param(id).update();
    }

    void decide(long id, Appeal.Decision decision, String hearer) {
        database.sql("update appeal set decision = ?, hearer = ?, outcome = ? where id = ?")
                .params(StoredJson.write(decision), hearer, decision.outcome().name(), id)
                .update();
    }

    void rate(long id, Appeal.Decision decision) {
        database.sql("update appeal set decision = ? where id = ?")
                .params(StoredJson.write(decision), id)
                .update();
    }

    void conclude(long id, Appeal.Outcome outcome, @Nullable Integer newVersion) {
        database.sql("update appeal set outcome = ?, new_version = ?, decided_at = ? where id = ?")
                .params(outcome.name(), newVersion, now(), id)
                .update();
        enter(id, outcome == Appeal.Outcome.REJECTED ? Appeal.State.REJECTED : Appeal.State.DECIDED);
    }

    void acknowledge(long id) {
        database.sql("update appeal set acknowledged_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** Once more, by HR, against what the first hearing left. */
    void hearAgain(long id, int version) {
        database.sql("update appeal set hearing_no = 2, with_hr = true, contested_version = ? where id = ?")
                .params(version, id)
                .update();
        enter(id, Appeal.State.HEARING);
    }

    void remember(long id, String step, String actor, @Nullable String words) {
        database.sql("insert into appeal_step (appeal_id, step, actor, words, taken_at) values (?, ?, ?, ?, ?)")
                .params(id, step, actor, words, now())
                .update();
    }

    @Transactional(readOnly = true)
    List<Appeal.Step> steps(long id) {
        return database.sql("select step, actor, words, taken_at from appeal_step where appeal_id = ? order by id")
                .param(id)
                .query((row, n) -> new Appeal.Step(
                        row.getString("step"),
                        row.getString("actor"),
                        row.getString("words"),
                        Objects.requireNonNull(UtcColumn.read(row, "taken_at"))))
                .list();
    }

    @Transactional(readOnly = true)
    Appeal get(long id) {
        return database.sql("select * from appeal where id = ?")
                .param(id)
                .query(Appeals::read)
                .single();
    }

    /** A person's appeals, the newest first. */
    @Transactional(readOnly = true)
    List<Appeal> of(long participationId) {
        return database.sql("select * from appeal where participation_id = ? order by id desc")
                .param(participationId)
                .query(Appeals::read)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Appeal> newest(long participationId) {
        return of(participationId).stream().findFirst();
    }

    /** All of a cycle, the newest first. */
    @Transactional(readOnly = true)
    List<Appeal> ofCycle(String cycle) {
        return database.sql("select a.* from appeal a join participation p on p.id = a.participation_id"
                        + " where p.cycle = ? order by a.id desc")
                .param(cycle)
                .query(Appeals::read)
                .list();
    }

    /** Lines whose results were changed on appeal, of a cycle, with how often. */
    @Transactional(readOnly = true)
    List<java.util.Map.Entry<String, Integer>> corrected(String cycle) {
        return database.sql("""
                        select i.item, count(*) from appeal_item i join appeal a on a.id = i.appeal_id
                        join participation p on p.id = a.participation_id
                        where p.cycle = ? and a.new_version is not null group by i.item order by count(*) desc, i.item""")
                .param(cycle)
                .query((row, n) -> java.util.Map.entry(row.getString(1), row.getInt(2)))
                .list();
    }

    private static String joined(Collection<Appeal.Ground> grounds) {
        return grounds.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private Object now() {
        return UtcColumn.write(calendar.now());
    }

    private static Appeal read(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Appeal(
                row.getLong("id"),
                row.getLong("participation_id"),
                row.getInt("contested_version"),
                Appeal.State.valueOf(row.getString("state")),
                row.getInt("hearing_no"),
                Arrays.stream(row.getString("grounds").split(","))
                        .map(Appeal.Ground::valueOf)
                        .toList(),
                row.getString("facts"),
                row.getString("filed_by"),
                Objects.requireNonNull(UtcColumn.read(row, "filed_at")),
                row.getBoolean("was_returned"),
                row.getString("answer"),
                row.getString("hearer"),
                row.getBoolean("with_hr"),
                StoredJson.readIfThere(row.getString("decision"), Appeal.Decision.class),
                outcome == null ? null : Appeal.Outcome.valueOf(outcome),
                row.getObject("new_version") == null ? null : row.getInt("new_version"),
                UtcColumn.read(row, "decided_at"),
                UtcColumn.read(row, "acknowledged_at"));
    }
}
