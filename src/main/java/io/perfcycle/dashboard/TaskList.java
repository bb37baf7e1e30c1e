package io.perfcycle.dashboard;

import io.perfcycle.access.Reads;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.organization.Organization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks behind a number, each with whom it is about, who has it, and the instance it waits in. */
@Component
@Transactional(readOnly = true)
class TaskList {

    /** What to list; null and false narrow nothing. */
    record Filter(
            @Nullable String stage,
            @Nullable String process,
            @Nullable String activity,
            @Nullable String unit,
            @Nullable String owner,
            boolean pool,
            boolean overdue) {}

    /** One open task. {@code employeeNo} is whom it is about, {@code owner} who has it: null while a group may take it. */
    record Item(
            String task,
            String name,
            String process,
            String activity,
            @Nullable String employeeNo,
            @Nullable String employee,
            @Nullable String orgUnit,
            @Nullable String owner,
            @Nullable String ownerName,
            Instant since,
            @Nullable Instant dueAt,
            boolean overdue,
            String processInstance) {

        private Item named(@Nullable String owner) {
            return new Item(
                    task,
                    name,
                    process,
                    activity,
                    employeeNo,
                    employee,
                    orgUnit,
                    this.owner,
                    owner,
                    since,
                    dueAt,
                    overdue,
                    processInstance);
        }
    }

    private final JdbcClient database;
    private final Cycles cycles;
    private final Organization organization;
    private final PeopleNames names;
    private final Reaches reaches;
    private final Reads reads;

    TaskList(
            JdbcClient database,
            Cycles cycles,
            Organization organization,
            PeopleNames names,
            Reaches reaches,
            Reads reads) {
        this.names = names;
        this.reaches = reaches;
        this.database = database;
        this.cycles = cycles;
        this.organization = organization;
        this.reads = reads;
    }

    /** A page of open tasks, the earliest date first. */
    Page<Item> of(String code, Filter filter, int page, int size, Scope scope) {
        cycles.get(code);
        var limit = Page.size(size);
        var reach = reaches.of(code, scope);
        var below = Below.of(filter.unit(), organization);
        var parameters = reach.parameters();
        parameters.put("limit", limit);
        parameters.put("offset", (long) Math.max(0, page) * limit);
        var work =
                (filter.unit() == null ? Work.open(reach) : Work.openOfUnit(reach, below)) + where(filter, parameters);
        var total = database.sql("select count(*) " + work)
                .params(parameters)
                .query(Long.class)
                .single();
        // Whom a task is about is asked for the page only.
        var found = database.sql("select l.*, p.employee_no, p.name, p.org_unit from (select t.ID_, t.NAME_,"
                        + " t.TASK_DEF_KEY_, t.ASSIGNEE_, t.CREATE_TIME_, t.DUE_DATE_, t.PROC_INST_ID_, d.KEY_, e.BUSINESS_KEY_ "
                        + work + " order by case when t.DUE_DATE_ is null then 1 else 0 end, t.DUE_DATE_, t.ID_"
                        + " limit :limit offset :offset) l left join participation p on p.cycle = :cycle"
                        + " and p.employee_no = substring(l.BUSINESS_KEY_, :behind)"
                        + " order by case when l.DUE_DATE_ is null then 1 else 0 end, l.DUE_DATE_, l.ID_")
                .params(parameters)
                .query((row, n) -> item(row, reach.now()))
                .list();
        reads.of(
                code,
                found.stream().map(Item::employeeNo).filter(Objects::nonNull).toList());
        var known = names.of(found.stream().map(Item::owner).toList());
        var rows =
                found.stream().map(item -> item.named(known.get(item.owner()))).toList();
        return new Page<>(Math.max(0, page), limit, total, rows);
    }

    private static String where(Filter filter, Map<String, Object> parameters) {
        // Self wins: what others have to do about the reader he is told in its time.
        var sql = new StringBuilder(" and (e.BUSINESS_KEY_ <> :self or t.ASSIGNEE_ = :viewer)");
        if (filter.stage() != null) {
            var processes = StageWork.processes(filter.stage());
            parameters.put("processes", processes.isEmpty() ? List.of("") : processes);
            sql.append(" and d.KEY_ in (:processes)");
        }
        if (filter.process() != null) {
            parameters.put("process", filter.process());
            sql.append(" and d.KEY_ = :process");
        }
        if (filter.activity() != null) {
            parameters.put("activity", filter.activity());
            sql.append(" and t.TASK_DEF_KEY_ = :activity");
        }
        if (filter.unit() != null) {
            parameters.put("unit", filter.unit());
        }
        if (filter.owner() != null) {
            parameters.put("owner", filter.owner());
            sql.append(" and t.ASSIGNEE_ = :owner");
        }
        sql.append(filter.pool() ? " and t.ASSIGNEE_ is null" : "");
        sql.append(filter.overdue() ? " and t.DUE_DATE_ < :now" : "");
        return sql.toString();
    }

    private static Item item(ResultSet row, Instant now) throws SQLException {
        var due = OwnerLoads.moment(row.getTimestamp("DUE_DATE_"));
        return new Item(
                row.getString("ID_"),
                row.getString("NAME_"),
                row.getString("KEY_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("employee_no"),
                row.getString("name"),
                row.getString("org_unit"),
                row.getString("ASSIGNEE_"),
                null,
                row.getTimestamp("CREATE_TIME_").toInstant(),
                due,
                due != null && due.isBefore(now),
                row.getString("PROC_INST_ID_"));
    }
}
