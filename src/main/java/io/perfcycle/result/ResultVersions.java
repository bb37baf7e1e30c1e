package io.perfcycle.result;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.scoring.Trace;
import io.perfcycle.workflow.Decisions;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The results of people, version by version; rows are only ever added. */
@Component
public class ResultVersions {

    /** Level and coefficient of the decision table {@code rating}. */
    private record Rating(@Nullable String level, @Nullable BigDecimal coefficient) {
        static final Rating NONE = new Rating(null, null);
    }

    private final JdbcClient database;
    private final Cycles cycles;
    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final ObjectProvider<ResultChanges> changes;

    ResultVersions(
            JdbcClient database,
            Cycles cycles,
            Decisions decisions,
            WorkingCalendar calendar,
            ObjectProvider<ResultChanges> changes) {
        this.database = database;
        this.cycles = cycles;
        this.decisions = decisions;
        this.calendar = calendar;
        this.changes = changes;
    }

    /** Adds a version, unless the newest says just the same: a repeated job adds nothing. */
    @Transactional
    public void append(
            Participation person, Trace trace, ResultVersion.Source source, String actor, @Nullable String reason) {
        append(person, trace, source, actor, reason, null);
    }

    /**
     * The same with a level that people decided; its coefficient is the decision table's.
     *
     * @param decidedLevel null: the level follows from the total
     */
    @Transactional
    public void append(
            Participation person,
            Trace trace,
            ResultVersion.Source source,
            String actor,
            @Nullable String reason,
            @Nullable String decidedLevel) {
        var json = ExactJson.write(trace);
        var newest = newest(person.id());
        if (newest.isPresent()
                && newest.get().source() == source
                && Objects.equals(newest.get().decidedLevel(), decidedLevel)
                && traceOf(person.id())
                        .filter(stored -> ExactJson.write(stored).equals(json))
                        .isPresent()) {
            return;
        }
        var cycle = cycles.get(person.cycle());
        var rating = rate(cycle, trace, decidedLevel);
        database.sql("""
                        insert into result_version
                          (participation_id, version, source, outcome, total, level, coefficient, vetoed, decided_level, rules,
                           trace, actor, reason, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        person.id(),
                        newest.map(ResultVersion::version).orElse(0) + 1,
                        source.name(),
                        trace.outcome().name(),
                        trace.total(),
                        rating.level(),
                        rating.coefficient(),
                        trace.vetoed(),
                        decidedLevel,
                        cycle.deployment(),
                        json,
                        actor,
                        reason,
                        UtcColumn.write(calendar.now()))
                .update();
        if (newest.isPresent() && cycle.state().released()) {
            var changed = newest(person.id()).orElseThrow();
            changes.forEach(listener -> listener.changed(person, changed));
        }
    }

    private Rating rate(Cycle cycle, Trace trace, @Nullable String decidedLevel) {
        return trace.total() == null ? Rating.NONE : rate(cycle, trace.total(), trace.vetoed(), decidedLevel);
    }

    private Rating rate(Cycle cycle, BigDecimal total, boolean vetoed, @Nullable String decidedLevel) {
        var row = decisions.decide(
                cycle.deployment(),
                "rating",
                Map.of("total", total, "vetoed", vetoed, "decidedLevel", decidedLevel == null ? "" : decidedLevel));
        return new Rating(String.valueOf(row.get("level")), new BigDecimal(String.valueOf(row.get("coefficient"))));
    }

    /** The level that the cycle's own table gives this trace and what people decided; empty while there is no total. */
    public Optional<String> levelOf(Cycle cycle, Trace trace, @Nullable String decidedLevel) {
        return Optional.ofNullable(rate(cycle, trace, decidedLevel).level());
    }

    /** The level that the cycle's own table would give another total; empty where it knows none. */
    public Optional<String> levelAt(Cycle cycle, BigDecimal total, boolean vetoed, @Nullable String decidedLevel) {
        return Optional.ofNullable(rate(cycle, total, vetoed, decidedLevel).level());
    }

    /** The coefficient that the cycle's own table gives this trace and what people decided; empty while there is no total. */
    public Optional<BigDecimal> coefficientOf(Cycle cycle, Trace trace, @Nullable String decidedLevel) {
        return Optional.ofNullable(rate(cycle, trace, decidedLevel).coefficient());
    }

    /** A person's versions, the oldest first. */
    public List<ResultVersion> of(long participationId) {
        return database.sql("select * from result_version where participation_id = ? order by version")
                .param(participationId)
                .query(ResultVersions::read)
                .list();
    }

    public Optional<ResultVersion> newest(long participationId) {
        return database.sql("select * from result_version where participation_id = ? order by version desc limit 1")
                .param(participationId)
                .query(ResultVersions::read)
                .optional();
    }

    /** The trace of the newest version. */
    public Optional<Trace> traceOf(long participationId) {
        return database.sql("select trace from result_version where participation_id = ? order by version desc limit 1")
                .param(participationId)
                .query(String.class)
                .optional()
                .map(ExactJson::trace);
    }

    /** The trace of one version. */
    public Optional<Trace> traceOf(long participationId, int version) {
        return database.sql("select trace from result_version where participation_id = ? and version = ?")
                .params(participationId, version)
                .query(String.class)
                .optional()
                .map(ExactJson::trace);
    }

    /** What is done with one stored result of a cycle. */
    public interface TraceReader {
        void read(String employeeNo, ResultVersion result, Trace trace);
    }

    /** Reads every version of every person of a cycle as a stream, however many there are. */
    @Transactional(readOnly = true)
    public void forEachTrace(String cycle, TraceReader reader) {
        database.sql("""
                        select p.employee_no, r.* from result_version r
                        join participation p on p.id = r.participation_id where p.cycle = ? order by r.id""").param(cycle).query(row -> {
            reader.read(row.getString("employee_no"), read(row, 0), ExactJson.trace(row.getString("trace")));
        });
    }

    static ResultVersion read(ResultSet row, int number) throws SQLException {
        return new ResultVersion(
                row.getLong("participation_id"),
                row.getInt("version"),
                ResultVersion.Source.valueOf(row.getString("source")),
                io.perfcycle.scoring.Outcome.valueOf(row.getString("outcome")),
                row.getBigDecimal("total"),
                row.getString("level"),
                row.getBigDecimal("coefficient"),
                row.getBoolean("vetoed"),
                row.getString("decided_level"),
                row.getString("rules"),
                row.getString("actor"),
                row.getString("reason"),
                Objects.requireNonNull(UtcColumn.read(row, "created_at")));
    }
}
