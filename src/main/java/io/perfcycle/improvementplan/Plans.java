package io.perfcycle.improvementplan;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.StoredJson;
import io.perfcycle.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans, their check points, and every step taken about them. */
@Component
@Transactional
class Plans {

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Plans(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /**
     * A new plan, proposed.
     *
     * @throws Refusal {@code PLAN_OPEN} if this participation has an open one
     */
    long open(long participationId, Plan.Cause cause, @Nullable String level, String by, @Nullable String reason) {
        try {
            database.sql("insert into improvement_plan"
                            + " (participation_id, open_for, state, cause, level, opened_by, opened_at, extended)"
                            + " values (?, ?, 'PROPOSED', ?, ?, ?, ?, false)")
                    .params(participationId, participationId, cause.name(), level, by, now())
                    .update();
        } catch (DuplicateKeyException alreadyOpen) {
            throw Refusal.conflict("PLAN_OPEN");
        }
        var id = database.sql("select id from improvement_plan where open_for = ?")
                .param(participationId)
                .query(Long.class)
                .single();
        remember(id, "PROPOSED", by, cause.name(), reason);
        return id;
    }

    void enter(long id, Plan.State state) {
        database.sql("update improvement_plan set state = ?, open_for = ?, ended_at = ? where id = ?")
                .params(
                        state.name(),
                        state.ended() ? null : get(id).participationId(),
                        state.ended() ? now() : null,
                        id)
                .update();
    }

    void justify(long id, Plan.Gap gap) {
        database.sql("update improvement_plan set gap = ? where id = ?")
                .params(gap.name(), id)
                .update();
        enter(id, Plan.State.PREPARING);
    }

    void write(long id, PlanContent content) {
        database.sql("update improvement_plan set content = ? where id = ?")
                .params(StoredJson.write(content), id)
                .update();
        enter(id, Plan.State.AGREEING);
    }

    /** From here on the plan's check points stand. */
    void settle(long id, Plan.Agreement agreement) {
        database.sql("update improvement_plan set agreement = ? where id = ?")
                .params(agreement.name(), id)
                .update();
        Objects.requireNonNull(Objects.requireNonNull(get(id).content()).checkPoints())
                .forEach(day -> plan(id, Objects.requireNonNull(day)));
        enter(id, Plan.State.ACTIVE);
    }

    void extend(long id, LocalDate until) {
        database.sql("update improvement_plan set extended = true where id = ?")
                .param(id)
                .update();
        plan(id, until);
        enter(id, Plan.State.ACTIVE);
    }

    void propose(long id, Plan.Proposal proposal) {
        database.sql("update improvement_plan set proposal = ? where id = ?")
                .params(StoredJson.write(proposal), id)
                .update();
        enter(id, Plan.State.CONCLUDING);
    }

    void conclude(long id, Plan.Outcome outcome) {
        database.sql("update improvement_plan set outcome = ? where id = ?")
                .params(outcome.name(), id)
                .update();
        enter(id, Plan.State.CONCLUDED);
    }

    private void plan(long id, LocalDate day) {
        database.sql("insert into improvement_check_point (plan_id, on_date) values (?, ?)")
                .params(id, day)
                .update();
    }

    void record(long id, LocalDate day, Plan.Standing standing, String words, String by) {
        database.sql("update improvement_check_point set standing = ?, record = ?, recorded_by = ?"
                        + " where plan_id = ? and on_date = ?")
                .params(standing.name(), words, by, id, day)
                .update();
    }

    void answer(long id, LocalDate day, @Nullable String words) {
        database.sql("update improvement_check_point set answer = ? where plan_id = ? and on_date = ?")
                .params(words, id, day)
                .update();
    }

    @Transactional(readOnly = true)
    List<Plan.CheckPoint> checkPoints(long id) {
        return database.sql("select * from improvement_check_point where plan_id = ? order by on_date")
                .param(id)
                .query((row, n) -> new Plan.CheckPoint(
                        row.getObject("on_date", LocalDate.class),
                        value(Plan.Standing.class, row.getString("standing")),
                        row.getString("record"),
                        row.getString("recorded_by"),
                        row.getString("answer")))
                .list();
    }

    /** The first check point that has not been recorded. */
    @Transactional(readOnly = true)
    Optional<LocalDate> nextCheckPoint(long id) {
        return checkPoints(id).stream()
                .filter(point -> point.standing() == null)
                .map(Plan.CheckPoint::on)
                .findFirst();
    }

    /** The last one that has been recorded. */
    @Transactional(readOnly = true)
    Optional<Plan.CheckPoint> lastRecorded(long id) {
        return checkPoints(id).stream()
                .filter(point -> point.standing() != null)
                .reduce((earlier, later) -> later);
    }

    void remember(long id, String step, String actor, @Nullable String code, @Nullable String words) {
        database.sql("insert into improvement_step (plan_id, step, actor, code, words, taken_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, step, actor, code, words, now())
                .update();
    }

    @Transactional(readOnly = true)
    List<Plan.Step> steps(long id) {
        return database.sql(
                        "select step, actor, code, words, taken_at from improvement_step where plan_id = ? order by id")
                .param(id)
                .query((row, n) -> new Plan.Step(
                        row.getString("step"),
                        row.getString("actor"),
                        row.getString("code"),
                        row.getString("words"),
                        Objects.requireNonNull(UtcColumn.read(row, "taken_at"))))
                .list();
    }

    @Transactional(readOnly = true)
    Plan get(long id) {
        return database.sql("select * from improvement_plan where id = ?")
                .param(id)
                .query(Plans::read)
                .single();
    }

    /** The newest plan of a participation. */
    @Transactional(readOnly = true)
    Optional<Plan> newest(long participationId) {
        return database.sql("select * from improvement_plan where participation_id = ? order by id desc limit 1")
                .param(participationId)
                .query(Plans::read)
                .optional();
    }

    /**
     * Open plans that have lost their sense by today: of people who have left ({@code LEFT}), or who are away for at least
     * so many days ({@code LONG_LEAVE}), by participation.
     */
    @Transactional(readOnly = true)
    Map<Long, PlanOpening.StopCode> moot(LocalDate today, int longLeave) {
        var people = new LinkedHashMap<Long, String>();
        database.sql("select i.participation_id, p.employee_no from improvement_plan i join participation p"
                        + " on p.id = i.participation_id where i.open_for is not null order by i.id")
                .query(row -> {
                    people.put(row.getLong("participation_id"), row.getString("employee_no"));
                });
        var found = new LinkedHashMap<Long, PlanOpening.StopCode>();
        if (people.isEmpty()) {
            return found;
        }
        // Read apart: MySQL compares numbers of cycles with those of imports, which collate otherwise, in no join
        var reasons = new HashMap<String, PlanOpening.StopCode>();
        database.sql("""
                        select e.employee_no, e.left_on, a.from_on, a.to_on
                        from employee e
                          left join absence a on a.employee_no = e.employee_no and a.from_on <= :today and a.to_on >= :today
                        where e.employee_no in (:people)""")
                .param("today", today)
                .param("people", Set.copyOf(people.values()))
                .query(row -> {
                    var left = row.getObject("left_on", LocalDate.class);
                    var from = row.getObject("from_on", LocalDate.class);
                    if (left != null && left.isBefore(today)) {
                        reasons.put(row.getString("employee_no"), PlanOpening.StopCode.LEFT);
                    } else if (from != null
                            && ChronoUnit.DAYS.between(from, row.getObject("to_on", LocalDate.class)) + 1
                                    >= longLeave) {
                        reasons.putIfAbsent(row.getString("employee_no"), PlanOpening.StopCode.LONG_LEAVE);
                    }
                });
        people.forEach((participation, person) -> {
            if (reasons.containsKey(person)) {
                found.put(participation, reasons.get(person));
            }
        });
        return found;
    }

    /** The participations of these people that have an open plan. */
    @Transactional(readOnly = true)
    List<Long> openOf(Collection<String> employees) {
        return employees.isEmpty()
                ? List.of()
                : database.sql(
                                "select i.participation_id from improvement_plan i join participation p"
                                        + " on p.id = i.participation_id where i.open_for is not null and p.employee_no in (:people)")
                        .param("people", employees)
                        .query(Long.class)
                        .list();
    }

    /** All plans of a cycle, the newest first. */
    @Transactional(readOnly = true)
    List<Plan> ofCycle(String cycle) {
        return database.sql("select i.* from improvement_plan i join participation p on p.id = i.participation_id"
                        + " where p.cycle = ? order by i.id desc")
                .param(cycle)
                .query(Plans::read)
                .list();
    }

    private Object now() {
        return UtcColumn.write(calendar.now());
    }

    private static Plan read(ResultSet row, int number) throws SQLException {
        return new Plan(
                row.getLong("id"),
                row.getLong("participation_id"),
                Plan.State.valueOf(row.getString("state")),
                Plan.Cause.valueOf(row.getString("cause")),
                row.getString("level"),
                row.getString("opened_by"),
                Objects.requireNonNull(UtcColumn.read(row, "opened_at")),
                value(Plan.Gap.class, row.getString("gap")),
                StoredJson.readIfThere(row.getString("content"), PlanContent.class),
                StoredJson.readIfThere(row.getString("proposal"), Plan.Proposal.class),
                value(Plan.Agreement.class, row.getString("agreement")),
                row.getBoolean("extended"),
                value(Plan.Outcome.class, row.getString("outcome")),
                UtcColumn.read(row, "ended_at"));
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
