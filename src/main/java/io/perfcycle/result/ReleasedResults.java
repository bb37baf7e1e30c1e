package io.perfcycle.result;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.scoring.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest results of many people at once, for whoever follows up on a cycle after its release. */
@Component
@Transactional(readOnly = true)
public class ReleasedResults {

    /** One person's newest result. */
    public record Released(
            long participationId,
            String employeeNo,
            @Nullable String managerNo,
            @Nullable String level,
            Trace trace) {}

    /** The points of one person's indicator. */
    public record Points(String employeeNo, String post, String indicator, double points) {}

    /** What one person reached in one released cycle. */
    public record Reached(
            String cycle,
            String cycleName,
            LocalDate periodEnd,
            @Nullable BigDecimal total,
            @Nullable String level) {}

    private static final String NEWEST = """
            join result_version r on r.participation_id = p.id
            and r.version = (select max(v.version) from result_version v where v.participation_id = p.id)""";

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    ReleasedResults(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** The next people of a cycle with a result, by participation id. */
    public List<Released> next(String cycle, long afterId, int limit) {
        return database.sql("""
                        select p.id, p.employee_no, p.manager_no, r.level, r.trace from participation p %s
                        where p.cycle = ? and p.state = 'ACTIVE' and p.id > ? order by p.id limit %d""".formatted(NEWEST, limit))
                .params(cycle, afterId)
                .query((row, n) -> new Released(
                        row.getLong("id"),
                        row.getString("employee_no"),
                        row.getString("manager_no"),
                        row.getString("level"),
                        ExactJson.trace(row.getString("trace"))))
                .list();
    }

    /** Each one's level in the latest released cycle of the same cadence that ended before this one's period began. */
    public Map<String, String> previousLevels(Cycle cycle, Collection<String> employeeNos) {
        var levels = new HashMap<String, String>();
        if (!employeeNos.isEmpty()) {
            database.sql("""
                            select p.employee_no, r.level from participation p %s join cycle c on c.code = p.cycle
                            where p.employee_no in (:people) and c.state in ('RELEASED', 'CLOSED') and c.cadence = :cadence
                            and c.period_end < :start and r.level is not null
                            order by c.period_end desc, c.code""".formatted(NEWEST))
                    .param("people", Set.copyOf(employeeNos))
                    .param("cadence", cycle.cadence())
                    .param("start", cycle.periodStart())
                    .query(row -> {
                        levels.putIfAbsent(row.getString(1), row.getString(2));
                    });
        }
        return levels;
    }

    /** A person's results, cycle by cycle as their periods ended, the latest so many; only what is released. */
    public List<Reached> course(String employeeNo, int most) {
        var newestFirst = database.sql("""
                        select c.code, c.name, c.period_end, r.total, r.level from participation p %s
                        join cycle c on c.code = p.cycle
                        where p.employee_no = ? and p.state = 'ACTIVE' and c.state in ('RELEASED', 'CLOSED')
                        order by c.period_end desc, c.code desc limit %d""".formatted(NEWEST, most))
                .param(employeeNo)
                .query((row, n) -> new Reached(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("period_end", LocalDate.class),
                        row.getBigDecimal("total"),
                        row.getString("level")))
                .list();
        var course = new ArrayList<>(newestFirst);
        Collections.reverse(course);
        return course;
    }

    /** Who of these people manages somebody in this cycle. */
    public Set<String> managersAmong(String cycle, Collection<String> employeeNos) {
        return employeeNos.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql(
                                "select distinct manager_no from participation where cycle = :cycle and manager_no in (:people)")
                        .param("cycle", cycle)
                        .param("people", Set.copyOf(employeeNos))
                        .query(String.class)
                        .list());
    }

    /** How many results of each manager's people an appeal has changed since this cycle's period began. */
    public Map<String, Integer> overturned(Cycle cycle, Collection<String> managerNos) {
        if (managerNos.isEmpty()) {
            return Map.of();
        }
        var since = UtcColumn.write(
                cycle.periodStart().atStartOfDay(calendar.zone()).toInstant());
        return database
                .sql("""
                        select p.manager_no, count(distinct p.id) from participation p
                        join result_version r on r.participation_id = p.id
                        where p.manager_no in (:managers) and r.source = 'APPEAL' and r.created_at >= :since
                        group by p.manager_no""")
                .param("managers", Set.copyOf(managerNos))
                .param("since", since)
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The points of everybody of a released cycle, indicator by indicator; read as a stream, kept as a list of small rows. */
    public List<Points> points(String cycle) {
        var all = new ArrayList<Points>();
        Consumer<Points> keep = all::add;
        database.sql("""
                        select p.employee_no, p.post, r.trace from participation p %s join cycle c on c.code = p.cycle
                        where p.cycle = ? and p.state = 'ACTIVE' and c.state in ('RELEASED', 'CLOSED')""".formatted(NEWEST)).param(cycle).query(row -> {
            var person = row.getString(1);
            var post = row.getString(2);
            ExactJson.trace(row.getString(3)).items().stream()
                    .filter(item -> item.points() != null && item.kind().weighs())
                    .forEach(item -> keep.accept(new Points(
                            person, post, item.indicator(), item.points().doubleValue())));
        });
        return all;
    }
}
