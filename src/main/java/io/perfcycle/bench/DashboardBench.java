package io.perfcycle.bench;

import io.perfcycle.bench.BenchCompany.Crowd;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.workflow.Identities;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures every view of the dashboards from outside, by HTTP with a sign-in: a cycle in which everybody has goals to propose,
 * and a closed one of the same people with its results and the history of its tasks.
 */
@Component
@Profile("bench")
class DashboardBench {

    /** The last line of this benchmark; {@code worst} is the largest p95 of all views. */
    record Report(int participants, String database, Map<String, View> views, double worst) {}

    /** Milliseconds of one view, and how long its answer is. */
    record View(double p50, double p95, int bytes) {}

    private static final String NOW = "NOW";
    private static final String HR = "BENCH-HR";
    /** Leads ten people and the ten people of each. */
    private static final String MANAGER = "P00001";

    private static final int WARM_UP = 10;
    private static final int TIMES = 50;
    private static final int TRACE = 3_000;

    /** The processes of a person in a closed cycle with their tasks. */
    private static final Map<String, List<String>> HISTORY = Map.of(
            "goal-setting", List.of("proposeGoals", "agreeGoals"),
            "figure-check", List.of("checkFigures"),
            "evaluation", List.of("assessSelf", "ratePerformance"),
            "feedback-interview", List.of("recordInterview", "confirmInterview"));

    private final BenchCompany company;
    private final BenchCycle cycle;
    private final Cycles cycles;
    private final Identities identities;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String password = UUID.randomUUID().toString();

