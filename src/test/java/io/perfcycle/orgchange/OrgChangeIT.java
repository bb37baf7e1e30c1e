package io.perfcycle.orgchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Owners;
import io.perfcycle.support.SmallCycle;
import io.perfcycle.workflow.OpenTasks;
import io.perfcycle.workflow.Ownership;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Acceptance check A18 and faults F20 to F22: whoever leaves, is absent, moves or rates himself, every task has an owner. */
class OrgChangeIT extends SmallCycle {

    private static final String PEOPLE = "employee_no,name,org_unit,post,manager,employment_type,hired_on,left_on\n";

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private TaskService engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Owners owners;

    @Autowired
    private Ownership ownership;

    @Autowired
    private JdbcTemplate jdbc;

    /** Events concern every running cycle; those of other tests are over. */
    @BeforeEach
    void nobodyIsAbsentAndNothingElseRuns() {
        jdbc.update("delete from absence");
        jdbc.update("update cycle set state = 'CANCELLED' where state in ('RUNNING', 'RELEASED')");
    }

    private void evaluated(String code) {
        launch(code);
        startStage(code, "evaluation");
    }

    private String owner(String key, String businessKey) {
        return tasks.under(businessKey).stream()
                .filter(task -> task.key().equals(key) && task.businessKey().equals(businessKey))
                .map(task -> String.valueOf(task.assignee()))
                .reduce((one, other) -> one + " and " + other)
                .orElse("no task");
    }

    private List<String> findings(String code) {
        var found = new java.util.ArrayList<String>();
        json(must(200, as("T-HR").get("/api/v1/cycles/" + code + "/verify")))
                .get("findings")
                .forEach(finding -> found.add(finding.toString()));
        return found;
    }

    private void event(String body, String... cycles) {
        var raised = json(must(202, as("T-HR").post("/api/v1/organization-events", body)));
        assertThat(raised.get("cycles")).extracting(JsonNode::asText).containsExactly(cycles);
    }

    private void decide(String key, String answer) {
        done("T-HR", task("T-HR", "decideOnChange", key), answer);
    }

    @Test
    void aDeputyActsDuringAnAbsenceAndNeverOnHimself() {
        evaluated("ORG-1");
        var today = calendar.today();
        must(
                204,
                as("M1").send(
                                "PUT",
                                "/api/v1/absences/M1/" + today,
                                "application/json",
                                "{\"to\":\"%s\",\"kind\":\"VACATION\",\"deputy\":\"E2\"}"
                                        .formatted(today.plusDays(5))));
        assertThat(owner("ratePerformance", "ORG-1/E1")).isEqualTo("E2");
        assertThat(owner("ratePerformance", "ORG-1/E2"))
                .as("not the deputy himself")
                .isEqualTo("B1");
        assertThat(owner("assessSelf", "ORG-1/M1")).isEqualTo("E2");
        assertThat(findings("ORG-1")).isEmpty();
        must(204, as("T-HR").send("DELETE", "/api/v1/absences/M1/" + today, null, null));
        assertThat(owner("ratePerformance", "ORG-1/E1")).isEqualTo("M1");
        assertThat(owner("ratePerformance", "ORG-1/E2")).isEqualTo("M1");
    }

    @Test
    void anAbsenceByImportCountsOnItsDaysOnlyAndWhatIsDoneStays() {
        evaluated("ORG-2");
        var today = calendar.today();
        done("E1", task("E1", "assessSelf", "ORG-2/E1"), ratingsOfNothing("E1", "ORG-2"));
        put(
                "absences",
                "employee_no,from,to,deputy,kind\nE1,%s,%s,E2,SICK\nM1,%s,%s,D1,VACATION\n"
                        .formatted(today.minusDays(1), today.plusDays(1), today.plusDays(2), today.plusDays(9)));
        assertThat(owner("assessSelf", "ORG-2/E1")).isEqualTo("no task");
        assertThat(owner("ratePerformance", "ORG-2/E1"))
                .as("tomorrow he is still there")
                .isEqualTo("M1");
        put("absences", "employee_no,from,to,deputy,kind\nM1,%s,%s,D1,VACATION\n".formatted(today, today.plusDays(9)));
        assertThat(owner("ratePerformance", "ORG-2/E1")).isEqualTo("D1");
        assertThat(put(
                                "absences",
                                "employee_no,from,to,deputy,kind\nM1,%s,%s,D1,VACATION\n"
                                        .formatted(today, today.plusDays(9)))
                        .unchanged())
                .isEqualTo(1);
    }

