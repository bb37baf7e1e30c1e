package io.perfcycle.bench;

import io.perfcycle.bench.BenchCompany.Crowd;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.evidence.Evidence;
import io.perfcycle.workflow.Identities;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
 * Measures every view of the dashboards from outside, by HTTP with a sign-in: a cycle in the middle of goal setting, a closed one
 * of the same people with its results and the history of its tasks, and the evidence that a review computes from it.
 */
@Component
@Profile("bench")
class DashboardBench {

    /**
     * The last line of this benchmark.
     *
     * @param load of the machine over the last minute, before and after the views were measured
     * @param worst the largest p95 of all views
     */
    record Report(
            int participants,
            String database,
            List<Double> load,
            Map<String, Double> seedSeconds,
            Map<String, Double> evidenceSeconds,
            Map<String, View> views,
            double worst) {}

    /** Milliseconds of one view, those of the very first call apart, and how long its answer is. */
    record View(double first, double p50, double p95, double max, int bytes) {}

    private static final String NOW = "NOW";
    private static final String PAST = "PAST";
    private static final String REVIEW = "bench";
    private static final String HR = "BENCH-HR";
    /** Leads ten people and the ten people of each. */
    private static final String MANAGER = "P00001";

    private static final List<String> SECTIONS =
            List.of("indicators", "scorecards", "weights", "raters", "groups", "use", "effects", "survey");

    private static final int WARM_UP = 5;
    private static final int TIMES = 30;
    /** So many people play both cycles; the others are copies of theirs. */
    private static final int FEW = 10;
    /** Steps that the machine gave up. */
    private static final int FAILED = 30;

    private static final String POINTS = "(60 + mod(p.id * 37, 6000) / 100.0)";
    /** Up to ten days, in milliseconds. */
    private static final String TOOK = "mod(p.id * 7919, 864000) * 1000";

    private final BenchCompany company;
    private final BenchCycle cycle;
    private final PeopleCopies copies;
    private final Evidence evidence;
    private final Identities identities;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String password;

    DashboardBench(
            BenchCompany company,
            BenchCycle cycle,
            PeopleCopies copies,
            Evidence evidence,
            Identities identities,
            WorkingCalendar calendar,
            JdbcClient jdbc,
            Environment environment,
            BenchSettings settings) {
        this.company = company;
        this.cycle = cycle;
        this.copies = copies;
        this.evidence = evidence;
        this.identities = identities;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.environment = environment;
        // A database that is measured again is signed in to again.
        this.password = settings.keep().isEmpty() ? UUID.randomUUID().toString() : settings.keep();
    }

    Report run(int people, String database, List<String> wanted) throws Exception {
        var seeded = new LinkedHashMap<String, Double>();
        Map<String, Double> computed = Map.of();
        if (!filled()) {
            fill(people).laps().forEach((part, lap) -> seeded.put(part, lap.seconds()));
            computed = evidence();
            System.out.println("seeded in seconds " + seeded + ", evidence " + computed);
        }
        var before = load();
        var views = new LinkedHashMap<String, View>();
        for (var who : List.of(HR, MANAGER)) {
            for (var view : views(who).entrySet()) {
                if (wanted.isEmpty() || wanted.stream().anyMatch(view.getValue()::contains)) {
                    views.put(view.getKey(), measure(who, view.getValue()));
                }
            }
        }
        return new Report(
                people,
                database,
                List.of(before, load()),
                seeded,
                computed,
                views,
                views.values().stream().mapToDouble(View::p95).max().orElse(0));
    }

