package io.perfcycle.measurement;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures that count, to be asked by everybody; only imports add to them.
 *
 * <p>Whose a figure is: one with an employee is that person's. One with only a unit stands for everybody of exactly that
 * unit (not of the units below), for measures of which the person has no figure of his own in the period. One with neither
 * is the company's and nobody's in particular.
 */
@Component
public class Measurements {

    /** How many people or units one query names; more are asked for in further queries. */
    private static final int CHUNK = 1_000;

    private static final RowMapper<Measurement> MEASUREMENT = (row, n) -> new Measurement(
            row.getLong("id"),
            row.getString("source"),
            row.getString("external_id"),
            row.getInt("revision"),
            row.getString("employee_no"),
            row.getString("org_unit"),
            row.getString("measure"),
            row.getObject("measured_on", LocalDate.class),
            row.getBigDecimal("measured_value"),
            row.getLong("run_id"),
            Objects.requireNonNull(UtcColumn.read(row, "recorded_at")),
            UtcColumn.read(row, "superseded_at"));

    private final JdbcClient jdbc;
    private final Employees employees;

    Measurements(JdbcClient jdbc, Employees employees) {
        this.jdbc = jdbc;
        this.employees = employees;
    }

    /**
     * The totals of these measures in the period, both ends included, per person and measure; what has no figure is not in
     * the maps. People count to the unit they are in today; see {@link #aggregate(Map, LocalDate, LocalDate, Set)}.
     */
    public Map<String, Map<String, MeasureTotals>> aggregate(
            Collection<String> employeeNos, LocalDate from, LocalDate to, Set<String> measures) {
        var units = new HashMap<String, String>();
        employees
                .findAll(employeeNos)
                .values()
                .forEach(employee -> units.put(employee.employeeNo(), employee.orgUnit()));
        employeeNos.forEach(number -> units.putIfAbsent(number, ""));
        return aggregate(units, from, to, measures);
    }

    /** As above, with the unit each person counts to, such as that of a cycle's snapshot. */
    public Map<String, Map<String, MeasureTotals>> aggregate(
            Map<String, String> unitByEmployee, LocalDate from, LocalDate to, Set<String> measures) {
        if (unitByEmployee.isEmpty() || measures.isEmpty()) {
            return Map.of();
        }
        var totals = totals("employee_no", "", unitByEmployee.keySet(), from, to, measures);
        var ofUnits = totals(
                "org_unit",
                "and employee_no is null",
                new LinkedHashSet<>(unitByEmployee.values()),
                from,
                to,
                measures);
        unitByEmployee.forEach((employeeNo, unit) -> ofUnits.getOrDefault(unit, Map.of())
                .forEach((measure, unitTotals) -> totals.computeIfAbsent(employeeNo, key -> new HashMap<>())
                        .putIfAbsent(measure, unitTotals)));
        return totals;
    }

    /**
     * The figures behind {@code aggregate}: those of the person, else those of his unit, newest day first; with what they
     * have superseded where {@code history} is asked for.
     */
    public List<Measurement> rows(
            String employeeNo, String measure, LocalDate from, LocalDate to, boolean history, int page, int size) {
        var own = rows("employee_no = :whose", employeeNo, measure, from, to, history, page, size);
        if (!own.isEmpty()
                || page > 0
                        && !rows("employee_no = :whose", employeeNo, measure, from, to, history, 0, 1)
                                .isEmpty()) {
            return own;
        }
        return employees
                .find(employeeNo)
                .map(Employee::orgUnit)
                .map(unit ->
                        rows("org_unit = :whose and employee_no is null", unit, measure, from, to, history, page, size))
                .orElse(List.of());
    }

    /** What counts in the period but was recorded only after this moment, the oldest first. */
    public List<Measurement> recordedAfter(Instant moment, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from measurement where superseded_at is null and recorded_at > :moment"
                        + " and measured_on between :from and :to order by id")
                .param("moment", UtcColumn.write(moment))
                .param("from", from)
                .param("to", to)
                .query(MEASUREMENT)
                .list();
    }

    private List<Measurement> rows(
            String whose,
            String key,
            String measure,
            LocalDate from,
            LocalDate to,
            boolean history,
            int page,
            int size) {
        return jdbc.sql("select * from measurement where " + whose
                        + " and measure = :measure and measured_on between :from and :to"
                        + (history ? "" : " and superseded_at is null")
                        + " order by measured_on desc, source, external_id, revision desc limit :size offset :offset")
                .param("whose", key)
                .param("measure", measure)
                .param("from", from)
                .param("to", to)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(MEASUREMENT)
                .list();
    }

    private Map<String, Map<String, MeasureTotals>> totals(
            String owner, String filter, Collection<String> keys, LocalDate from, LocalDate to, Set<String> measures) {
        var all = new ArrayList<>(keys);
        var totals = new HashMap<String, Map<String, MeasureTotals>>();
        for (var start = 0; start < all.size(); start += CHUNK) {
            jdbc.sql(TOTALS.formatted(owner, owner, filter, owner))
                    .param("keys", all.subList(start, Math.min(start + CHUNK, all.size())))
                    .param("measures", measures)
                    .param("from", from)
                    .param("to", to)
                    .query(row -> {
                        totals.computeIfAbsent(row.getString(1), key -> new HashMap<>())
                                .put(
                                        row.getString(2),
                                        new MeasureTotals(
                                                row.getBigDecimal(3),
                                                row.getLong(4),
                                                row.getBigDecimal(5),
                                                row.getBigDecimal(6),
                                                row.getBigDecimal(7)));
                    });
        }
        return totals;
    }

    private static final String TOTALS = """
            select whose, measure, sum(measured_value), count(*), min(measured_value), max(measured_value),
                   max(case when latest = 1 then measured_value end)
            from (select %s as whose, measure, measured_value,
                         row_number() over (partition by %s, measure order by measured_on desc, id desc) latest
                  from measurement
                  where superseded_at is null %s and %s in (:keys) and measure in (:measures)
                    and measured_on between :from and :to) figures
            group by whose, measure""";
}
