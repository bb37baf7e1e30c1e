package io.perfcycle.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.support.RatedShop;
import io.perfcycle.support.SmallCompany;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Every number against a company counted by hand: 14 people, B1 alone in HQ above SHOP with M1, E1, E2 and H01 to H10. M1 leads
 * the twelve others of SHOP, B1 leads M1.
 */
class DashboardIT extends RatedShop {

    private static final List<String> VIEWS = List.of(
            "/cycles",
            "/cycles/{code}",
            "/cycles/{code}/units",
            "/cycles/{code}/owners",
            "/cycles/{code}/people",
            "/cycles/{code}/tasks",
            "/cycles/{code}/models",
            "/cycles/{code}/models/evaluation",
            "/cycles/{code}/distribution");

    private static final List<String> COMPANY = List.of("/incidents", "/evidence/indicators");

    @Autowired
    private TransactionOperations transaction;

    private final String code = SmallCompany.freshCycle();

    /** Everybody is asked for both ratings; E1 has both; the two tasks about E2 are late. */
    private void evaluating() {
        launch(code);
        measure("gmv E1 1100", "returns E1 5", "orders E1 100");
        must(202, as("T-HR").post("/api/v1/cycles/" + code + "/calculate", "{}"));
        work();
        startStage(code, "evaluation");
        done("E1", task("E1", "assessSelf", code + "/E1"), """
                {"summary":"x","ratings":[{"indicator":"CM_SERVICE","value":4},{"indicator":"PRJ","value":"90"}]}""");
        done("M1", task("M1", "ratePerformance", code + "/E1"), """
                {"summary":"x","ratings":[{"indicator":"CM_SERVICE","value":3},{"indicator":"PRJ","value":"80"},
                 {"indicator":"INNO","value":"0"}]}""");
        jdbc.update(
                "update ACT_RU_TASK set DUE_DATE_ = ? where PROC_INST_ID_ in"
                        + " (select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)",
                Timestamp.from(Instant.now().minus(Duration.ofDays(1))),
                code + "/E2");
    }

    @Test
    void aCycleIsCountedStageByStageForWhoeverMaySeeIt() {
        evaluating();
        assertThat(funnel("T-HR"))
                .isEqualTo("14 people, 13 open 1 done 0 missed 2 overdue, 26 tasks 2 overdue, 0 failed");
        // The twelve whom M1 leads, without himself
        assertThat(funnel("M1"))
                .isEqualTo("12 people, 11 open 1 done 0 missed 2 overdue, 22 tasks 2 overdue, null failed");
        // M1 and his twelve
        assertThat(funnel("B1"))
                .isEqualTo("13 people, 12 open 1 done 0 missed 2 overdue, 24 tasks 2 overdue, null failed");
        assertThat(line("T-HR").get("participants").asInt()).isEqualTo(14);
        assertThat(stage(line("M1")).get("open").asInt()).isEqualTo(11);
        assertThat(stage(line("M1")).get("overdue").isNull()).isTrue();
    }

    @Test
    void unitsCountThemselvesWithAllBelow() {
        evaluating();
        assertThat(units("T-HR", "?stage=evaluation")).containsExactly("HQ<null: 14 13 1 0 2", "SHOP<HQ: 13 12 1 0 2");
        assertThat(units("M1", "?stage=evaluation")).containsExactly("HQ<null: 12 11 1 0 2", "SHOP<HQ: 12 11 1 0 2");
        assertThat(units("T-HR", "?stage=goal-setting")).containsExactly("HQ<null: 14 0 0 0 0", "SHOP<HQ: 13 0 0 0 0");
    }

    @Test
    void ownersAreListedWithWhatTheyHold() {
        evaluating();
        var owners = read("T-HR", "/owners?size=4");
        assertThat(owners.get("total").asInt()).isEqualTo(14);
        // M1: eleven to rate, one of them late, and himself; nobody has taken what HR's pool may do for B1
        assertThat(texts(owners.get("items"), "owner", "open", "overdue"))
                .containsExactly("M1 12 1", "E2 1 1", "B1 2 0", "null 1 0");
        assertThat(owners.at("/items/0/name").asText()).isEqualTo("王主管");
        assertThat(texts(read("T-HR", "/owners?size=4&page=3").get("items"), "owner", "open"))
                .containsExactly("H09 1", "H10 1");
        // M1's own self-assessment and what B1 does about him are none of his people's tasks
        assertThat(texts(read("M1", "/owners").get("items"), "owner", "open"))
                .startsWith("M1 11", "E2 1")
                .hasSize(12)
                .doesNotContain("B1 2");
    }

