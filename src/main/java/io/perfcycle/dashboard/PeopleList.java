package io.perfcycle.dashboard;

import io.perfcycle.access.Reads;
import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.organization.Organization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people behind a number: by stage and state, by unit with all below it, by manager, or by result. */
@Component
@Transactional(readOnly = true)
class PeopleList {

    /** Whom to list; null narrows nothing. {@code from} and {@code to} bound the total: {@code from <= total < to}. */
    record Filter(
            @Nullable String stage,
            @Nullable String state,
            @Nullable String unit,
            @Nullable String manager,
            @Nullable String level,
            @Nullable String moment,
            @Nullable Integer from,
            @Nullable Integer to) {

        boolean asksResult() {
            return level != null || from != null || to != null;
        }
    }

    /** A person. {@code state}, {@code since} and {@code ended} are of the stage asked for; total and level of the result asked for. */
    record Item(
            String employeeNo,
            String name,
            String orgUnit,
            String post,
            @Nullable String managerNo,
            @Nullable String state,
            @Nullable Instant since,
            @Nullable Instant ended,
            @Nullable String total,
            @Nullable String level,
            @Nullable String processInstance) {}

    private final JdbcClient database;
    private final Cycles cycles;
    private final Organization organization;
    private final Reaches reaches;
    private final Reads reads;

    PeopleList(JdbcClient database, Cycles cycles, Organization organization, Reaches reaches, Reads reads) {
        this.database = database;
        this.cycles = cycles;
        this.organization = organization;
        this.reaches = reaches;
        this.reads = reads;
    }

    /** A page of people by employee number. */
    Page<Item> of(String code, Filter filter, int page, int size, Scope scope) {
        var cycle = cycles.get(code);
        var limit = Page.size(size);
        var reach = reaches.of(code, scope);
        var below = Below.of(filter.unit(), organization);
        var parameters = reach.parameters();
        parameters.put("limit", limit);
        parameters.put("offset", (long) Math.max(0, page) * limit);
        var from = from(cycle, filter, reach, below, parameters);
        var total = database.sql("select count(*) " + from)
                .params(parameters)
                .query(Long.class)
                .single();
        var columns = "select p.*" + (filter.stage() == null ? "" : ", s.state as standing, s.opened_at, s.ended_at")
                + (filter.asksResult() ? ", r.total, r.level " : " ");
        var rows = database.sql(columns + from + " order by p.employee_no limit :limit offset :offset")
                .params(parameters)
                .query((row, n) -> item(row, filter))
                .list();
        reads.of(code, rows.stream().map(Item::employeeNo).toList());
        return new Page<>(Math.max(0, page), limit, total, withInstances(code, filter, rows));
    }

    private static String from(Cycle cycle, Filter filter, Reach reach, Below below, Map<String, Object> parameters) {
        var sql = new StringBuilder("from participation p").append(below.join());
        if (filter.stage() != null) {
            parameters.put("stage", filter.stage());
            sql.append(" join participation_stage s on s.participation_id = p.id and s.stage = :stage");
        }
        if (filter.asksResult()) {
            sql.append(" join result_version r on r.participation_id = p.id and ")
                    .append(ResultMoment.of(filter.moment()).newest());
        }
        sql.append(" where p.state = 'ACTIVE' and ")
                .append(filter.asksResult() ? reach.results(cycle.state().released()) : reach.participations())
                .append(below.where());
        if (filter.state() != null && filter.stage() != null) {
            parameters.put("state", filter.state());
            sql.append(" and s.state = :state");
        }
        if (filter.unit() != null) {
            parameters.put("unit", filter.unit());
        }
        if (filter.manager() != null) {
            parameters.put("manager", filter.manager());
            sql.append(" and p.manager_no = :manager");
        }
        if (filter.level() != null) {
            parameters.put("level", filter.level());
            sql.append(" and r.level = :level");
        }
        if (filter.from() != null) {
            parameters.put("least", filter.from());
            sql.append(" and r.total >= :least");
        }
        if (filter.to() != null) {
            parameters.put("below", filter.to());
            sql.append(" and r.total < :below");
        }
        return sql.toString();
    }

    private static Item item(ResultSet row, Filter filter) throws SQLException {
        var total = filter.asksResult() ? row.getBigDecimal("total") : null;
        return new Item(
                row.getString("employee_no"),
                row.getString("name"),
                row.getString("org_unit"),
                row.getString("post"),
                row.getString("manager_no"),
                filter.stage() == null ? null : row.getString("standing"),
                filter.stage() == null ? null : UtcColumn.read(row, "opened_at"),
                filter.stage() == null ? null : UtcColumn.read(row, "ended_at"),
                total == null ? null : total.toPlainString(),
                filter.asksResult() ? row.getString("level") : null,
                null);
    }

    /** The running instance of the stage asked for, to go and look. */
    private List<Item> withInstances(String cycle, Filter filter, List<Item> rows) {
        var processes = StageWork.processes(filter.stage() == null ? "" : filter.stage());
        if (rows.isEmpty() || processes.isEmpty()) {
            return rows;
        }
        var instances = new HashMap<String, String>();
        database.sql("""
                        select e.BUSINESS_KEY_, e.ID_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                        where e.BUSINESS_KEY_ in (:keys) and e.PARENT_ID_ is null and d.KEY_ in (:processes)""")
                .param(
                        "keys",
                        rows.stream().map(row -> cycle + "/" + row.employeeNo()).collect(Collectors.toList()))
                .param("processes", processes)
                .query(row -> {
                    instances.put(row.getString(1), row.getString(2));
                });
        return rows.stream()
                .map(row -> new Item(
                        row.employeeNo(),
                        row.name(),
                        row.orgUnit(),
                        row.post(),
                        row.managerNo(),
                        row.state(),
                        row.since(),
                        row.ended(),
                        row.total(),
                        row.level(),
                        instances.get(cycle + "/" + row.employeeNo())))
                .toList();
    }
}
