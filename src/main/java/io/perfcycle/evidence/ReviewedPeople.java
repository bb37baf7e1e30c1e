package io.perfcycle.evidence;

import io.perfcycle.calendar.UtcColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of some cycles with their newest results and what calibration and appeals changed about them, in two queries. */
@Component
class ReviewedPeople {

    /**
     * One person in one cycle.
     *
     * @param periodEnd the last day of the cycle's period
     * @param total null where the person has no result
     */
    record Reviewed(
            long id,
            String cycle,
            LocalDate periodEnd,
            String employeeNo,
            String orgUnit,
            String post,
            @Nullable String managerNo,
            String employmentType,
            LocalDate hiredOn,
            @Nullable Double total,
            @Nullable String level,
            @Nullable Double coefficient) {

        boolean rated() {
            return total != null && level != null;
        }
    }

    /** What became of one person's result after it was calculated. */
    record Change(boolean movedUp, boolean movedDown, boolean changedOnAppeal) {
        static final Change NONE = new Change(false, false, false);

        Change and(Change other) {
            return new Change(
                    movedUp || other.movedUp, movedDown || other.movedDown, changedOnAppeal || other.changedOnAppeal);
        }
    }

    private record Version(
            long id,
            String source,
            @Nullable Double total,
            @Nullable String level) {}

    private final JdbcClient database;

    ReviewedPeople(JdbcClient database) {
        this.database = database;
    }

    /** Everybody still in one of these cycles, the oldest period first. */
    List<Reviewed> of(Collection<String> cycles) {
        return cycles.isEmpty()
                ? List.of()
                : database.sql("""
                        select p.id, p.cycle, c.period_end, p.employee_no, p.org_unit, p.post, p.manager_no,
                          p.employment_type, p.hired_on, r.total, r.level, r.coefficient
                        from participation p join cycle c on c.code = p.cycle
                        left join result_version r on r.participation_id = p.id
                          and r.version = (select max(v.version) from result_version v where v.participation_id = p.id)
                        where p.cycle in (:cycles) and p.state = 'ACTIVE'
                        order by c.period_end, p.cycle, p.id""")
                        .param("cycles", cycles)
                        .query((row, n) -> new Reviewed(
                                row.getLong("id"),
                                row.getString("cycle"),
                                row.getObject("period_end", LocalDate.class),
                                row.getString("employee_no"),
                                row.getString("org_unit"),
                                row.getString("post"),
                                row.getString("manager_no"),
                                row.getString("employment_type"),
                                row.getObject("hired_on", LocalDate.class),
                                number(row.getBigDecimal("total")),
                                row.getString("level"),
                                number(row.getBigDecimal("coefficient"))))
                        .list();
    }

    /** Whose result was moved in calibration or changed on appeal, by participation; nobody else is in the map. */
    Map<Long, Change> changes(Collection<String> cycles) {
        var changes = new HashMap<Long, Change>();
        if (cycles.isEmpty()) {
            return changes;
        }
        var before = new HashMap<Long, Version>();
        database.sql("""
                        select r.participation_id, r.source, r.total, r.level
                        from result_version r join participation p on p.id = r.participation_id
                        where p.cycle in (:cycles) and p.state = 'ACTIVE'
                          and exists (select 1 from result_version v where v.participation_id = p.id and v.version = 2)
                        order by r.participation_id, r.version""").param("cycles", cycles).query(row -> {
            var version = new Version(row.getLong(1), row.getString(2), number(row.getBigDecimal(3)), row.getString(4));
            var was = before.put(version.id(), version);
            if (was != null) {
                changes.merge(version.id(), change(was, version), Change::and);
            }
        });
        changes.values().removeIf(Change.NONE::equals);
        return changes;
    }

    /** When the newest result came that took an earlier one's place, by participation. */
    Map<Long, Instant> lastChanges(Collection<String> cycles) {
        var moments = new HashMap<Long, Instant>();
        if (!cycles.isEmpty()) {
            database.sql("""
                            select r.participation_id, max(r.created_at) last_at
                            from result_version r join participation p on p.id = r.participation_id
                            where p.cycle in (:cycles) and p.state = 'ACTIVE' and r.version > 1
                            group by r.participation_id""").param("cycles", cycles).query(row -> {
                moments.put(row.getLong(1), Objects.requireNonNull(UtcColumn.read(row, "last_at")));
            });
        }
        return moments;
    }

    private static Change change(Version was, Version became) {
        var rise = Levels.rise(was.level(), became.level());
        var calibrated = became.source().equals("CALIBRATION");
        var differs = rise != 0 || !Objects.equals(was.total(), became.total());
        return new Change(
                calibrated && rise > 0, calibrated && rise < 0, became.source().equals("APPEAL") && differs);
    }

    private static @Nullable Double number(java.math.@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