    @Test
    void behindEachNumberAreThePeopleAndTasks() {
        evaluating();
        assertThat(employees("T-HR", "/people?stage=evaluation&state=DONE")).containsExactly("E1");
        assertThat(employees("T-HR", "/people?unit=HQ&stage=evaluation&state=OPEN"))
                .hasSize(13)
                .contains("B1");
        assertThat(employees("M1", "/people?stage=evaluation&state=OPEN"))
                .hasSize(11)
                .doesNotContain("M1", "B1");
        assertThat(read("T-HR", "/people?size=5&page=2").get("items")).hasSize(4);
        var waiting = read("T-HR", "/people?stage=evaluation&state=OPEN&size=1").at("/items/0");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(waiting.get("processInstance").asText())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(code + "/B1");

        var late = read("T-HR", "/tasks?overdue=true");
        assertThat(texts(late.get("items"), "employeeNo", "owner", "overdue"))
                .containsExactlyInAnyOrder("E2 E2 true", "E2 M1 true");
        assertThat(read("T-HR", "/tasks?owner=M1&activity=ratePerformance")
                        .get("total")
                        .asInt())
                .isEqualTo(11);
        assertThat(read("T-HR", "/tasks?unit=SHOP&process=evaluation&stage=evaluation")
                        .get("total")
                        .asInt())
                .isEqualTo(24);
        assertThat(texts(read("T-HR", "/tasks?pool=true").get("items"), "employeeNo", "activity"))
                .containsExactly("B1 ratePerformance");
        assertThat(read("M1", "/tasks?owner=B1").get("total").asInt()).isZero();
        assertThat(read("M1", "/tasks?stage=goal-setting").get("total").asInt()).isZero();
    }

    @Test
    void whoIsAskedForAnonymousFeedbackIsNowhere() {
        evaluating();
        jdbc.update(
                "update ACT_RU_TASK set PROC_DEF_ID_ = (select ID_ from ACT_RE_PROCDEF where KEY_ = 'give-feedback'"
                        + " and DEPLOYMENT_ID_ = ?) where ASSIGNEE_ = 'H10'",
                cycles.get(code).deployment());
        assertThat(read("T-HR", "/tasks").get("total").asInt()).isEqualTo(25);
        assertThat(read("T-HR", "").get("openTasks").asInt()).isEqualTo(25);
        assertThat(texts(read("T-HR", "/owners").get("items"), "owner")).doesNotContain("H10");
        must(404, as("T-HR").get(address("/models/give-feedback")));
        assertThat(texts(read("T-HR", "/models"), "process")).doesNotContain("give-feedback");
    }

    @Test
    void theModelShowsWhoWaitsWhereAndHowLongItTook() {
        evaluating();
        var model = read("T-HR", "/models/evaluation");
        assertThat(place(model, "assessSelf")).isEqualTo("13 waiting 1 overdue 1 finished 0 ended");
        assertThat(place(model, "ratePerformance")).isEqualTo("13 waiting 1 overdue 1 finished 0 ended");
        assertThat(place(read("M1", "/models/evaluation"), "ratePerformance"))
                .isEqualTo("11 waiting 1 overdue 1 finished 0 ended");
        assertThat(model.at("/shapes"))
                .anyMatch(shape -> shape.get("id").asText().equals("ratePerformance")
                        && shape.get("type").asText().equals("userTask")
                        && shape.at("/box/width").asDouble() > 0);
        assertThat(model.at("/flows")).isNotEmpty();
        assertThat(texts(read("T-HR", "/models"), "process", "running")).contains("evaluation 13", "figure-check 0");
        must(404, as("T-HR").get(address("/models/nothing")));

        // As if E1's two tasks had taken one hour and three: half took no more than one, nine in ten no more than three
        jdbc.update(
                "update ACT_HI_TASKINST set DURATION_ = 3600000, TASK_DEF_KEY_ = 'assessSelf' where PROC_INST_ID_ in"
                        + " (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?) and TASK_DEF_KEY_ = 'assessSelf'",
                code + "/E1");
        jdbc.update(
                "update ACT_HI_TASKINST set DURATION_ = 10800000, TASK_DEF_KEY_ = 'assessSelf' where PROC_INST_ID_ in"
                        + " (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?) and TASK_DEF_KEY_ = 'ratePerformance'",
                code + "/E1");
        var took = found(read("T-HR", "/models/evaluation").get("places"), "id", "assessSelf");
        assertThat(took.get("finished").asInt()).isEqualTo(2);
        assertThat(took.get("median").asInt()).isEqualTo(3600);
        assertThat(took.get("high").asInt()).isEqualTo(10800);
    }

