package io.perfcycle.dashboard;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Jobs;
import io.perfcycle.workflow.ModelDrawings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps that the machine gave up, in plain words, and how they are set going again. */
@Component
class Incidents {

    private static final int MOST = 200;

    /**
     * A step that was given up.
     *
     * @param step what the model calls it
     * @param about cycle, or cycle and employee number; nothing that leads to a person where answers are anonymous, for it would
     *     tell who was asked
     * @param cause why, as one of the words of {@link Cause}; never the machine's own message
     * @param retriable whether another try is possible
     */
    record Item(
            String id,
            String process,
            String processName,
            String step,
            @Nullable String about,
            @Nullable String person,
            Instant since,
            Cause cause,
            boolean retriable,
            @Nullable String processInstance) {}

    /** Why a step failed, as far as its message tells. */
    enum Cause {
        /** Somebody else changed the same thing at the same moment, or the database did not answer. */
        DATABASE,
        /** A mail server or another system could not be reached. */
        NETWORK,
        /** A rule of ours refused; the record that it names must be mended first. */
        RULE,
        /** Nothing that we can name: the administrator looks at Cockpit. */
        UNKNOWN;

        static Cause of(@Nullable String message) {
            var text = message == null ? "" : message;
            if (text.matches("(?s)[A-Z][A-Z_]{3,}|.*Refusal.*")) {
                return RULE;
            }
            if (text.matches("(?si).*(optimistic|lock|deadlock|sql|jdbc|transaction|database).*")) {
                return DATABASE;
            }
            return text.matches("(?si).*(connect|timed? ?out|mail|smtp|host|http|socket).*") ? NETWORK : UNKNOWN;
        }
    }

    private final JdbcClient database;
    private final ModelDrawings drawings;
    private final Jobs jobs;
    private final AuditTrail audit;

    Incidents(JdbcClient database, ModelDrawings drawings, Jobs jobs, AuditTrail audit) {
        this.database = database;
        this.drawings = drawings;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** The open ones, of a cycle or of all, the oldest first. */
    @Transactional(readOnly = true)
    List<Item> open(@Nullable String cycle) {
        var of = cycle == null ? "" : cycle;
        return database.sql("""
                        select i.ID_, i.INCIDENT_TIMESTAMP_, i.INCIDENT_MSG_, i.INCIDENT_TYPE_, i.PROC_INST_ID_, i.PROC_DEF_ID_,
                               coalesce(i.FAILED_ACTIVITY_ID_, i.ACTIVITY_ID_) as activity, e.BUSINESS_KEY_, p.name
                        from ACT_RU_INCIDENT i left join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_
                        left join participation p on p.cycle = substring(e.BUSINESS_KEY_, 1, locate('/', e.BUSINESS_KEY_) - 1)
                          and p.employee_no = substring(e.BUSINESS_KEY_, locate('/', e.BUSINESS_KEY_) + 1)
                        where i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_ and i.PROC_DEF_ID_ is not null
                          and (:cycle = '' or e.BUSINESS_KEY_ = :cycle
                            or (e.BUSINESS_KEY_ >= :first and e.BUSINESS_KEY_ < :last))
                        order by i.INCIDENT_TIMESTAMP_, i.ID_ limit %d""".formatted(MOST))
                .param("cycle", of)
                .param("first", of + "/")
                .param("last", of + "0")
                .query((row, n) -> item(row))
                .list();
    }

    /** Has the step tried once more, and says so in the audit trail. */
    @Transactional
    void retry(String id, @Nullable String reason) {
        var job = database.sql(
                        "select CONFIGURATION_ from ACT_RU_INCIDENT where ID_ = ? and INCIDENT_TYPE_ = 'failedJob'")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_INCIDENT", id));
        var about = database.sql("select e.BUSINESS_KEY_, d.KEY_ from ACT_RU_INCIDENT i"
                        + " join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_"
                        + " join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_ where i.ID_ = ?")
                .param(id)
                .query((row, n) ->
                        Work.isHidden(row.getString("KEY_")) ? row.getString("KEY_") : row.getString("BUSINESS_KEY_"))
                .optional()
                .orElse(id);
        jobs.retry(job);
        audit.record("incident.retry", about, null, id, reason);
    }

    private Item item(ResultSet row) throws SQLException {
        var drawing = drawings.ofDefinition(row.getString("PROC_DEF_ID_"));
        var hidden = Work.isHidden(drawing.model().key());
        return new Item(
                row.getString("ID_"),
                drawing.model().key(),
                drawing.model().name(),
                drawing.nameOf(row.getString("activity")),
                hidden ? null : row.getString("BUSINESS_KEY_"),
                hidden ? null : row.getString("name"),
                row.getTimestamp("INCIDENT_TIMESTAMP_").toInstant(),
                Cause.of(row.getString("INCIDENT_MSG_")),
                "failedJob".equals(row.getString("INCIDENT_TYPE_")),
                hidden ? null : row.getString("PROC_INST_ID_"));
    }
}
