package io.perfcycle.bench;

import io.perfcycle.bench.BenchCompany.Crowd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * Makes a small cycle that has really been played a large one: what it left of its people, in our tables and in the engine's, is
 * copied for each person of another crowd, by statements that work on all of them at once. The copies are there to be counted and
 * listed: the engine has no timers, variables and passed steps for them, which no dashboard reads.
 */
@Component
@Profile("bench")
class PeopleCopies {

    /** Columns that name a row of a person's own; what comes from outside, such as a definition, stays. */
    private static final Set<String> IDS =
            Set.of("ID_", "PROC_INST_ID_", "ROOT_PROC_INST_ID_", "EXECUTION_ID_", "PARENT_ID_", "ACT_INST_ID_");

    /** The engine's ids are UUIDs made from the time: they end in the same twelve digits of the machine. */
    private static final int MACHINE = 12;

    private static final String OF_INSTANCES =
            "x.PROC_INST_ID_ in (select i.ID_ from ACT_HI_PROCINST i where i.BUSINESS_KEY_ = ?)";

    private record Model(String employeeNo, String managerNo, long id) {}

    private final JdbcTemplate jdbc;

    PeopleCopies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What differs from copy to copy. */
    static final class Changes {
        private final Map<String, Map<String, String>> columns = new HashMap<>();
        private String running = "1 = 1";

        /** SQL instead of a column of {@code x}, the copied row; {@code p} is the participation it is copied for. */
        Changes column(String table, String column, String sql) {
            columns.computeIfAbsent(table, none -> new HashMap<>()).put(upper(column), sql);
            return this;
        }

        /** Whose instances still run. */
        Changes running(String condition) {
            running = condition;
            return this;
        }
    }

    /** Copies the people of one crowd, but for its first, whom HR leads, for everybody of another crowd in turn. */
    void copy(String cycle, Crowd from, Crowd to, Changes changes) {
        jdbc.update(
                "insert into participation (cycle, employee_no, name, org_unit, post, manager_no, employment_type, fte,"
                        + " hired_on, state) select ?, employee_no, name, org_unit, post, manager_no, employment_type, fte,"
                        + " hired_on, 'ACTIVE' from employee where employee_no like ? order by employee_no",
                cycle,
                to.letter() + "%");
        var models = jdbc.query(
                "select employee_no, manager_no, id from participation where cycle = ? and employee_no like ? and"
                        + " employee_no <> ? order by employee_no",
                (row, n) -> new Model(row.getString(1), row.getString(2), row.getLong(3)),
                cycle,
                from.letter() + "%",
                from.person(1));
        for (var turn = 0; turn < models.size(); turn++) {
            var model = models.get(turn);
            var whom = "p.cycle = '%s' and p.employee_no like '%s%%' and mod(p.id, %d) = %d"
                    .formatted(cycle, to.letter(), models.size(), turn);
            copy("participation_stage", "x.participation_id = ?", model.id(), whom, model, changes);
            copy("result_version", "x.participation_id = ?", model.id(), whom, model, changes);
            var key = cycle + "/" + model.employeeNo();
            var running = whom + " and " + changes.running;
            for (var execution : executions(key)) {
                copy("ACT_RU_EXECUTION", "x.ID_ = ?", execution, running, model, changes);
            }
            copy("ACT_RU_TASK", OF_INSTANCES, key, running, model, changes);
            for (var table : List.of("ACT_HI_PROCINST", "ACT_HI_TASKINST")) {
                copy(table, OF_INSTANCES, key, whom, model, changes);
            }
        }
        for (var state : List.of("open", "done", "missed")) {
            jdbc.update(
                    "update stage_window set " + state + "_count = (select count(*) from participation_stage s join"
                            + " participation p on p.id = s.participation_id where p.cycle = stage_window.cycle and s.stage ="
                            + " stage_window.stage and s.state = ?) where cycle = ?",
                    upper(state),
                    cycle);
        }
    }

    /** Parents before their children, as the foreign key wants them. */
    private List<String> executions(String key) {
        var ordered = new ArrayList<>(jdbc.queryForList(
                "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PARENT_ID_ is null", String.class, key));
        for (var at = 0; at < ordered.size(); at++) {
            ordered.addAll(jdbc.queryForList(
                    "select ID_ from ACT_RU_EXECUTION where PARENT_ID_ = ?", String.class, ordered.get(at)));
        }
        return ordered;
    }

    private void copy(String table, String which, Object value, String whom, Model model, Changes changes) {
        var columns = columns(table);
        var changed = changes.columns.getOrDefault(table, Map.of());
        var values = columns.stream()
                .map(column -> changed.getOrDefault(upper(column), usual(column, model)))
                .collect(Collectors.joining(", "));
        jdbc.update(
                "insert into %s (%s) select %s from %s x join participation p on %s where %s"
                        .formatted(table, String.join(", ", columns), values, table, whom, which),
                value);
    }

    private List<String> columns(String table) {
        ResultSetExtractor<List<String>> names = rows -> {
            var found = new ArrayList<String>();
            for (var at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                if (!rows.getMetaData().isAutoIncrement(at)) {
                    found.add(rows.getMetaData().getColumnName(at));
                }
            }
            return found;
        };
        return jdbc.query("select * from " + table + " where 1 = 0", names);
    }

    /** H2 tells the names of our columns in capitals, MySQL as they were written. */
    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static String usual(String column, Model model) {
        if (IDS.contains(column)) {
            return "case when x.%1$s is null then null else concat(substring(x.%1$s, 1, char_length(x.%1$s) - %2$d), lpad(p.id, %2$d, '0')) end"
                    .formatted(column, MACHINE);
        }
        return switch (upper(column)) {
            case "PARTICIPATION_ID" -> "p.id";
            case "BUSINESS_KEY_" ->
                "case when x.BUSINESS_KEY_ is null then null else concat(p.cycle, '/', p.employee_no) end";
            case "ASSIGNEE_" ->
                "case x.ASSIGNEE_ when '%s' then p.employee_no when '%s' then p.manager_no else x.ASSIGNEE_ end"
                        .formatted(model.employeeNo(), model.managerNo());
            default -> "x." + column;
        };
    }
}