    @Test
    void resultsAreSpreadAsRatedAsCalibratedAndAsTheyStand() {
        rated(code, "null");
        decide("E2", "CALIBRATION", 2, "113.33", "A");
        decide("H09", "APPEAL", 2, "90.00", "B");
        var all = read("T-HR", "/distribution");
        assertThat(all.get("people").asInt()).isEqualTo(14);
        assertThat(all.get("held").asInt()).as("H10").isEqualTo(1);
        assertThat(all.get("moved").asInt()).isEqualTo(1);
        assertThat(texts(all.get("levels"), "level", "before", "after", "now"))
                .containsExactly("S 2 1 1", "A 6 7 7", "B 4 4 5", "C 1 1 0", "D 0 0 0");
        assertThat(texts(all.get("bins"), "from", "before", "after", "now"))
                .containsSubsequence("70 1 1 0", "80 4 4 4", "90 0 0 1", "100 6 6 6", "110 2 2 2");
        // (2 * 113.33 + 6 * 100 + 90 + 4 * 86.67) / 13 = 1263.34 / 13; R: sd() 9.410775, quantile() 86.67 100 100
        assertThat(all.at("/points/mean").asText()).isEqualTo("97.18");
        assertThat(all.at("/points/deviation").asText()).isEqualTo("9.41");
        assertThat(all.at("/points/low").asText()).isEqualTo("86.67");
        assertThat(all.at("/points/median").asText()).isEqualTo("100.00");
        assertThat(all.at("/points/high").asText()).isEqualTo("100.00");
        // B1 alone is no group to describe
        assertThat(found(all.get("units"), "unit", "HQ").get("points").isNull()).isTrue();
        assertThat(found(all.get("units"), "unit", "HQ").get("levels")).isEmpty();
        assertThat(found(all.get("units"), "unit", "SHOP").at("/points/people").asInt())
                .isEqualTo(12);

        assertThat(employees("T-HR", "/people?level=S&moment=BEFORE")).containsExactly("E1", "E2");
        assertThat(employees("T-HR", "/people?level=S&moment=AFTER")).containsExactly("E1");
        assertThat(employees("T-HR", "/people?from=80&to=90")).containsExactly("H05", "H06", "H07", "H08");
        must(400, as("T-HR").get(address("/people?level=S&moment=TOMORROW")));

        assertThat(texts(read("M1", "/distribution").get("levels"), "level", "before"))
                .containsExactly("S 2", "A 4", "B 4", "C 1", "D 0");
        assertThat(employees("M1", "/people?level=A&moment=BEFORE")).containsExactly("H01", "H02", "H03", "H04");
    }

    @Test
    void fewPeopleAreNotDescribedAtAll() {
        rated(code, "null");
        jdbc.update("update participation set state = 'WITHDRAWN' where cycle = ? and employee_no like 'H%'", code);
        var few = read("T-HR", "/distribution");
        assertThat(few.get("people").asInt()).isEqualTo(4);
        assertThat(few.get("points").isNull()).isTrue();
        assertThat(few.get("moved").isNull()).isTrue();
        assertThat(few.get("levels")).isEmpty();
        assertThat(few.get("bins")).isEmpty();
    }

    @Test
    void nobodySeesTheOwnResultBeforeItsRelease() {
        rated(code, "null");
        person("M1", "employee", "manager", "hr");
        assertThat(read("M1", "/distribution").get("people").asInt()).isEqualTo(13);
        assertThat(employees("M1", "/people?level=A")).doesNotContain("M1").hasSize(5);
        jdbc.update("update cycle set state = 'RELEASED' where code = ?", code);
        assertThat(read("M1", "/distribution").get("people").asInt()).isEqualTo(14);
        assertThat(employees("M1", "/people?level=A")).contains("M1").hasSize(6);
    }

