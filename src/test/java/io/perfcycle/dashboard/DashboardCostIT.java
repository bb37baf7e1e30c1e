package io.perfcycle.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.access.Reads;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.StageWindows;
import io.perfcycle.dashboard.StatementCosts.Cost;
import io.perfcycle.organization.Organization;
import io.perfcycle.support.RatedShop;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.workflow.ModelDrawings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each view costs the database, in statements, parameters and rows touched, for a company and for one twice as large. No clock
 * is asked, so the answer is the same on every machine: milliseconds are the benchmark's matter.
 */
class DashboardCostIT extends RatedShop {

    private static final int SOME = 300;
    private static final int TEAM = 10;
    /** Statements of one view beside those of other rooms. */
    private static final int STATEMENTS = 6;
    /** Rows touched for each person of the company, at most: the view of waiting asks five times. */
    private static final int ROWS = 25;

    private static final Scope COMPANY = new Scope("T-HR", true);
    private static final Scope MANAGER = new Scope("Q0001", false);

    private final String code = SmallCompany.freshCycle();

    @Autowired
    private DataSource database;

    @Autowired
    private Organization organization;

    @Autowired
    private StageWindows windows;

    @Autowired
    private ModelDrawings drawings;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Reads reads;

    private StatementCosts costs;
    /** What the database did for each view, to be read where it was too much. */
    private final Map<String, String> plans = new LinkedHashMap<>();

    @BeforeEach
    void company() {
        rated(code, "null");
        startStage(code, "evaluation");
        costs = new StatementCosts(database);
    }

    @AfterEach
    void clear() {
        jdbc.update("delete from ACT_RU_TASK where ID_ like 'QT-%'");
        for (var table : List.of("ACT_RU_EXECUTION", "ACT_HI_PROCINST", "ACT_HI_TASKINST")) {
            jdbc.update("delete from " + table + " where ID_ like 'Q%-" + code + "-%'");
        }
        for (var table : List.of("participation_stage", "result_version")) {
            jdbc.update("delete from " + table + " where participation_id in (select id from participation"
                    + " where employee_no like 'Q%')");
        }
        jdbc.update("delete from participation where employee_no like 'Q%'");
    }

    @Test
    void aViewOfEverybodyCostsEachPersonTheSameHoweverManyThereAre() {
        grow(1, SOME);
        var few = costs(COMPANY);
        grow(SOME + 1, 2 * SOME);
        var many = costs(COMPANY);
        few.forEach((view, before) -> {
            var after = many.get(view);
            assertThat(after.statements())
                    .as(view)
                    .isEqualTo(before.statements())
                    .isLessThanOrEqualTo(STATEMENTS);
            assertThat(after.parameters()).as("parameters of " + view).isEqualTo(before.parameters());
            assertThat(after.rows())
                    .as("rows touched for %s: %s", view, plans.get(view))
                    .isLessThanOrEqualTo(2 * SOME * ROWS);
            assertThat(after.rows()).as("growth of " + view).isLessThanOrEqualTo(5 * before.rows() / 2);
        });
    }

    @Test
    void aManagersViewCostsWhatHisPeopleDoAndNotTheCompany() {
        grow(1, SOME);
        var few = costs(MANAGER);
        grow(SOME + 1, 2 * SOME);
        var many = costs(MANAGER);
        few.forEach((view, before) -> {
            var after = many.get(view);
            assertThat(after.statements())
                    .as(view)
                    .isEqualTo(before.statements())
                    .isLessThanOrEqualTo(STATEMENTS + 2);
            assertThat(after.parameters()).as("parameters of " + view).isEqualTo(before.parameters());
            assertThat(after.rows())
                    .as("rows touched for %s: %s", view, plans.get(view))
                    .isLessThanOrEqualTo(before.rows() + SOME / 2);
        });
    }

    private Map<String, Cost> costs(Scope scope) {
        var told = JdbcClient.create(costs.source());
        var reaches = new Reaches(told, calendar);
        var names = new PeopleNames(told);
        var funnels = new Funnels(told, cycles, windows, reaches);
        var units = new Units(told, cycles, organization, reaches);
        var people = new PeopleList(told, cycles, organization, reaches, reads);
        var tasks = new TaskList(told, cycles, organization, names, reaches, reads);
        var waits = new Waits(told, cycles, drawings, reaches);
        var owners = new OwnerLoads(told, cycles, names, reaches);
        var distributions = new Distributions(told, cycles, organization, reaches, new DashboardSettings(5));
        var views = new LinkedHashMap<String, Runnable>();
        views.put("cycles", () -> funnels.all(scope));
        views.put("cycle", () -> funnels.of(code, scope));
        views.put("units", () -> units.of(code, null, scope));
        views.put("units of a stage", () -> units.of(code, "evaluation", scope));
        views.put("owners", () -> owners.of(code, 0, 20, scope));
        views.put("tasks", () -> tasks.of(code, task(null), 0, 20, scope));
        views.put("tasks of a unit", () -> tasks.of(code, task("SHOP"), 0, 20, scope));
        views.put("people", () -> people.of(code, listed(null, null), 0, 20, scope));
        views.put("people of a unit", () -> people.of(code, listed("SHOP", null), 0, 20, scope));
        views.put("people of a level", () -> people.of(code, listed(null, "A"), 0, 20, scope));
        views.put("models", () -> waits.models(code, scope));
        views.put("model", () -> waits.of(code, "evaluation", scope));
        views.put("distribution", () -> distributions.of(code, null, scope));
        views.put("distribution of a unit", () -> distributions.of(code, "SHOP", scope));
        var spent = new LinkedHashMap<String, Cost>();
        views.forEach((name, view) -> {
            costs.begin();
            view.run();
            spent.put(name, costs.cost());
            plans.put(name, costs.plans());
        });
        return spent;
    }