    private String ratingsOfNothing(String person, String code) {
        var rows = new StringBuilder();
        page(person, task(person, "assessSelf", code + "/" + person))
                .get("items")
                .forEach(item -> rows.append(rows.isEmpty() ? "" : ",")
                        .append("{\"indicator\":\"%s\",\"value\":null,\"notObserved\":true,\"comment\":\"没有观察到\"}"
                                .formatted(item.get("indicator").asText())));
        return "{\"ratings\":[" + rows + "],\"summary\":\"-\"}";
    }

    /** F20: within one import no task is left with the leaver; finished ones stay. */
    @Test
    void aLeaversFiveTasksGoToHisManagerOrHrWithOneImport() {
        launch("ORG-3");
        put("employees", PEOPLE + "E3,新人,SHOP,HOST,M1,FULL_TIME,2024-01-01,\n");
        person("E3", "employee");
        must(201, as("T-HR").post("/api/v1/cycles/ORG-3/participations", "{\"employeeNo\":\"E3\",\"reason\":\"补录\"}"));
        startStage("ORG-3", "evaluation");
        start("data-collection", "ORG-3");
        var before = tasks.of("M1").stream()
                .filter(task -> task.businessKey().startsWith("ORG-3"))
                .toList();
        assertThat(before)
                .extracting(OpenTasks.OpenTask::key)
                .contains("ratePerformance", "ratePerformance", "ratePerformance", "assessSelf", "supplyFigures")
                .hasSizeGreaterThanOrEqualTo(5);
        put(
                "employees",
                PEOPLE
                        + "M1,王主管,SHOP,HOST,B1,FULL_TIME,2020-01-01,%s\n"
                                .formatted(calendar.today().minusDays(1)));
        assertThat(engine.createTaskQuery()
                        .taskAssignee("M1")
                        .processInstanceBusinessKeyLike("ORG-3%")
                        .count())
                .isZero();
        for (var person : List.of("E1", "E2", "E3")) {
            assertThat(owner("ratePerformance", "ORG-3/" + person)).isEqualTo("B1");
        }
        assertThat(owner("assessSelf", "ORG-3/M1")).isEqualTo("B1");
        person("D1", "employee", "data-owner");
        assertThat(supplyTask("D1", "ORG-3", "RET")).isNotNull();
        assertThat(findings("ORG-3")).isEmpty();
        decide("ORG-3/M1", "{\"decision\":\"KEEP\",\"reason\":\"按在职天数\"}");
        assertThat(participations.get("ORG-3", "M1").leftOn())
                .contains(calendar.today().minusDays(1));
    }

