package io.perfcycle.training;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Indicators that lie below what is asked and could be trained, until their manager has said what the cause is. */
@Component
@Transactional
class Gaps {

    /** Why an indicator lies low. Only a want of skill is a matter of training. */
    enum Cause {
        SKILL,
        WILL,
        DATA,
        RESOURCE,
        MARKET
    }

    /** @param managerNo whoever is asked; null: HR */
    record Gap(
            long participationId,
            String indicator,
            String cycle,
            String employeeNo,
            @Nullable String managerNo,
            double points,
            @Nullable Cause cause,
            @Nullable String words,
            @Nullable String outcome) {

        /** Whose gap it is, and in what: the key of a row of the form. */
        String key() {
            return employeeNo + "/" + indicator;
        }
    }

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final WorkingCalendar calendar;

    Gaps(JdbcClient database, JdbcTemplate batches, WorkingCalendar calendar) {
        this.database = database;
        this.batches = batches;
        this.calendar = calendar;
    }

    /** Notes these gaps; one that is known already stays as it is. */
    void note(List<Gap> found) {
        if (found.isEmpty()) {
            return;
        }
        var known = new HashSet<>(database.sql(
                        "select concat(participation_id, '/', indicator) from training_gap where participation_id in (:ids)")
                .param(
                        "ids",
                        found.stream().map(Gap::participationId).distinct().toList())
                .query(String.class)
                .list());
        batches.batchUpdate(
                """
                insert into training_gap (participation_id, indicator, cycle, employee_no, manager_no, points, asked)
                values (?, ?, ?, ?, ?, ?, false)""",
                found.stream()
                        .filter(gap -> known.add(gap.participationId() + "/" + gap.indicator()))
                        .map(gap -> new Object[] {
                            gap.participationId(),
                            gap.indicator(),
                            gap.cycle(),
                            gap.employeeNo(),
                            gap.managerNo(),
                            gap.points()
                        })
                        .toList());
    }

    /** The next managers who have not been asked about gaps of their people yet; {@link #NO_MANAGER} stands for HR. */
    List<String> nextToAsk(String cycle, int limit) {
        return database.sql("""
                        select distinct coalesce(manager_no, '-') from training_gap
                        where cycle = ? and not asked order by 1 limit %d""".formatted(limit))
                .param(cycle)
                .query(String.class)
                .list();
    }

    static final String NO_MANAGER = "-";

    void asked(String cycle, String manager) {
        database.sql("update training_gap set asked = true where cycle = ? and coalesce(manager_no, '-') = ?")
                .params(cycle, manager)
                .update();
    }

    /** What a manager is asked about, person by person, the lowest points first. */
    @Transactional(readOnly = true)
    public List<Gap> of(String cycle, String manager) {
        return database.sql(
                        "select * from training_gap where cycle = ? and coalesce(manager_no, '-') = ? order by employee_no, points, indicator")
                .params(cycle, manager)
                .query(Gaps::read)
                .list();
    }

    /** How many gaps of a cycle have come to what; {@code OPEN} are those without a cause. */
    @Transactional(readOnly = true)
    public Map<String, Long> outcomes(String cycle) {
        return database
                .sql(
                        "select coalesce(outcome, 'OPEN'), count(*) from training_gap where cycle = ? group by coalesce(outcome, 'OPEN')")
                .param(cycle)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void explain(Gap gap, Cause cause, @Nullable String words, String by) {
        database.sql("""
                        update training_gap set cause = ?, words = ?, cause_by = ?, cause_at = ?
                        where participation_id = ? and indicator = ?""")
                .params(
                        cause.name(),
                        words,
                        by,
                        UtcColumn.write(calendar.now()),
                        gap.participationId(),
                        gap.indicator())
                .update();
    }

    void conclude(Map<Gap, String> outcomes) {
        batches.batchUpdate(
                "update training_gap set outcome = ? where participation_id = ? and indicator = ?",
                outcomes.entrySet().stream()
                        .map(one -> new Object[] {
                            one.getValue(),
                            one.getKey().participationId(),
                            one.getKey().indicator()
                        })
                        .toList());
    }

    private static Gap read(ResultSet row, int number) throws SQLException {
        var cause = row.getString("cause");
        return new Gap(
                row.getLong("participation_id"),
                row.getString("indicator"),
                row.getString("cycle"),
                row.getString("employee_no"),
                row.getString("manager_no"),
                row.getBigDecimal("points").doubleValue(),
                cause == null ? null : Cause.valueOf(cause),
                row.getString("words"),
                row.getString("outcome"));
    }
}