    @Test
    void aStepThatWasGivenUpIsToldInPlainWordsAndTriedAgainByHr() {
        launch(code);
        person("T-AU", "auditor");
        var job = management.createJobQuery().messages().list().stream()
                .filter(waiting -> code.equals(businessKey(waiting.getProcessInstanceId())))
                .findFirst()
                .orElseThrow();
        management.setJobRetries(job.getId(), 0);
        assertThat(read("T-HR", "").get("incidents").asInt()).isEqualTo(1);
        var told = json(must(200, as("T-AU").get("/api/v1/dashboard/incidents?cycle=" + code)))
                .get(0);
        assertThat(told.get("about").asText()).isEqualTo(code);
        assertThat(told.get("cause").asText()).isEqualTo("UNKNOWN");
        assertThat(told.get("step").asText()).containsPattern("\\p{IsHan}+ [A-Z]");
        var again = "/api/v1/dashboard/incidents/" + told.get("id").asText() + "/retry";
        must(403, as("T-AU").post(again, "{}"));
        must(403, as("M1").post(again, "{}"));
        must(204, as("T-HR").post(again, "{\"reason\":\"数据库已恢复\"}"));
        must(404, as("T-HR").post(again, "{}"));
        assertThat(read("T-HR", "").get("incidents").asInt()).isZero();
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "select reason from audit_event where action = 'incident.retry' and object = ?",
                        String.class,
                        code))
                .containsExactly("数据库已恢复");
    }

    /** Whose invitation could not be sent would tell who was asked. */
    @ParameterizedTest
    @ValueSource(strings = {"give-feedback", "answer-survey"})
    void aFailedStepOfAnAnonymousAnswerNamesNobody(String process) {
        launch(code);
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .list()
                .get(0);
        var execution = jdbc.queryForObject(
                "select max(ID_) from ACT_RU_EXECUTION where PROC_INST_ID_ = ? and ACT_ID_ is not null",
                String.class,
                instance.getId());
        var incident = runtime.createIncident("custom", execution, "", "").getId();
        jdbc.update(
                "update ACT_RU_INCIDENT set PROC_DEF_ID_ ="
                        + " (select max(ID_) from ACT_RE_PROCDEF where KEY_ = ?), ACTIVITY_ID_ = 'none' where ID_ = ?",
                process,
                incident);
        jdbc.update("update ACT_RU_EXECUTION set BUSINESS_KEY_ = ? where ID_ = ?", code + "/E1", instance.getId());
        var told = json(must(200, as("T-HR").get("/api/v1/dashboard/incidents?cycle=" + code)));
        assertThat(told).hasSize(1);
        assertThat(told.toString()).contains(process).doesNotContain("/E1", instance.getId());
        assertThat(told.get(0).get("person").isNull()).isTrue();
        assertThat(told.get(0).get("about").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E1", "D1", "K-1"})
    void whoHasNoDashboardGetsNothing(String who) {
        launch(code);
        person("K-1", "calibration");
        for (var view : VIEWS) {
            must(403, as(who).get("/api/v1/dashboard" + view.replace("{code}", code)));
        }
        for (var view : COMPANY) {
            must(403, as(who).get("/api/v1/dashboard" + view));
        }
    }

    @Test
    void whatConcernsTheWholeCompanyIsNotForManagers() {
        launch(code);
        for (var view : COMPANY) {
            must(403, as("M1").get("/api/v1/dashboard" + view));
        }
        must(404, as("T-HR").get("/api/v1/dashboard/evidence/nothing"));
        must(404, as("T-HR").get("/api/v1/dashboard/cycles/NONE/units"));
        must(404, as("M1").get("/api/v1/dashboard/cycles/NONE"));
    }

    @Test
    void theNewestEvidenceIsShownButNotWhatAProposalWouldDoToSinglePeople() {
        launch(code);
        jdbc.update(
                "insert into evidence_base (review, scope_from, scope_to, cycles) values (?, ?, ?, ?)",
                code,
                java.sql.Date.valueOf("2025-07-01"),
                java.sql.Date.valueOf("2025-09-30"),
                "[\"" + code + "\"]");
        for (var section : List.of("survey", "weight-people")) {
            jdbc.update(
                    "insert into review_evidence (review, section, document, computed_at) values (?, ?, ?, ?)",
                    code,
                    section,
                    "{\"reason\":\"NO_SURVEY\"}",
                    // Later than whatever other tests have computed
                    Timestamp.valueOf("2099-01-01 00:00:00"));
        }
        var shown = json(must(200, as("T-HR").get("/api/v1/dashboard/evidence/survey")));
        assertThat(shown.get("review").asText()).isEqualTo(code);
        assertThat(shown.at("/cycles/0").asText()).isEqualTo(code);
        assertThat(shown.get("sealed").asBoolean()).isFalse();
        assertThat(shown.at("/content/reason").asText()).isEqualTo("NO_SURVEY");
        must(404, as("T-HR").get("/api/v1/dashboard/evidence/weight-people"));
        jdbc.update("delete from review_evidence where review = ?", code);
        jdbc.update("delete from evidence_base where review = ?", code);
    }

    @Test
    void aRatersPeopleAreFoundByTheirManager() {
        launch(code);
        assertThat(employees("T-HR", "/people?manager=B1")).containsExactly("M1");
        assertThat(employees("M1", "/people?manager=B1")).isEmpty();
    }

    @Test
    void anAuditorSeesTheNumbersThatHrSees() {
        evaluating();
        person("T-AU", "auditor");
        for (var view : VIEWS) {
            var address = "/api/v1/dashboard" + view.replace("{code}", code);
            var seen = json(must(200, as("T-AU").get(address)));
            // How long people have waited goes on between the two answers
            assertThat(seconds(seen))
                    .as(view)
                    .isEqualTo(seconds(json(must(200, as("T-HR").get(address)))));
        }
    }

    /** Whoever a manager leads, and whom they lead, never himself: asked here for each person, as slowly as it can be asked. */
    @Test
    void aManagerSeesExactlyTheOwnPeopleAndTheirs() {
        rated(code, "null");
        startStage(code, "evaluation");
        jdbc.update(
                "update participation set manager_no = 'H01' where cycle = ? and employee_no in ('H02', 'H03')", code);
        jdbc.update(
                "update participation set manager_no = 'H02' where cycle = ? and employee_no in ('H04', 'B1')", code);
        for (var viewer : List.of("B1", "M1", "H01", "H02", "H03")) {
            person(viewer, "employee", "manager");
            var people = jdbc.queryForList(
                    "select p.employee_no from participation p where p.cycle = ? and p.employee_no <> ? and (p.manager_no = ? or exists"
                            + " (select 1 from participation m where m.cycle = p.cycle and m.employee_no = p.manager_no and m.manager_no = ?))"
                            + " order by p.employee_no",
                    String.class,
                    code,
                    viewer,
                    viewer,
                    viewer);
            assertThat(employees(viewer, "/people?stage=evaluation&size=200"))
                    .as(viewer)
                    .containsExactlyElementsOf(people)
                    .hasSize("H03".equals(viewer) ? 0 : people.size());
            assertThat(read(viewer, "").get("participants").asInt()).isEqualTo(people.size());
            var line = json(must(200, as(viewer).get("/api/v1/dashboard/cycles")));
            assertThat(texts(line, "cycle").contains(code)).as(viewer).isEqualTo(!people.isEmpty());
            if (!people.isEmpty()) {
                assertThat(stage(line(viewer))).isEqualTo(withoutOverdue(stage(read(viewer, ""))));
            }
            assertThat(new java.util.TreeSet<>(texts(
                            read(viewer, "/tasks?stage=evaluation&size=200").get("items"), "employeeNo")))
                    .as(viewer)
                    .containsExactlyElementsOf(people);
            assertThat(read(viewer, "/distribution").get("people").asInt()).isEqualTo(people.size());
            assertThat(place(read(viewer, "/models/evaluation"), "assessSelf", "0 waiting"))
                    .as(viewer)
                    .startsWith(people.size() + " waiting");
        }
    }

    @Test
    void aUnitIsAllThatIsBelowItNowAndOneThatIsGoneStandsAlone() {
        rated(code, "null");
        put("org-units", "code,name,parent\nEAST,东区,HQ\nSHOP,门店,EAST\n");
        assertThat(employees("T-HR", "/people?unit=EAST")).hasSize(13).doesNotContain("B1");
        assertThat(read("T-HR", "/distribution?unit=EAST").get("people").asInt())
                .isEqualTo(13);
        assertThat(read("M1", "/distribution?unit=EAST").get("people").asInt()).isEqualTo(12);
        put("org-units", "code,name,parent\nSHOP,门店,HQ\n");
        assertThat(employees("T-HR", "/people?unit=EAST")).isEmpty();
        assertThat(employees("T-HR", "/people?unit=HQ")).hasSize(14);
        jdbc.update("update participation set org_unit = 'GONE' where cycle = ? and employee_no like 'H%'", code);
        assertThat(employees("T-HR", "/people?unit=GONE")).hasSize(10);
        assertThat(read("M1", "/distribution?unit=GONE").get("people").asInt()).isEqualTo(10);
        assertThat(read("T-HR", "/tasks?unit=GONE").get("total").asInt()).isZero();
    }

    /** What dashboards read of it stands in an index beside how long the task took; the reason, which is a text, does not. */
    @Test
    void theEngineTellsTwiceWhetherATaskWasDone() {
        evaluating();
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey("evaluation")
                        .processInstanceBusinessKey(code + "/E2")
                        .singleResult()
                        .getId(),
                "left");
        assertThat(place(read("T-HR", "/models/evaluation"), "assessSelf"))
                .isEqualTo("12 waiting 0 overdue 1 finished 1 ended");
        assertThat(jdbc.queryForObject(
                        "select count(*) from ACT_HI_TASKINST where (END_TIME_ is null) <> (DURATION_ is null) or"
                                + " END_TIME_ is not null and (TASK_STATE_ = 'Completed') <> (DELETE_REASON_ = 'completed')",
                        Integer.class))
                .isZero();
    }

    private static String seconds(JsonNode answer) {
        return answer.toString().replaceAll("\"(waitingMedian|waitingLongest)\":\\d+", "$1");
    }

    private static JsonNode withoutOverdue(JsonNode step) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) step.deepCopy()).putNull("overdue");
    }

    private void decide(String employeeNo, String source, int version, String total, String level) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into result_version (participation_id, version, source, outcome, total, level, coefficient,"
                        + " vetoed, rules, trace, actor, created_at) select participation_id, ?, ?, outcome, ?, ?,"
                        + " coefficient, vetoed, rules, trace, 'T-HR', created_at from result_version"
                        + " where participation_id = ? and version = 1",
                version,
                source,
                new java.math.BigDecimal(total),
                level,
                participation(code, employeeNo)));
    }

    private String businessKey(String instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    private String address(String path) {
        return "/api/v1/dashboard/cycles/" + code + path;
    }

    private JsonNode read(String who, String path) {
        return json(must(200, as(who).get(address(path))));
    }

    private JsonNode line(String who) {
        return found(json(must(200, as(who).get("/api/v1/dashboard/cycles"))), "cycle", code);
    }

    private String funnel(String who) {
        var one = read(who, "");
        var step = stage(one);
        return "%s people, %s open %s done %s missed %s overdue, %s tasks %s overdue, %s failed"
                .formatted(
                        one.get("participants").asText(),
                        step.get("open").asText(),
                        step.get("done").asText(),
                        step.get("missed").asText(),
                        step.get("overdue").asText(),
                        one.get("openTasks").asText(),
                        one.get("overdueTasks").asText(),
                        one.get("incidents").asText());
    }

    private static JsonNode stage(JsonNode funnel) {
        return found(funnel.get("stages"), "stage", "evaluation");
    }

    private List<String> units(String who, String query) {
        return StreamSupport.stream(read(who, "/units" + query).spliterator(), false)
                .map(row -> "%s<%s: %s %s %s %s %s"
                        .formatted(
                                row.get("unit").asText(),
                                row.get("parent").asText(),
                                row.get("participants").asText(),
                                row.get("open").asText(),
                                row.get("done").asText(),
                                row.get("missed").asText(),
                                row.get("overdue").asText()))
                .toList();
    }

    private List<String> employees(String who, String path) {
        return texts(read(who, path).get("items"), "employeeNo");
    }

    private static String place(JsonNode model, String id, String otherwise) {
        return texts(model.get("places"), "id").contains(id) ? place(model, id) : otherwise;
    }

    private static String place(JsonNode model, String id) {
        var place = found(model.get("places"), "id", id);
        return "%s waiting %s overdue %s finished %s ended"
                .formatted(
                        place.get("waiting").asText(),
                        place.get("overdue").asText(),
                        place.get("finished").asText(),
                        place.get("ended").asText());
    }

    private static JsonNode found(JsonNode rows, String field, String value) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No %s %s in %s".formatted(field, value, rows)));
    }

    private static List<String> texts(JsonNode rows, String... fields) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> String.join(
                        " ",
                        java.util.Arrays.stream(fields)
                                .map(field -> row.get(field).asText())
                                .toList()))
                .toList();
    }
}
