package io.perfcycle.improvementplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.support.ReleasedCycle;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImprovementPlanIT extends ReleasedCycle {

    private static final String JUSTIFIED = "{\"justified\":true,\"gap\":\"SKILL\",\"words\":\"三次复盘均未达门槛\"}";

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private PlanStandings standings;

    /** Everybody's plans of other stories that share this database are over. */
    @BeforeEach
    void nobodyHasAPlan() {
        rows.update("update improvement_plan set open_for = null, state = 'STOPPED' where open_for is not null");
        rows.update("update improvement_plan set outcome = null");
    }

    @Test
    void theRoundProposesAPlanForTheLevelsNamedOnceAndNobodyElse() {
        released("IP1");
        start("improvement-plan-round", "IP1");
        assertThat(openKeys("IP1/E2")).doesNotContain("reviewPlan");
        policies("IP1", "{\"improvement\":{\"levels\":[\"D\"]}}");
        start("improvement-plan-round", "IP1");
        start("improvement-plan-round", "IP1");
        assertThat(openKeys("IP1/E2")).containsOnlyOnce("reviewPlan");
        assertThat(openKeys("IP1/E1")).doesNotContain("reviewPlan");
        var page = page("T-HR", task("T-HR", "reviewPlan", "IP1/E2"));
        assertThat(page.get("cause").asText()).isEqualTo("LEVEL");
        assertThat(page.get("level").asText()).isEqualTo("D");
        // of 100 on target: revenue 0, project 60, service 70; the return rate is on target
        assertThat(page.get("gaps"))
                .extracting(gap -> gap.get("indicator").asText())
                .containsExactly("GMV", "PRJ", "CM_SERVICE");
        must(404, as("E2").get("/api/v1/cycles/IP1/participations/E2/improvement-plan"));
        assertThat(standings.of(List.of("E1", "E2"))).isEmpty();
    }

    @Test
    void aPlanGoesFromReviewToAConfirmedConclusionAndFeedsTheNextLaunch() {
        released("IP2");
        ask("M1", "IP2", "E2");
        assertThat(faults(as("T-HR").post(address("IP2", "E2"), "{\"reason\":\"再次\"}")))
                .containsExactly("PLAN_OPEN");
        var review = task("T-HR", "reviewPlan", "IP2/E2");
        assertThat(faults(answer("T-HR", review, "{}"))).containsExactly("justified ACTION_REQUIRED");
        assertThat(faults(answer("T-HR", review, "{\"justified\":true}")))
                .containsExactly("gap PLAN_GAP_KIND", "words PLAN_REVIEW_WORDS");
        done("T-HR", review, JUSTIFIED);
        var draft = task("M1", "draftPlan", "IP2/E2");
        assertThat(faults(answer("M1", draft, "{}")))
                .containsExactly("gap PLAN_GAP", "goals PLAN_GOALS", "checkPoints PLAN_CHECK_POINTS");
        assertThat(faults(answer("M1", draft, plan(10, 20)))).containsExactly("checkPoints PLAN_LENGTH");
        assertThat(faults(answer("M1", draft, plan(0, 40)))).containsExactly("checkPoints[0] PLAN_CHECK_POINT_PAST");
        assertThat(faults(answer("M1", draft, plan(40, 40)))).containsExactly("checkPoints PLAN_CHECK_POINT_TWICE");
        done("M1", draft, plan(30, 60));
        var agree = task("E2", "agreePlan", "IP2/E2");
        assertThat(faults(answer("E2", agree, "{\"choice\":\"REFUSE\"}"))).containsExactly("words PLAN_ANSWER_WORDS");
        done("E2", agree, "{\"choice\":\"CHANGE\",\"words\":\"请给培训名额\"}");
        done("M1", task("M1", "draftPlan", "IP2/E2"), plan(30, 60));
        done("E2", task("E2", "agreePlan", "IP2/E2"), "{\"choice\":\"AGREE\"}");
        assertThat(standings.of(List.of("E1", "E2"))).containsOnlyKeys("E2").containsEntry("E2", "OPEN");
        assertThat(preview("IP2N")).contains("E2 PLAN_UNDER_WAY");

        assertThat(inSession("E2").with("Accept-Language", "en").get("/me/IP2").body())
                .contains("Next check point: "
                        + calendar.today()
                                .plusDays(30)
                                .format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)));
        checked("IP2", "BEHIND");
        done("E2", task("E2", "answerCheckPoint", "IP2/E2"), "{\"words\":\"设备未到位\"}");
        checked("IP2", "ON_TRACK");
        done("E2", task("E2", "answerCheckPoint", "IP2/E2"), "{}");
        var conclude = task("M1", "concludePlan", "IP2/E2");
        assertThat(faults(answer(
                        "M1",
                        conclude,
                        "{\"conclusion\":\"EXTENDED\",\"evidence\":\"x\",\"until\":\"%s\"}"
                                .formatted(calendar.today().plusDays(31)))))
                .containsExactly("until PLAN_EXTENSION");
        var extended = "{\"conclusion\":\"EXTENDED\",\"evidence\":\"第二阶段达标\",\"until\":\"%s\"}";
        assertThat(faults(answer(
                        "M1", conclude, extended.formatted(calendar.today().plusDays(30)))))
                .containsExactly("until PLAN_CHECK_POINT_TWICE");
        done("M1", conclude, extended.formatted(calendar.today().plusDays(29)));
        done("T-HR", task("T-HR", "confirmConclusion", "IP2/E2"), "{\"stands\":true}");
        checked("IP2", "PARTLY");
        done("E2", task("E2", "answerCheckPoint", "IP2/E2"), "{}");
        conclude = task("M1", "concludePlan", "IP2/E2");
        assertThat(faults(answer("M1", conclude, "{\"conclusion\":\"EXTENDED\",\"evidence\":\"x\"}")))
                .containsExactly("conclusion PLAN_EXTENDED_ONCE");
        done("M1", conclude, "{\"conclusion\":\"FAILED\",\"evidence\":\"成交额仍低于门槛\"}");
        // not even the conclusion proposed is the employee's to see before it stands
        assertThat(read("E2", "IP2").get("proposal").isNull()).isTrue();
        var confirm = task("T-HR", "confirmConclusion", "IP2/E2");
        assertThat(faults(answer("T-HR", confirm, "{\"stands\":false}"))).containsExactly("words PLAN_RETURN_WORDS");
        done("T-HR", confirm, "{\"stands\":false,\"words\":\"请补依据\"}");
        done("M1", task("M1", "concludePlan", "IP2/E2"), "{\"conclusion\":\"FAILED\",\"evidence\":\"逐项核对后仍未达标\"}");
        done("T-HR", task("T-HR", "confirmConclusion", "IP2/E2"), "{\"stands\":true}");
        assertThat(read("E2", "IP2").get("outcome").asText()).isEqualTo("FAILED");
        assertThat(openKeys("IP2/E2")).doesNotContain("concludePlan", "confirmConclusion");
        assertThat(standings.of(List.of("E2"))).containsEntry("E2", "FAILED");
        assertThat(preview("IP2F")).contains("E2 PLAN_NOT_PASSED");
    }

    @Test
    void aRefusalEndsNothingSilenceIsNoAgreementAndHrMayStop() {
        released("IP3");
        ask("T-HR", "IP3", "E2");
        done("T-HR", task("T-HR", "reviewPlan", "IP3/E2"), JUSTIFIED);
        done("M1", task("M1", "draftPlan", "IP3/E2"), plan(30, 60));
        done("E2", task("E2", "agreePlan", "IP3/E2"), "{\"choice\":\"REFUSE\",\"words\":\"目标不合理\"}");
        assertThat(read("E2", "IP3").get("agreement").asText()).isEqualTo("REFUSED");
        checked("IP3", "PARTLY");
        fire("checkPointUnanswered", "IP3/E2");
        must(422, as("T-HR").post(address("IP3", "E2") + "/stop", "{}"));
        must(403, as("M1").post(address("IP3", "E2") + "/stop", "{\"code\":\"TRANSFERRED\"}"));
        must(200, as("T-HR").post(address("IP3", "E2") + "/stop", "{\"code\":\"LONG_LEAVE\"}"));
        assertThat(read("T-HR", "IP3").get("state").asText()).isEqualTo("STOPPED");
        assertThat(openKeys("IP3/E2")).doesNotContain("recordCheckPoint", "answerCheckPoint");
        must(409, as("T-HR").post(address("IP3", "E2") + "/stop", "{\"code\":\"LEFT\"}"));
        assertThat(standings.of(List.of("E2"))).isEmpty();
    }

    @Test
    void healthIsACodeProbationHasItsOwnRulesAndOnlyManagersAndHrAsk() {
        released("IP4");
        must(403, as("E2").post(address("IP4", "E2"), "{\"reason\":\"自己\"}"));
        must(404, as("E1").post(address("IP4", "E2"), "{\"reason\":\"同事\"}"));
        must(422, as("M1").post(address("IP4", "E2"), "{\"reason\":\" \"}"));
        ask("B1", "IP4", "E2");
        var review = task("T-HR", "reviewPlan", "IP4/E2");
        assertThat(faults(answer("T-HR", review, "{\"justified\":false}"))).containsExactly("against PLAN_AGAINST");
        assertThat(faults(answer("T-HR", review, "{\"justified\":false,\"against\":\"SICK_LEAVE\",\"words\":\"住院\"}")))
                .containsExactly("words PLAN_CODE_ONLY");
        rows.update(
                "update participation set hired_on = ? where cycle = 'IP4' and employee_no = 'E2'", calendar.today());
        assertThat(faults(answer("T-HR", review, JUSTIFIED))).containsExactly("justified PLAN_ON_PROBATION");
        done("T-HR", review, "{\"justified\":false,\"against\":\"SICK_LEAVE\"}");
        must(404, as("E2").get(address("IP4", "E2")));
        assertThat(faults(as("M1").post(address("IP4", "E2"), "{\"reason\":\"再提\"}")))
                .containsExactly("PLAN_ON_PROBATION");
        var all = json(must(200, as("T-HR").get("/api/v1/cycles/IP4/improvement-plans")));
        assertThat(all.at("/0/state").asText()).isEqualTo("DROPPED");
    }

    private void ask(String who, String code, String person) {
        must(201, as(who).post(address(code, person), "{\"reason\":\"三次发货差错\"}"));
    }

    private void checked(String code, String standing) {
        fire("checkPointDue", code + "/E2");
        done(
                "M1",
                task("M1", "recordCheckPoint", code + "/E2"),
                "{\"standing\":\"%s\",\"words\":\"核对看板，已提供设备\"}".formatted(standing));
    }

    private void fire(String timer, String businessKey) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey("improvement-plan")
                .singleResult();
        management.executeJob(management
                .createJobQuery()
                .timers()
                .processInstanceId(instance.getId())
                .activityId(timer)
                .singleResult()
                .getId());
        work();
    }

    private List<String> preview(String code) {
        must(201, as("T-HR").post("/api/v1/cycles", """
                {"code":"%s","name":"下一期","periodStart":"2025-10-01","periodEnd":"2025-12-31","posts":["HOST"]}""".formatted(code)));
        var problems = new java.util.ArrayList<String>();
        json(must(200, as("T-HR").get("/api/v1/cycles/" + code + "/preview")))
                .get("problems")
                .forEach(problem -> problems.add(problem.path("employeeNo").asText() + " "
                        + problem.get("code").asText()));
        return problems;
    }

    private JsonNode read(String who, String code) {
        return json(must(200, as(who).get(address(code, "E2"))));
    }

    private String plan(int first, int last) {
        return """
                {"gap":"成交额低于门槛","goals":[{"what":"提升成交","measure":"看板","target":"900","support":"培训两次"}],
                 "checkPoints":["%s","%s"]}""".formatted(calendar.today().plusDays(first), calendar.today().plusDays(last));
    }

    private static String address(String code, String person) {
        return "/api/v1/cycles/" + code + "/participations/" + person + "/improvement-plan";
    }

    private static final String PEOPLE = "employee_no,name,org_unit,post,manager,employment_type,hired_on,left_on\n";

    @Autowired
    private PlanStops stops;

    @Autowired
    private io.perfcycle.workflow.OpenTasks openTasks;

    private void underWay(String code) {
        released(code);
        ask("T-HR", code, "E2");
        done("T-HR", task("T-HR", "reviewPlan", code + "/E2"), JUSTIFIED);
    }

    private List<String> stopped(String code) {
        assertThat(read("T-HR", code).get("state").asText()).isEqualTo("STOPPED");
        assertThat(openKeys(code + "/E2")).doesNotContain("draftPlan", "reviewPlan");
        return rows.queryForList(
                "select s.code from improvement_step s join improvement_plan i on i.id = s.plan_id"
                        + " where i.participation_id = ? and s.step = 'STOP_REQUESTED'",
                String.class,
                participation(code, "E2"));
    }

    /** Another manager takes a plan over; another post or unit, or leaving, ends it within the import. */
    @Test
    void aPlanStopsByItselfWhenThePersonMovesOrLeaves() {
        underWay("IP6");
        var employed = rows.queryForMap("select * from employee where employee_no = 'E2'");
        try {
            put("employees", PEOPLE + "E2,王芳,SHOP,HOST,B1,FULL_TIME,2021-01-01,\n");
            assertThat(read("T-HR", "IP6").get("state").asText()).isEqualTo("PREPARING");
            put("employees", PEOPLE + "E2,王芳,HQ,HOST,B1,FULL_TIME,2021-01-01,\n");
            assertThat(stopped("IP6")).containsExactly("TRANSFERRED");
            underWay("IP7");
            put("employees", PEOPLE + "E2,王芳,SHOP,HOST,M1,FULL_TIME,2021-01-01,%s\n".formatted(calendar.today()));
            stops.lookAtTheDay();
            assertThat(read("T-HR", "IP7").get("state").asText())
                    .as("the last day is a working day")
                    .isEqualTo("PREPARING");
            put(
                    "employees",
                    PEOPLE
                            + "E2,王芳,SHOP,HOST,M1,FULL_TIME,2021-01-01,%s\n"
                                    .formatted(calendar.today().minusDays(1)));
            assertThat(stopped("IP7")).containsExactly("LEFT");
        } finally {
            rows.update(
                    "update employee set name = ?, org_unit = ?, manager_no = ?, left_on = null where employee_no = 'E2'",
                    employed.get("name"),
                    employed.get("org_unit"),
                    employed.get("manager_no"));
        }
    }

    @Test
    void aPlanStopsWithALongLeaveAndNotWithAHoliday() {
        underWay("IP8");
        var today = calendar.today();
        try {
            absent(today, today.plusDays(28));
            stops.lookAtTheDay();
            assertThat(read("T-HR", "IP8").get("state").asText()).isEqualTo("PREPARING");
            absent(today, today.plusDays(29));
            stops.lookAtTheDay();
            assertThat(stopped("IP8")).containsExactly("LONG_LEAVE");
        } finally {
            rows.update("delete from absence where employee_no = 'E2'");
        }
    }

    private void absent(java.time.LocalDate from, java.time.LocalDate to) {
        rows.update("delete from absence where employee_no = 'E2'");
        rows.update(
                "insert into absence (employee_no, from_on, to_on, kind, deputy) values ('E2', ?, ?, 'SICK', 'M1')",
                from,
                to);
    }

    /** What a level asked for goes with the level; what people asked for stays theirs to judge. */
    @Test
    void aPlanGoesWithTheLevelThatAskedForIt() {
        released("IP9");
        policies("IP9", "{\"improvement\":{\"levels\":[\"D\"]}}");
        start("improvement-plan-round", "IP9");
        corrected("IP9", "D");
        assertThat(openKeys("IP9/E2")).contains("reviewPlan");
        corrected("IP9", "C");
        assertThat(stopped("IP9")).containsExactly("RESULT_CHANGED");
        underWay("IP10");
        corrected("IP10", "C");
        assertThat(read("T-HR", "IP10").get("state").asText()).isEqualTo("PREPARING");
    }

    private void corrected(String code, String level) {
        var person = participations.get(code, "E2");
        versions.append(
                person,
                versions.traceOf(person.id()).orElseThrow(),
                io.perfcycle.result.ResultVersion.Source.APPEAL,
                "T-HR",
                "复核",
                level);
    }

    /** A day ends where the cycle counts its days, not where the company does. */
    @Test
    void deadlinesAreInTheZoneOfTheCycle() {
        released("IP11");
        zone("IP11", "America/New_York");
        ask("T-HR", "IP11", "E2");
        var due = openTasks.under("IP11/E2").stream()
                .filter(task -> task.key().equals("reviewPlan"))
                .map(task -> java.util.Objects.requireNonNull(task.dueAt()))
                .findFirst()
                .orElseThrow();
        var there = due.atZone(java.time.ZoneId.of("America/New_York"));
        assertThat(there.toLocalTime()).isEqualTo(java.time.LocalTime.of(23, 59, 59));
        assertThat(there.toLocalDate()).isEqualTo(calendar.plusWorkingDays(calendar.today(there.getZone()), 3));
    }

    @Test
    void theManagerDoesNotAgreeToHisOwnPlanInTheEmployeesName() {
        underWay("IP12");
        done("M1", task("M1", "draftPlan", "IP12/E2"), plan(30, 60));
        absent("E2", () -> {
            var agree = task("M1", "agreePlan", "IP12/E2");
            assertThat(faults(must(403, answer("M1", agree, "{\"choice\":\"AGREE\"}"))))
                    .containsExactly("NOT_HIS_WORD");
        });
        done("E2", task("E2", "agreePlan", "IP12/E2"), "{\"choice\":\"AGREE\"}");
        checked("IP12", "BEHIND");
        absent("E2", () -> {
            var reply = task("M1", "answerCheckPoint", "IP12/E2");
            assertThat(faults(must(403, answer("M1", reply, "{\"words\":\"同意\"}"))))
                    .containsExactly("NOT_HIS_WORD");
        });
    }
}
