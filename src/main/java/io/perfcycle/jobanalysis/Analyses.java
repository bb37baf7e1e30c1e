package io.perfcycle.jobanalysis;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.StoredJson;
import io.perfcycle.problem.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The analyses, what was answered in them, and every step taken. */
@Component
@Transactional
class Analyses {

    static final String SYSTEM = "system";

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Analyses(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /**
     * A new analysis, with those who are asked.
     *
     * @throws Refusal {@code JOB_ANALYSIS_OPEN} if the post has an open one
     */
    long open(
            String post,
            String pack,
            Analysis.Cause cause,
            @Nullable String reason,
            @Nullable String manager,
            List<String> incumbents,
            String by) {
        try {
            database.sql("insert into job_analysis"
                            + " (post, open_for, pack, state, cause, reason, manager, opened_by, opened_at, hr_approves)"
                            + " values (?, ?, ?, 'ASKING', ?, ?, ?, ?, ?, false)")
                    .params(post, post, pack, cause.name(), reason, manager, by, now())
                    .update();
        } catch (DuplicateKeyException alreadyOpen) {
            throw Refusal.conflict("JOB_ANALYSIS_OPEN", post);
        }
        var id = openOf(post).orElseThrow().id();
        incumbents.forEach(person -> ask(id, person, Analysis.Role.INCUMBENT));
        remember(id, "OPENED", by, reason);
        return id;
    }

    private void ask(long id, String person, Analysis.Role role) {
        database.sql("insert into job_answer (analysis_id, respondent, respondent_role) values (?, ?, ?)")
                .params(id, person, role.name())
                .update();
    }

    void answer(long id, String person, Analysis.Role role, Questionnaire said) {
        var changed = database.sql("update job_answer set answers = ?, answered_at = ?"
                        + " where analysis_id = ? and respondent = ? and respondent_role = ?")
                .params(StoredJson.write(said), now(), id, person, role.name())
                .update();
        if (changed == 0) {
            ask(id, person, role);
            answer(id, person, role, said);
        }
    }

    @Transactional(readOnly = true)
    List<Analysis.Answer> answers(long id) {
        return database.sql("select * from job_answer where analysis_id = ? order by id")
                .param(id)
                .query((row, n) -> new Analysis.Answer(
                        row.getString("respondent"),
                        Analysis.Role.valueOf(row.getString("respondent_role")),
                        StoredJson.readIfThere(row.getString("answers"), Questionnaire.class),
                        UtcColumn.read(row, "answered_at")))
                .list();
    }

    void compared(long id, BigDecimal agreement) {
        set(id, "agreement", agreement);
    }

    void settle(long id, Map<String, BigDecimal> shares) {
        set(id, "shares", StoredJson.write(new Analysis.Settled(shares)));
    }

    void draft(long id, JobDescription draft) {
        set(id, "draft", StoredJson.write(draft));
        enter(id, Analysis.State.WRITING);
    }

    void edited(long id, LocalDate effectiveFrom, String by) {
        set(id, "edited_by", by);
        set(id, "effective_from", effectiveFrom);
        enter(id, Analysis.State.APPROVING);
    }

    void approved(long id, String by) {
        set(id, "approved_by", by);
    }

    void giveToHr(long id) {
        set(id, "hr_approves", true);
    }

    void enter(long id, Analysis.State state) {
        set(id, "state", state.name());
        if (state.ended()) {
            set(id, "open_for", null);
            set(id, "ended_at", now());
        }
    }

    private void set(long id, String column, @Nullable Object value) {
        database.sql("update job_analysis set " + column + " = ? where id = ?")
                .params(value, id)
                .update();
    }

    void remember(long id, String step, String actor, @Nullable String words) {
        database.sql("insert into job_step (analysis_id, step, actor, words, taken_at) values (?, ?, ?, ?, ?)")
                .params(id, step, actor, words, now())
                .update();
    }

    @Transactional(readOnly = true)
    List<Analysis.Step> steps(long id) {
        return database.sql("select * from job_step where analysis_id = ? order by id")
                .param(id)
                .query((row, n) -> new Analysis.Step(
                        row.getString("step"),
                        row.getString("actor"),
                        row.getString("words"),
                        Objects.requireNonNull(UtcColumn.read(row, "taken_at"))))
                .list();
    }

    @Transactional(readOnly = true)
    Analysis get(long id) {
        return find(id).orElseThrow(() -> Refusal.unknown("JOB_ANALYSIS_UNKNOWN", id));
    }

    @Transactional(readOnly = true)
    Optional<Analysis> find(long id) {
        return database.sql("select * from job_analysis where id = ?")
                .param(id)
                .query(Analyses::read)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<Analysis> openOf(String post) {
        return database.sql("select * from job_analysis where open_for = ?")
                .param(post)
                .query(Analyses::read)
                .optional();
    }

    /** All of them, the newest first. */
    @Transactional(readOnly = true)
    List<Analysis> all() {
        return database.sql("select * from job_analysis order by id desc")
                .query(Analyses::read)
                .list();
    }

    private Object now() {
        return UtcColumn.write(calendar.now());
    }

    private static Analysis read(ResultSet row, int number) throws SQLException {
        return new Analysis(
                row.getLong("id"),
                row.getString("post"),
                row.getString("pack"),
                Analysis.State.valueOf(row.getString("state")),
                Analysis.Cause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getString("manager"),
                row.getString("opened_by"),
                Objects.requireNonNull(UtcColumn.read(row, "opened_at")),
                UtcColumn.read(row, "ended_at"),
                row.getBigDecimal("agreement"),
                StoredJson.readIfThere(row.getString("shares"), Analysis.Settled.class),
                StoredJson.readIfThere(row.getString("draft"), JobDescription.class),
                row.getString("edited_by"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("approved_by"),
                row.getBoolean("hr_approves"));
    }
}
