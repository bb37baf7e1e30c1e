package io.perfcycle.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The third quarter of 2025 in a live-streaming shop, worked through over HTTP by the persons themselves. {@link #BOSS} leads
 * {@link #LEAD}, who leads {@link #LI} (full time), {@link #ZHOU} (half time) and {@link #SUN} (always late); {@link #DATA}
 * owns the figures. Jobs of this cycle run when told to, and nobody else's.
 */
public abstract class Quarter extends ApplicationIT {

    public static final String HR = "Q-HR";
    public static final String BOSS = "Q-B1";
    public static final String LEAD = "Q.M1";
    public static final String LI = "Q-E1";
    public static final String ZHOU = "Q-E2";
    public static final String SUN = "Q-E3";
    public static final String DATA = "Q.D1";

    protected static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String EMPLOYEES = """
            employee_no,name,email,org_unit,post,manager,employment_type,fte,hired_on,locale,roles
            Q-HR,人事𠮷,hr@example.test,HQ,OFFICE,Q-B1,FULL_TIME,,2020-01-01,zh,hr
            Q-B1,沈总,b1@example.test,HQ,OFFICE,,FULL_TIME,,2020-01-01,zh,
            Q.M1,王主管,m1@example.test,SHOP,LEAD,Q-B1,FULL_TIME,,2020-01-01,zh,
            Q-E1,李小明𠮷,e1@example.test,SHOP,HOST,Q.M1,FULL_TIME,,2021-01-01,zh,
            Q-E2,Anna Zhou,e2@example.test,SHOP,HOST,Q.M1,PART_TIME,0.5,2022-01-01,en,
            Q-E3,孙晚🐢,e3@example.test,SHOP,HOST,Q.M1,FULL_TIME,,2022-01-01,zh,
            Q.D1,数据员,d1@example.test,HQ,OFFICE,Q-B1,FULL_TIME,,2022-01-01,zh,data-owner
            """;

    private static final String INDICATORS = """
            code,name,name_en,kind,unit,direction,basis,formula,source,owner,missing
            GMV,净成交额,Net revenue,QUANTITATIVE,元,HIGHER,VOLUME,sum(gmv),shop,Q.D1,REWEIGHT
            RET,退货率,Return rate,QUANTITATIVE,%,LOWER,RATE,sum(returns) / sum(orders) * 100,shop,Q.D1,HOLD
            HRS,日均开播,Live hours,QUANTITATIVE,h,RANGE,RATE,avg(hours),shop,,REWEIGHT
            SVC,服务意识,Service,RATED,,,RATE,,,,REWEIGHT
            INN,创新加分,Innovation,BONUS,,,RATE,,,,REWEIGHT
            """;

    private static final String SCORECARDS = """
            post,indicator,weight,threshold,target,stretch,low,high,min_weight,max_weight
            HOST,GMV,40,800,1000,1200,,,20,50
            HOST,RET,20,10,5,3,,,10,30
            HOST,HRS,15,,,,4,6,,
            HOST,SVC,25,,,,,,20,40
            HOST,INN,0,,,,,,,
            LEAD,GMV,60,2000,2500,3000,,,,
            LEAD,SVC,40,,,,,,,
            """;

    /** Nothing of GMV for the lead and for Sun, nothing of RET for Zhou; Li's last two rows lie outside the period. */
    private static final String MEASUREMENTS = """
            source,external_id,employee_no,measure,date,value
            shop,1,Q-E1,gmv,2025-07-01,700
            shop,2,Q-E1,gmv,2025-09-30,500
            shop,3,Q-E1,returns,2025-08-15,8
            shop,4,Q-E1,orders,2025-08-15,100
            shop,5,Q-E1,hours,2025-08-15,5
            shop,6,Q-E1,hours,2025-08-16,6.5
            shop,7,Q-E2,gmv,2025-08-15,450
            shop,8,Q-E2,hours,2025-08-15,7
            shop,9,Q-E3,returns,2025-08-15,20
            shop,10,Q-E3,orders,2025-08-15,100
            shop,11,Q-E3,hours,2025-08-15,3
            shop,12,Q-E1,gmv,2025-06-30,9000
            shop,13,Q-E1,gmv,2025-10-01,9000
            """;

    protected static final String STANDARD = """
            {"lines":[{"indicator":"GMV","weight":"40","target":"1000"},{"indicator":"RET","weight":"20","target":"5"},
            {"indicator":"HRS","weight":"15"},{"indicator":"SVC","weight":"25"},{"indicator":"INN"}]}""";

    protected static final String WITH_OWN_GOAL = """
            {"lines":[{"indicator":"GMV","weight":"35","target":"1100"},{"indicator":"RET","weight":"20","target":"5"},
            {"indicator":"HRS","weight":"10"},{"indicator":"SVC","weight":"25"},{"indicator":"INN"}],
            "ownGoals":[{"name":"带教新人 🎤𠮷","description":"每周两场","measure":"独立开播","weight":"10"}],
            "comment":"加一项带教𠮷"}""";

    protected static final String LEADS_GOALS = """
            {"lines":[{"indicator":"GMV","weight":"60","target":"2500"},{"indicator":"SVC","weight":"40"}]}""";

    @Autowired
    protected Imports imports;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected RuntimeService runtime;

    /** The code of the cycle that is told. */
    protected String code = "";

    /** Imports the company over HTTP, lets its people sign in, and creates the cycle as a draft. */
    protected void found(String cycle) {
        endEverything();
        new ImportFixture(imports, jdbc).empty();
        person(HR, "hr");
        upload("org-units", "code,name,parent\nHQ,总部,\nSHOP,直播间🎥,HQ\n");
        upload("posts", "code,name\nHOST,带货主播\nLEAD,主播主管\nOFFICE,职能\n");
        upload("employees", EMPLOYEES + moreEmployees());
        upload("indicators", INDICATORS);
        upload("scorecards", SCORECARDS);
        upload("measurements", MEASUREMENTS + moreMeasurements());
        person(HR, "employee", "hr");
        person(BOSS, "employee", "manager");
        person(LEAD, "employee", "manager");
        person(LI, "employee");
        person(ZHOU, "employee");
        person(SUN, "employee");
        person(DATA, "employee", "data-owner");
        create(cycle);
    }

    /** What earlier stories left open, under whatever key: it would be in the letters of today and on the pages. */
    private void endEverything() {
        runtime.createProcessInstanceQuery().rootProcessInstances().list().forEach(left -> {
            runtime.deleteProcessInstance(left.getId(), "the next story begins", true, true);
        });
        jdbc.update("update cycle set state = 'CANCELLED' where state <> 'DRAFT'");
    }

    /** Creates another cycle of the same company and period; from now on this one is told. */
    protected void create(String cycle) {
        code = cycle;
        must(201, as(HR).post("/api/v1/cycles", """
                {"code":"%s","name":"三季度 𠮷🚀","periodStart":"2025-07-01","periodEnd":"2025-09-30","cadence":"QUARTER"}""".formatted(code)));
    }

    /** Further rows of the table of employees. */
    protected String moreEmployees() {
        return "";
    }

    /** Further rows of the table of measurements. */
    protected String moreMeasurements() {
        return "";
    }

    protected void close(String stage) {
        must(200, as(HR).post(path("/stages/" + stage + "/close"), "{\"reason\":\"截止\"}"));
        work();
    }

    protected void launch() {
        must(202, as(HR).post(path("/launch"), "{}"));
        work();
    }

    /** Everybody's goals are agreed, except Sun's, which are left as the standard scorecard has them. */
    protected void agreeGoals() {
        done(LEAD, "proposeGoals", LEAD, LEADS_GOALS);
        done(BOSS, "agreeGoals", LEAD, "{\"agreed\":true}");
        done(LI, "proposeGoals", LI, WITH_OWN_GOAL);
        done(LEAD, "agreeGoals", LI, "{\"agreed\":true}");
        done(ZHOU, "proposeGoals", ZHOU, STANDARD);
        done(LEAD, "agreeGoals", ZHOU, "{\"agreed\":true}");
        done(SUN, "proposeGoals", SUN, STANDARD);
        done(LEAD, "agreeGoals", SUN, "{\"agreed\":true}");
    }

    /** The data owner supplies the lead's revenue, waives Sun's, and leaves Zhou's returns open. */
    protected void supplyFigures() {
        must(204, complete(DATA, supplyTask("GMV"), """
                {"rows":[{"employeeNo":"Q.M1","action":"SUPPLY","value":2250,"reason":"团队合计 📦"},
                         {"employeeNo":"Q-E3","action":"WAIVE","reason":"系统未接入𠮷"}]}"""));
        must(204, complete(DATA, supplyTask("RET"), """
                {"rows":[{"employeeNo":"Q-E2","action":"LEAVE"}]}"""));
        work();
    }

    /** Li disputes his returns, which are corrected; then everybody accepts. */
    protected void checkFigures() {
        done(LI, "checkFigures", LI, """
                {"accepted":false,"disputes":[{"indicator":"RET","reason":"大促退货不应计入 🙏𠮷"}]}""");
        done(DATA, "answerDispute", LI, """
                {"outcome":"CORRECTED","value":4,"reason":"剔除大促退货"}""");
        for (var person : List.of(LI, ZHOU, SUN, LEAD)) {
            done(person, "checkFigures", person, "{\"accepted\":true}");
        }
    }

    protected void signOff() {
        doneForCycle(HR, "signOffData", "{\"confirmed\":true,\"note\":\"可以计算\"}");
    }

    /** Everybody assesses himself and is rated; Zhou's result is held and then supplied by HR. */
    protected void rate() {
        done(LI, "assessSelf", LI, ratings(svc(4), own(100)));
        done(LEAD, "ratePerformance", LI, ratings(svc(4), own(80), bonus("2.5")));
        done(ZHOU, "assessSelf", ZHOU, ratings(svc(4)));
        done(LEAD, "ratePerformance", ZHOU, ratings(svc(3), unseen("INN")));
        done(SUN, "assessSelf", SUN, ratings(svc(3)));
        done(LEAD, "ratePerformance", SUN, ratings(evidenced(1, "8 月三次迟到，直播间停播"), unseen("INN")));
        done(LEAD, "assessSelf", LEAD, ratings(svc(4)));
        done(BOSS, "ratePerformance", LEAD, ratings(evidenced(5, "九月带队完成大促，零投诉 🎉𠮷")));
        done(HR, "resolveHeldResult", ZHOU, """
                {"rows":[{"indicator":"RET","action":"SUPPLY","value":5,"reason":"店长核对𠮷"},
                         {"indicator":"INN","action":"LEAVE"}],"withoutResult":false}""");
    }

    protected void release() {
        doneForCycle(HR, "confirmRelease", "{\"confirmed\":true,\"note\":\"发布 🚀\"}");
    }

    protected void talk() {
        for (var person : List.of(LI, ZHOU, SUN)) {
            done(LEAD, "recordInterview", person, interview());
            done(person, "confirmInterview", person, "{\"confirmed\":true}");
        }
        done(BOSS, "recordInterview", LEAD, interview());
        done(LEAD, "confirmInterview", LEAD, "{\"confirmed\":true}");
    }

    protected static String svc(int level) {
        return "{\"indicator\":\"SVC\",\"value\":%d}".formatted(level);
    }

    protected static String evidenced(int level, String words) {
        return "{\"indicator\":\"SVC\",\"value\":%d,\"evidence\":\"%s\",\"evidenceOn\":\"2025-09-20\"}"
                .formatted(level, words);
    }

    protected static String own(int share) {
        return "{\"indicator\":\"OWN-1\",\"value\":%d}".formatted(share);
    }

    protected static String bonus(String points) {
        return "{\"indicator\":\"INN\",\"value\":%s}".formatted(points);
    }

    protected static String unseen(String indicator) {
        return "{\"indicator\":\"%s\",\"notObserved\":true}".formatted(indicator);
    }

    protected static String ratings(String... rows) {
        return "{\"ratings\":[%s],\"summary\":\"总评 👍𠮷\"}".formatted(String.join(",", rows));
    }

    protected String interview() {
        return """
                {"heldOn":"%s","covered":["opening"],"strengths":"场控稳 👍𠮷","improvements":"退货率",
                 "actions":[{"what":"整理退货原因","owner":"EMPLOYEE","due":"%s","measure":"每周一份"}],
                 "nextGoals":"GMV 1200"}""".formatted(today(), today().plusDays(60));
    }

    protected static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
    }

    /** Moves all time to this hour of a day; whoever calls it resets the clock afterwards. */
    protected static void goTo(LocalDate day, int hour) {
        var moment = day.atTime(hour, 0).atZone(ZONE).toInstant();
        ClockUtil.offset(Duration.between(Instant.now(), moment).toMillis());
    }

    /** Does the machine's work for this cycle until nothing is due. */
    protected void work() {
        for (var job = nextJob(); job != null; job = nextJob()) {
            management.executeJob(job);
        }
    }

    /** Ends what other stories about these people have left running, where it matters who has what to do. */
    protected void nothingElseRuns() {
        var left = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        runtime.deleteProcessInstancesIfExists(left, "another story begins", true, true, true);
    }

    /** Lets the digest of the present day run from its night to its end, as far as it goes without people. */
    protected void digest() {
        var instance = runtime.startProcessInstanceByKey("daily-digest").getId();
        var jobs = management
                .createJobQuery()
                .processInstanceId(instance)
                .executable()
                .withRetriesLeft();
        for (var due = jobs.list(); !due.isEmpty(); due = jobs.list()) {
            management.executeJob(due.get(0).getId());
        }
    }

    private String nextJob() {
        var mine = new HashSet<String>();
        for (var query : List.of(
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(code),
                runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(code + "/%"))) {
            query.list().stream().map(ProcessInstance::getId).forEach(mine::add);
        }
        return management.createJobQuery().executable().withRetriesLeft().list().stream()
                .filter(job -> mine.contains(job.getProcessInstanceId()))
                .map(job -> job.getId())
                .findFirst()
                .orElse(null);
    }

    protected String path(String rest) {
        return "/api/v1/cycles/" + code + rest;
    }

    protected JsonNode read(String person, String rest) {
        return json(must(200, as(person).get(path(rest))));
    }

    protected JsonNode upload(String dataset, String csv) {
        var report = json(must(200, as(HR).send("POST", "/api/v1/imports/" + dataset, "text/csv;charset=UTF-8", csv)));
        if (report.get("rejected").asInt() > 0) {
            throw new AssertionError(report.toString());
        }
        return report;
    }

    /** What this person finds in his list of tasks, of this cycle. */
    protected List<JsonNode> tasksOf(String person) {
        return StreamSupport.stream(
                        json(must(200, as(person).get("/api/v1/tasks"))).spliterator(), false)
                .filter(task -> task.get("businessKey").asText().equals(code)
                        || task.get("businessKey").asText().startsWith(code + "/"))
                .toList();
    }

    /** The one task of this key about somebody in this person's list. */
    protected String task(String person, String key, String about) {
        return one(person, key, code + "/" + about);
    }

    protected String cycleTask(String person, String key) {
        return one(person, key, code);
    }

    private String one(String person, String key, String businessKey) {
        var found = tasksOf(person).stream()
                .filter(task -> task.get("key").asText().equals(key)
                        && task.get("businessKey").asText().equals(businessKey))
                .map(task -> task.get("id").asText())
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%s has %d tasks %s under %s: %s"
                    .formatted(person, found.size(), key, businessKey, tasksOf(person)));
        }
        return found.get(0);
    }

    /** The data owner's task for this indicator. */
    protected String supplyTask(String indicator) {
        return tasksOf(DATA).stream()
                .filter(task -> task.get("key").asText().equals("supplyFigures"))
                .map(task -> task.get("id").asText())
                .filter(id -> page(DATA, id).get("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task for " + indicator));
    }

    protected Caller.Answer complete(String person, String task, String submission) {
        return as(person).post("/api/v1/tasks/" + task + "/complete", submission);
    }

    /** The person's task of this key about somebody is answered and taken, and the machine does its work. */
    protected void done(String person, String key, String about, String submission) {
        must(204, complete(person, task(person, key, about), submission));
        work();
    }

    protected void doneForCycle(String person, String key, String submission) {
        must(204, complete(person, cycleTask(person, key), submission));
        work();
    }

    /** The row of a list in which a field has this value. */
    protected static JsonNode row(JsonNode rows, String field, String value) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No %s %s in %s".formatted(field, value, rows)));
    }
}