    private static TaskList.Filter task(String unit) {
        return new TaskList.Filter("evaluation", null, null, unit, null, false, false);
    }

    private static PeopleList.Filter listed(String unit, String level) {
        return new PeopleList.Filter("evaluation", null, unit, null, level, null, null, null);
    }

    /**
     * Further people of SHOP in units of ten. The first leads ten and they ten each, which is all that he sees; of whoever comes
     * later each team has a manager of its own. Everybody has a result, an open task that is late, and one that is done.
     */
    private void grow(int from, int to) {
        put(
                "org-units",
                IntStream.rangeClosed(from / TEAM, to / TEAM)
                        .mapToObj("Q-%1$d,组 %1$d,SHOP%n"::formatted)
                        .collect(Collectors.joining("", "code,name,parent\n", "")));
        jdbc.batchUpdate(
                "insert into participation (cycle, employee_no, name, org_unit, post, manager_no, employment_type, fte, hired_on,"
                        + " state) values (?, ?, ?, ?, 'HOST', ?, 'FULL_TIME', 1, '2020-01-01', 'ACTIVE')",
                IntStream.rangeClosed(from, to)
                        .mapToObj(number -> new Object[] {
                            code,
                            numbered(number),
                            "员工",
                            "Q-" + number / TEAM,
                            number == 1 ? "B1" : numbered((number - 2) / TEAM + 1)
                        })
                        .toList());
        var crowd = " from participation p where p.cycle = '%s' and p.employee_no between '%s' and '%s'"
                .formatted(code, numbered(from), numbered(to));
        jdbc.update("insert into participation_stage (participation_id, stage, state, opened_at)"
                + " select p.id, 'evaluation', 'OPEN', current_timestamp" + crowd);
        jdbc.update(
                "insert into result_version (participation_id, version, source, outcome, total, level, vetoed, rules, trace,"
                        + " actor, created_at) select p.id, 1, 'EVALUATION', r.outcome, 100, 'A', r.vetoed, r.rules, r.trace, r.actor,"
                        + " r.created_at from participation p join result_version r on r.participation_id = "
                        + participation(code, "E1") + crowd.substring(crowd.indexOf(" where")));
        var definition = jdbc.queryForObject(
                "select PROC_DEF_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PARENT_ID_ is null",
                String.class,
                code + "/E1");
        var id = "concat('Q%s-" + code + "-', p.employee_no)";
        var key = "concat(p.cycle, '/', p.employee_no)";
        jdbc.update(
                "insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, ACT_ID_, IS_ACTIVE_,"
                        + " IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_) select "
                        + id.formatted("E") + ", 1, " + id.formatted("E") + ", " + key + ", '" + definition
                        + "', 'assessSelf', true, false, true, false, 1, 0, 1" + crowd);
        jdbc.update(
                "insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_,"
                        + " ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_) select "
                        + id.formatted("T")
                        + ", 1, " + id.formatted("E") + ", " + id.formatted("E") + ", '" + definition
                        + "', 'x', 'assessSelf', p.employee_no, 50, timestamp '2025-08-01 00:00:00', timestamp '2025-08-02 00:00:00', 1"
                        + crowd);
        jdbc.update(
                "insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_)"
                        + " select " + id.formatted("E") + ", " + id.formatted("E") + ", " + key + ", 'evaluation', '"
                        + definition
                        + "', current_timestamp" + crowd);
        jdbc.update(
                "insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_INST_ID_, START_TIME_, END_TIME_,"
                        + " DURATION_, TASK_STATE_) select " + id.formatted("H") + ", 'ratePerformance', 'evaluation', "
                        + id.formatted("E")
                        + ", current_timestamp, current_timestamp, 1000 * p.id, 'Completed'" + crowd);
        jdbc.execute("analyze");
    }

    private static String numbered(int number) {
        return "Q%04d".formatted(number);
    }
}