    /** Whether an earlier run has left everything, to the last step of filling. */
    private boolean filled() {
        return jdbc.sql("select count(*) from evidence_base where review = ?")
                        .param(REVIEW)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Stopwatch fill(int people) {
        var few = new Crowd('T', Math.min(FEW, people));
        var many = new Crowd('P', people - few.size());
        company.found(List.of(many, few), calendar.today());
        identities.synchronize(List.of(
                new Identities.Login(HR, HR, null, Set.of("hr"), true, password),
                new Identities.Login(MANAGER, MANAGER, null, Set.of("employee", "manager"), true, password)));
        var seeding = new Stopwatch();
        seeding.measure("play", () -> {
            cycle.run(PAST, few, BenchCompany.MEASURES);
            cycle.open(NOW, few);
        });
        seeding.measure("past", () -> past(few, many));
        seeding.measure("now", () -> now(few, many));
        return seeding;
    }

    private static double load() {
        return rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static Map<String, String> views(String who) {
        var views = new LinkedHashMap<String, String>();
        var team = who.equals(HR) ? "" : "manager: ";
        views.put(team + "cycles", "/cycles");
        views.put(team + "funnel", "/cycles/NOW");
        views.put(team + "funnel, closed", "/cycles/PAST");
        views.put(team + "units of a stage", "/cycles/NOW/units?stage=goal-setting");
        views.put(team + "units", "/cycles/NOW/units");
        views.put(team + "units, closed", "/cycles/PAST/units");
        views.put(team + "owners", "/cycles/NOW/owners?size=20");
        views.put(team + "tasks", "/cycles/NOW/tasks");
        views.put(team + "tasks overdue", "/cycles/NOW/tasks?overdue=true");
        views.put(team + "tasks of a step", "/cycles/NOW/tasks?process=goal-setting&activity=agreeGoals");
        views.put(team + "tasks of a unit", "/cycles/NOW/tasks?unit=UNIT-P&stage=goal-setting&overdue=true");
        views.put(team + "tasks of an owner", "/cycles/NOW/tasks?owner=P00002");
        views.put(team + "people", "/cycles/NOW/people");
        views.put(team + "people of a stage", "/cycles/NOW/people?stage=goal-setting&state=OPEN");
        views.put(team + "people of a unit", "/cycles/NOW/people?unit=UNIT-P&stage=goal-setting&state=DONE");
        views.put(team + "people by level before", "/cycles/PAST/people?level=A&moment=BEFORE");
        views.put(team + "people by level now", "/cycles/PAST/people?level=A");
        views.put(team + "people by points", "/cycles/PAST/people?from=80&to=90");
        views.put(team + "models", "/cycles/NOW/models");
        views.put(team + "models, closed", "/cycles/PAST/models");
        views.put(team + "waiting", "/cycles/NOW/models/goal-setting");
        views.put(team + "waiting, closed", "/cycles/PAST/models/goal-setting");
        views.put(team + "waiting, evaluation closed", "/cycles/PAST/models/evaluation");
        views.put(team + "distribution", "/cycles/PAST/distribution");
        views.put(team + "distribution of a unit", "/cycles/PAST/distribution?unit=UNIT-P");
        if (who.equals(HR)) {
            views.put("incidents", "/incidents");
            views.put("incidents of a cycle", "/incidents?cycle=NOW");
            SECTIONS.forEach(section -> views.put("evidence " + section, "/evidence/" + section));
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
        var first = 0.0;
        var bytes = 0;
        for (var time = -WARM_UP; time < TIMES; time++) {
            var start = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            bytes = answer.body().length;
            var took = (System.nanoTime() - start) / 1e6;
            first = time == -WARM_UP ? took : first;
            if (time >= 0) {
                millis[time] = took;
            }
        }
        Arrays.sort(millis);
        var view = new View(
                rounded(first),
                rounded(millis[TIMES / 2]),
                rounded(millis[TIMES * 95 / 100]),
                rounded(millis[TIMES - 1]),
                bytes);
        System.out.printf(
                "%-60s first %7.1f ms  p50 %7.1f ms  p95 %7.1f ms  max %7.1f ms  %8d bytes%n",
                address, view.first(), view.p50(), view.p95(), view.max(), bytes);
        return view;
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }

    /** A closed cycle of everybody: each evaluated, one in ten moved by calibration. */
    private void past(Crowd few, Crowd many) {
        var start = calendar.today().minusDays(500);
        jdbc.sql("update cycle set period_start = ?, period_end = ? where code = ?")
                .params(start, start.plusDays(364), PAST)
                .update();
        copies.copy(
                PAST,
                few,
                many,
                new PeopleCopies.Changes()
                        .column("result_version", "total", POINTS)
                        .column("result_version", "level", level(POINTS))
                        .column("ACT_HI_TASKINST", "DURATION_", TOOK));
        jdbc.sql("insert into result_version (participation_id, version, source, outcome, total, level, coefficient,"
                        + " vetoed, rules, trace, actor, created_at) select x.participation_id, x.version + 1,"
                        + " 'CALIBRATION', x.outcome, x.total, case x.level when 'S' then 'A' when 'A' then 'B' else 'A'"
                        + " end, x.coefficient, x.vetoed, x.rules, x.trace, x.actor, x.created_at from result_version x"
                        + " join participation p on p.id = x.participation_id where p.cycle = ? and mod(p.id, 10) = 0")
                .param(PAST)
                .update();
    }

    /** A running cycle: of ten people six have goals to propose or to agree, three are through and one has missed it. */
    private void now(Crowd few, Crowd many) {
        var late = "timestampadd(SECOND, - mod(p.id * 7919, 864000), x.%s)";
        var toAgree = "case when x.%1$s = 'proposeGoals' and mod(p.id, 10) < 2 then 'agreeGoals' else x.%1$s end";
        var through = "case when mod(p.id, 10) < 6 then null else %s end";
        var created = late.formatted("CREATE_TIME_");
        copies.copy(
                NOW,
                few,
                many,
                new PeopleCopies.Changes()
                        .running("mod(p.id, 10) < 6")
                        .column(
                                "participation_stage",
                                "state",
                                "case when x.stage <> 'goal-setting' or mod(p.id, 10) < 6 then x.state"
                                        + " when mod(p.id, 10) < 9 then 'DONE' else 'MISSED' end")
                        .column("ACT_RU_EXECUTION", "ACT_ID_", toAgree.formatted("ACT_ID_"))
                        .column("ACT_RU_TASK", "TASK_DEF_KEY_", toAgree.formatted("TASK_DEF_KEY_"))
                        .column(
                                "ACT_RU_TASK",
                                "ASSIGNEE_",
                                "case when mod(p.id, 10) < 2 then p.manager_no else p.employee_no end")
                        .column("ACT_RU_TASK", "CREATE_TIME_", created)
                        .column(
                                "ACT_RU_TASK",
                                "DUE_DATE_",
                                "case when mod(p.id, 7) = 0 then " + created + " else x.DUE_DATE_ end")
                        .column("ACT_HI_PROCINST", "END_TIME_", through.formatted("x.START_TIME_"))
                        .column("ACT_HI_TASKINST", "END_TIME_", through.formatted("x.START_TIME_"))
                        .column("ACT_HI_TASKINST", "DURATION_", through.formatted(TOOK))
                        .column(
                                "ACT_HI_TASKINST",
                                "DELETE_REASON_",
                                through.formatted("case when mod(p.id, 10) < 9 then 'completed' else 'deleted' end"))
                        .column(
                                "ACT_HI_TASKINST",
                                "TASK_STATE_",
                                "case when mod(p.id, 10) < 6 then x.TASK_STATE_ when mod(p.id, 10) < 9 then 'Completed'"
                                        + " else 'Deleted' end"));
        jdbc.sql("insert into ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_MSG_, INCIDENT_TYPE_,"
                        + " EXECUTION_ID_, ACTIVITY_ID_, PROC_INST_ID_, PROC_DEF_ID_, CAUSE_INCIDENT_ID_,"
                        + " ROOT_CAUSE_INCIDENT_ID_) select e.ID_, 1, t.CREATE_TIME_, 'connect timed out', 'failedJob',"
                        + " e.ID_, t.TASK_DEF_KEY_, e.ID_, e.PROC_DEF_ID_, e.ID_, e.ID_ from ACT_RU_TASK t join"
                        + " ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where e.BUSINESS_KEY_ like 'NOW/P%'"
                        + " order by e.ID_ limit " + FAILED)
                .update();
    }

    private static String level(String points) {
        return "case when %1$s >= 110 then 'S' when %1$s >= 100 then 'A' when %1$s >= 85 then 'B' when %1$s >= 70 then 'C' else 'D' end"
                .formatted(points);
    }

    /** All that a review of the scheme would say of the closed cycle, by its own sections. */
    private Map<String, Double> evidence() {
        var seconds = new LinkedHashMap<String, Double>();
        var scope = evidence.scope(calendar.today().minusDays(600), calendar.today());
        for (var section : evidence.sections()) {
            var watch = new Stopwatch();
            watch.measure(section, () -> evidence.compute(REVIEW, section, scope));
            seconds.put(section, watch.total().seconds());
        }
        return seconds;
    }
}