    /** F21: shown to HR first; on reassigning, tasks and rights follow at once. */
    @Test
    void aNewManagerTakesOverWhatIsOpenWhenHrReassigns() {
        evaluated("ORG-4");
        var moved = PEOPLE + "E1,李小明𠮷,SHOP,HOST,B1,FULL_TIME,2021-01-01,\n";
        put("employees", moved);
        assertThat(owner("ratePerformance", "ORG-4/E1")).as("HR is asked first").isEqualTo("M1");
        assertThat(put("employees", moved).unchanged()).isEqualTo(1);
        var page = page("T-HR", task("T-HR", "decideOnChange", "ORG-4/E1"));
        assertThat(page.get("kind").asText()).isEqualTo("NEW_MANAGER");
        assertThat(page.at("/before/managerName").asText()).isEqualTo("王主管");
        assertThat(page.at("/now/managerName").asText()).isEqualTo("老板");
        assertThat(page.get("choices")).extracting(JsonNode::asText).containsExactly("KEEP", "REASSIGN");
        assertThat(page.get("tasks")).hasSize(2);
        decide("ORG-4/E1", "{\"decision\":\"REASSIGN\",\"reason\":\"组长换人\"}");
        assertThat(owner("ratePerformance", "ORG-4/E1")).isEqualTo("B1");
        assertThat(owner("assessSelf", "ORG-4/E1")).isEqualTo("E1");
        assertThat(owner("ratePerformance", "ORG-4/E2")).isEqualTo("M1");
        must(404, as("M1").get("/api/v1/cycles/ORG-4/participations/E1"));
        must(200, as("B1").get("/api/v1/cycles/ORG-4/participations/E1"));
        assertThat(jdbc.queryForList(
                        "select action from audit_event where object = 'ORG-4/E1' order by seq", String.class))
                .containsExactly("org-change.raise", "org-change.decide");
        assertThat(findings("ORG-4")).isEmpty();
    }

    @Test
    void splittingMakesSegmentsEachWithItsManager() {
        launch("ORG-5");
        event("""
                {"employeeNo":"E1","kind":"TRANSFER","effectiveOn":"2025-08-16","orgUnit":"HQ","manager":"B1"}""", "ORG-5");
        event("""
                {"employeeNo":"E1","kind":"TRANSFER","effectiveOn":"2025-08-16","orgUnit":"HQ","manager":"B1"}""");
        var refused = answer("T-HR", task("T-HR", "decideOnChange", "ORG-5/E1"), """
                {"decision":"SPLIT","splitOn":"2025-10-01","reason":"调岗"}""");
        assertThat(faults(refused)).containsExactly("splitOn SPLIT_DAY");
        decide("ORG-5/E1", "{\"decision\":\"SPLIT\",\"splitOn\":\"2025-08-16\",\"reason\":\"调岗\"}");
        var id = participation("ORG-5", "E1");
        assertThat(owners.segments(id)).containsExactly(0, 1);
        assertThat(owners.segmentManager(id, 0)).isEqualTo("M1");
        assertThat(owners.segmentManager(id, 1)).isEqualTo("B1");
        assertThat(participations.get(id).orgUnit()).isEqualTo("HQ");
        startStage("ORG-5", "evaluation");
        assertThat(tasks.under("ORG-5/E1"))
                .extracting(OpenTasks.OpenTask::assignee)
                .contains("M1", "B1");
        assertThat(findings("ORG-5")).isEmpty();
    }

    @Test
    void whatNobodyDecidesStaysAsItIs() {
        evaluated("ORG-6");
        event(
                "{\"employeeNo\":\"E1\",\"kind\":\"NEW_MANAGER\",\"effectiveOn\":\"2025-08-16\",\"manager\":\"B1\"}",
                "ORG-6");
        var overdue = management
                .createJobQuery()
                .timers()
                .activityId("decisionOverdue")
                .list();
        overdue.forEach(job -> management.executeJob(job.getId()));
        var day =
                management.createJobQuery().timers().activityId("effectiveDay").list();
        day.forEach(job -> management.executeJob(job.getId()));
        assertThat(jdbc.queryForList(
                        "select decision from organization_change where state = 'APPLIED' and participation_id = ?",
                        String.class,
                        participation("ORG-6", "E1")))
                .containsExactly("KEEP");
        assertThat(owner("decideOnChange", "ORG-6/E1")).isEqualTo("no task");
        assertThat(participations.get("ORG-6", "E1").managerNo()).contains("M1");
    }