    DashboardBench(
            BenchCompany company,
            BenchCycle cycle,
            Cycles cycles,
            Identities identities,
            WorkingCalendar calendar,
            JdbcClient jdbc,
            Environment environment) {
        this.company = company;
        this.cycle = cycle;
        this.cycles = cycles;
        this.identities = identities;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    Report run(int people, String database) throws Exception {
        var crowd = new Crowd('P', people);
        company.found(List.of(crowd), calendar.today());
        identities.synchronize(List.of(
                new Identities.Login(HR, HR, null, Set.of("hr"), true, password),
                new Identities.Login(MANAGER, MANAGER, null, Set.of("employee", "manager"), true, password)));
        cycle.open(NOW, crowd);
        late();
        closedCycle(people);
        var views = new LinkedHashMap<String, View>();
        for (var who : List.of(HR, MANAGER)) {
            for (var view : views(who).entrySet()) {
                views.put(view.getKey(), measure(who, view.getValue()));
            }
        }
        return new Report(
                people,
                database,
                views,
                views.values().stream().mapToDouble(View::p95).max().orElse(0));
    }

    private static Map<String, String> views(String who) {
        var views = new LinkedHashMap<String, String>();
        var team = who.equals(HR) ? "" : "manager: ";
        views.put(team + "cycles", "/cycles");
        views.put(team + "funnel", "/cycles/NOW");
        views.put(team + "units", "/cycles/NOW/units?stage=goal-setting");
        views.put(team + "owners", "/cycles/NOW/owners");
        views.put(team + "tasks", "/cycles/NOW/tasks?overdue=true");
        views.put(team + "people", "/cycles/NOW/people?stage=goal-setting&state=OPEN");
        views.put(team + "models", "/cycles/NOW/models");
        views.put(team + "waiting now", "/cycles/NOW/models/goal-setting");
        views.put(team + "waiting before", "/cycles/PAST/models/evaluation");
        views.put(team + "distribution", "/cycles/PAST/distribution");
        views.put(team + "people by level", "/cycles/PAST/people?level=A&moment=BEFORE");
        if (who.equals(HR)) {
            views.put("incidents", "/incidents");
        }
        return views;
    }

    private View measure(String who, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + environment.getRequiredProperty("local.server.port") + "/api/v1/dashboard" + address))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((who + ":" + password).getBytes(StandardCharsets.UTF_8)))
                .timeout(Duration.ofMinutes(1))
                .build();
        var millis = new double[TIMES];
        var bytes = 0;
        for (var time = -WARM_UP; time < TIMES; time++) {
            var start = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            bytes = answer.body().length;
            if (time >= 0) {
                millis[time] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        var view = new View(rounded(millis[TIMES / 2]), rounded(millis[TIMES * 95 / 100]), bytes);
        System.out.printf("%-40s p50 %7.1f ms  p95 %7.1f ms  %8d bytes%n", address, view.p50(), view.p95(), bytes);
        return view;
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }

    /** A tenth of the tasks is past its date. */
    private void late() {
        jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = ? where ASSIGNEE_ like '%5'")
                .param(Timestamp.from(calendar.now().minus(Duration.ofDays(2))))
                .update();
    }

    /** A closed cycle of the same people, by statements that work on all of them at once. */
    private void closedCycle(int people) {
        var start = calendar.today().minusDays(400);
        jdbc.sql(
                        "insert into cycle (code, name, period_start, period_end, cadence, settings, state, deployment, created_by,"
                                + " created_at, version) select 'PAST', name, ?, ?, cadence, settings, 'CLOSED', deployment,"
                                + " created_by, created_at, 0 from cycle where code = 'NOW'")
                .params(start, start.plusDays(90))
                .update();
        jdbc.sql("insert into stage_window (cycle, stage, position, state, opens_at, due_at, open_count, done_count,"
                        + " missed_count) select 'PAST', stage, position, 'CLOSED', opens_at, due_at, 0, ?, 0"
                        + " from stage_window where cycle = 'NOW'")
                .param(people)
                .update();
        jdbc.sql(
                        "insert into participation (cycle, employee_no, name, org_unit, post, manager_no, employment_type, fte,"
                                + " hired_on, state) select 'PAST', employee_no, name, org_unit, post, manager_no, employment_type,"
                                + " fte, hired_on, 'ACTIVE' from participation where cycle = 'NOW'")
                .update();
        jdbc.sql("insert into participation_stage (participation_id, stage, state, opened_at, ended_at)"
                        + " select p.id, w.stage, 'DONE', c.created_at, c.created_at from participation p"
                        + " join stage_window w on w.cycle = p.cycle join cycle c on c.code = p.cycle"
                        + " where p.cycle = 'PAST'")
                .update();
        results("1, 'EVALUATION'", "");
        results("2, 'CALIBRATION'", " and mod(p.id, 10) = 0");
        HISTORY.forEach(this::history);
    }

    private void results(String version, String which) {
        var points = "(60 + mod(p.id * 37, 6000) / 100.0)";
        jdbc.sql(("insert into result_version (participation_id, version, source, outcome, total, level, coefficient,"
                                + " vetoed, rules, trace, actor, created_at) select p.id, %1$s, 'SCORED', %2$s,"
                                + " case when %2$s >= 110 then 'S' when %2$s >= 100 then 'A' when %2$s >= 85 then 'B'"
                                + " when %2$s >= 70 then 'C' else 'D' end, 1, false, c.deployment, ?, 'bench',"
                                + " c.created_at from participation p join cycle c on c.code = p.cycle"
                                + " where p.cycle = 'PAST'%3$s")
                        .formatted(version, points, which))
                .param("x".repeat(TRACE))
                .update();
    }

    private void history(String process, List<String> tasks) {
        var definition = jdbc.sql("select ID_ from ACT_RE_PROCDEF where KEY_ = ? and DEPLOYMENT_ID_ = ?")
                .params(process, cycles.get(NOW).deployment())
                .query(String.class)
                .single();
        var ended = Timestamp.from(calendar.now().minus(Duration.ofDays(300)));
        jdbc.sql(
                        "insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_,"
                                + " END_TIME_, DURATION_, STATE_) select concat(?, '-', p.id), concat(?, '-', p.id),"
                                + " concat('PAST/', p.employee_no), ?, ?, ?, ?, 1000, 'COMPLETED' from participation p"
                                + " where p.cycle = 'PAST'")
                .params(process, process, process, definition, ended, ended)
                .update();
        for (var task : tasks) {
            jdbc.sql(
                            "insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, NAME_,"
                                    + " ASSIGNEE_, START_TIME_, END_TIME_, DURATION_, DELETE_REASON_, PRIORITY_)"
                                    + " select concat(?, '-', p.id), ?, ?, ?, concat(?, '-', p.id), ?, p.employee_no, ?, ?,"
                                    + " mod(p.id * 7919, 864000) * 1000, 'completed', 50 from participation p"
                                    + " where p.cycle = 'PAST'")
                    .params(task, task, process, definition, process, task, ended, ended)
                    .update();
        }
    }
}