    @Test
    void aChangeThatIsTakenBackIsNoQuestionAnyMore() {
        evaluated("ORG-7");
        put("employees", PEOPLE + "E1,李小明𠮷,SHOP,HOST,B1,FULL_TIME,2021-01-01,\n");
        put("employees", PEOPLE + "E1,李小明𠮷,SHOP,HOST,M1,FULL_TIME,2021-01-01,\n");
        assertThat(owner("decideOnChange", "ORG-7/E1")).isEqualTo("no task");
    }

    /** I12 after events: the two swap places; whoever is decided on first must not close a circle. */
    @Test
    void managersSwapWithoutACircle() {
        evaluated("ORG-8");
        put(
                "employees",
                PEOPLE + "M1,王主管,SHOP,HOST,E1,FULL_TIME,2020-01-01,\nE1,李小明𠮷,SHOP,HOST,B1,FULL_TIME,2021-01-01,\n");
        var refused = answer(
                "T-HR", task("T-HR", "decideOnChange", "ORG-8/M1"), "{\"decision\":\"REASSIGN\",\"reason\":\"互换\"}");
        assertThat(faults(refused)).containsExactly("decision DECISION_NOT_OFFERED");
        decide("ORG-8/E1", "{\"decision\":\"REASSIGN\",\"reason\":\"互换\"}");
        decide("ORG-8/M1", "{\"decision\":\"REASSIGN\",\"reason\":\"互换\"}");
        assertThat(owner("ratePerformance", "ORG-8/M1")).isEqualTo("E1");
        assertThat(owner("ratePerformance", "ORG-8/E1")).isEqualTo("B1");
        assertThat(findings("ORG-8")).isEmpty();
    }

    /** A18: HR sees his own record as an employee only. */
    @Test
    void hrDecidesNothingAboutHimself() {
        evaluated("ORG-9");
        person("E2", "employee", "hr");
        event(
                "{\"employeeNo\":\"E2\",\"kind\":\"NEW_MANAGER\",\"effectiveOn\":\"2025-08-16\",\"manager\":\"B1\"}",
                "ORG-9");
        var task = task("T-HR", "decideOnChange", "ORG-9/E2");
        assertThat(tasks.of("E2")).extracting(OpenTasks.OpenTask::id).doesNotContain(task);
        must(404, as("E2").get("/api/v1/tasks/" + task + "/page"));
        must(404, answer("E2", task, "{\"decision\":\"KEEP\",\"reason\":\"我自己\"}"));
        assertThat(as("E2").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"E2\"}")
                        .status())
                .isBetween(400, 499);
        assertThat(as("E2").post("/engine-rest/task/" + task + "/complete", """
                {"variables":{"submission":{"value":"{\\"decision\\":\\"KEEP\\",\\"reason\\":\\"x\\"}","type":"String"}}}""").status())
                .isBetween(400, 499);
        assertThat(owner("decideOnChange", "ORG-9/E2")).isEqualTo("null");
        done("T-HR", task, "{\"decision\":\"KEEP\",\"reason\":\"维持\"}");
    }

    @Test
    void onesOwnTaskCannotBePutDownWithNobodyToPickItUp() {
        evaluated("ORG-10");
        var task = task("M1", "ratePerformance", "ORG-10/E1");
        assertThat(as("M1").post("/engine-rest/task/" + task + "/unclaim", "{}").status())
                .isBetween(400, 499);
        assertThat(owner("ratePerformance", "ORG-10/E1")).isEqualTo("M1");
    }

    @Test
    void aLeaveIsAnAbsenceAndEndsWithTheReturn() {
        evaluated("ORG-11");
        var today = calendar.today();
        event(
                "{\"employeeNo\":\"E1\",\"kind\":\"LEAVE\",\"effectiveOn\":\"%s\",\"until\":\"%s\"}"
                        .formatted(today, today.plusDays(90)),
                "ORG-11");
        assertThat(owner("assessSelf", "ORG-11/E1")).isEqualTo("M1");
        assertThat(page("T-HR", task("T-HR", "decideOnChange", "ORG-11/E1")).get("choices"))
                .extracting(JsonNode::asText)
                .containsExactly("KEEP", "WITHDRAW");
        event("{\"employeeNo\":\"E1\",\"kind\":\"RETURN\",\"effectiveOn\":\"%s\"}".formatted(today));
        assertThat(owner("assessSelf", "ORG-11/E1")).isEqualTo("E1");
        assertThat(owner("decideOnChange", "ORG-11/E1")).isEqualTo("no task");
    }

    @Test
    void whoeverIsWithdrawnHasNoWorkLeftInTheCycle() {
        evaluated("ORG-12");
        event("{\"employeeNo\":\"E1\",\"kind\":\"EXIT\",\"effectiveOn\":\"%s\"}".formatted(calendar.today()), "ORG-12");
        decide("ORG-12/E1", "{\"decision\":\"WITHDRAW\",\"reason\":\"离职，不再考核\"}");
        assertThat(tasks.under("ORG-12/E1")).isEmpty();
        assertThat(participations.get("ORG-12", "E1").isActive()).isFalse();
        assertThat(findings("ORG-12")).isEmpty();
    }

    @Test
    void badEventsAreRefusedWithEveryFault() {
        evaluated("ORG-13");
        var hr = as("T-HR");
        assertThat(faults(must(422, hr.post("/api/v1/organization-events", "{}"))))
                .containsExactly(
                        "employeeNo EMPLOYEE_NOT_KNOWN", "kind KIND_REQUIRED", "effectiveOn EFFECTIVE_DAY_REQUIRED");
        assertThat(faults(must(422, hr.post("/api/v1/organization-events", """
                {"employeeNo":"E1","kind":"NEW_MANAGER","effectiveOn":"2025-08-16","manager":"E1"}"""))))
                .containsExactly("manager OWN_MANAGER");
        assertThat(faults(must(
                        422,
                        as("M1").send(
                                        "PUT",
                                        "/api/v1/absences/M1/2026-01-01",
                                        "application/json",
                                        "{\"to\":\"2026-01-02\",\"deputy\":\"M1\"}"))))
                .containsExactly("SELF_DEPUTY");
        must(404, as("E1").get("/api/v1/absences/M1"));
        must(403, as("M1").post("/api/v1/organization-events", "{}"));
    }

    private void moved(String person, String manager, LocalDate on, String... cycles) {
        event(
                "{\"employeeNo\":\"%s\",\"kind\":\"NEW_MANAGER\",\"effectiveOn\":\"%s\",\"manager\":\"%s\"}"
                        .formatted(person, on, manager),
                cycles);
    }

    private List<String> states(String code, String person) {
        return jdbc.queryForList(
                "select concat(kind, ' ', state) from organization_change where participation_id = ? order by id",
                String.class,
                participation(code, person));
    }

    private void effectiveDay(String key) {
        management.createJobQuery().timers().activityId("effectiveDay").list().stream()
                .filter(job -> key.equals(instances
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** Decided for a later day, and taken back before it: the day passes and nothing happens. */
    @Test
    void whatIsTakenBackBeforeItsDayNeverHappens() {
        evaluated("ORG-14");
        var later = calendar.today().plusDays(20);
        moved("E1", "B1", later, "ORG-14");
        decide("ORG-14/E1", "{\"decision\":\"REASSIGN\",\"reason\":\"下月换组\"}");
        assertThat(states("ORG-14", "E1")).containsExactly("NEW_MANAGER DECIDED");
        moved("E1", "M1", later);
        assertThat(states("ORG-14", "E1")).containsExactly("NEW_MANAGER UNDONE");
        effectiveDay("ORG-14/E1");
        assertThat(participations.get("ORG-14", "E1").managerNo()).contains("M1");
        assertThat(instances
                        .createProcessInstanceQuery()
                        .processDefinitionKey("org-change")
                        .processInstanceBusinessKey("ORG-14/E1")
                        .count())
                .isZero();
    }

    /** Two moves decided one after the other: the earlier decision, for a later day, must not undo the newer one. */
    @Test
    void aNewerMoveTakesThePlaceOfOneThatWaitsForItsDay() {
        evaluated("ORG-15");
        moved("E1", "B1", calendar.today().plusDays(20), "ORG-15");
        decide("ORG-15/E1", "{\"decision\":\"REASSIGN\",\"reason\":\"下月换组\"}");
        moved("E1", "E2", calendar.today(), "ORG-15");
        decide("ORG-15/E1", "{\"decision\":\"REASSIGN\",\"reason\":\"改到E2组\"}");
        effectiveDay("ORG-15/E1");
        assertThat(participations.get("ORG-15", "E1").managerNo()).contains("E2");
        assertThat(states("ORG-15", "E1")).containsExactly("NEW_MANAGER UNDONE", "NEW_MANAGER APPLIED");
    }

    /** Where somebody is and whether he is there are two questions. */
    @Test
    void aLeaverWhoIsAlsoTransferredIsTwoQuestions() {
        evaluated("ORG-16");
        event("{\"employeeNo\":\"E1\",\"kind\":\"EXIT\",\"effectiveOn\":\"%s\"}".formatted(calendar.today()), "ORG-16");
        moved("E1", "B1", calendar.today(), "ORG-16");
        assertThat(states("ORG-16", "E1")).containsExactly("EXIT OPEN", "NEW_MANAGER OPEN");
        moved("E1", "M1", calendar.today());
        assertThat(states("ORG-16", "E1")).containsExactly("EXIT OPEN", "NEW_MANAGER UNDONE");
        decide("ORG-16/E1", "{\"decision\":\"KEEP\",\"reason\":\"按在职天数\"}");
        assertThat(participations.get("ORG-16", "E1").leftOn()).contains(calendar.today());
    }

    /** A new segment too short to be rated would hand the days of the manager before to the new one. */
    @Test
    void nothingIsSplitSoLateThatTheNewPartIsTooShort() {
        launch("ORG-17");
        moved("E1", "B1", LocalDate.parse("2025-09-25"), "ORG-17");
        var page = page("T-HR", task("T-HR", "decideOnChange", "ORG-17/E1"));
        assertThat(page.get("latest").asText()).isEqualTo("2025-09-16");
        assertThat(page.get("splitOn").asText()).isEqualTo("2025-09-16");
        var refused = answer("T-HR", task("T-HR", "decideOnChange", "ORG-17/E1"), """
                {"decision":"SPLIT","splitOn":"2025-09-17","reason":"调组"}""");
        assertThat(faults(refused)).containsExactly("splitOn SPLIT_DAY");
        decide("ORG-17/E1", "{\"decision\":\"SPLIT\",\"splitOn\":\"2025-09-16\",\"reason\":\"调组\"}");
        assertThat(owners.segments(participation("ORG-17", "E1"))).containsExactly(0, 1);
    }

    /** One task whose facts are gone must not keep all others with somebody who has left. */
    @Test
    void oneOddTaskKeepsNoOtherFromFollowing() {
        evaluated("ORG-18");
        var odd = engine.createTaskQuery()
                .taskDefinitionKey("ratePerformance")
                .processInstanceBusinessKey("ORG-18/E1")
                .singleResult();
        instances.removeVariable(odd.getProcessInstanceId(), "participationId");
        var today = calendar.today();
        jdbc.update(
                "insert into absence (employee_no, from_on, to_on, kind, deputy) values ('M1', ?, ?, 'VACATION', 'B1')",
                today,
                today.plusDays(3));
        ownership.followNow();
        assertThat(owner("ratePerformance", "ORG-18/E1")).isEqualTo("M1");
        assertThat(owner("ratePerformance", "ORG-18/E2")).isEqualTo("B1");
        instances.deleteProcessInstance(odd.getProcessInstanceId(), "odd");
    }
}
