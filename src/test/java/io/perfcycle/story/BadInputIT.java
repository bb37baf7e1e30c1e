package io.perfcycle.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.Caller;
import io.perfcycle.support.Quarter;
import org.junit.jupiter.api.Test;

/** What goes wrong on purpose while a cycle runs: refused with a reason and a remedy, and nothing is changed by it. */
class BadInputIT extends Quarter {

    @Test
    void aLaunchThatIsNotConfirmedWaitsForHr() {
        found("BAD-1");
        must(202, as(HR).post(path("/launch"), "{\"confirm\":false}"));
        work();
        refused(409, "CYCLE_LAUNCHED", as(HR).post(path("/launch"), "{\"confirm\":false}"));
        assertThat(read(HR, "").get("participants").asInt()).isZero();
        var task = cycleTask(HR, "confirmLaunch");
        assertThat(page(HR, task).at("/preview/participants").asInt()).isEqualTo(4);
        assertThat(tasksOf(LEAD)).isEmpty();
        must(404, complete(LEAD, task, "{\"confirmed\":true}"));
        refused(422, "CONFIRMATION_REQUIRED", complete(HR, task, "{\"confirmed\":false}"));
        assertThat(read(HR, "/verify").get("findings")).isEmpty();

        must(204, complete(HR, task, "{\"confirmed\":true}"));
        must(404, complete(HR, task, "{\"confirmed\":true}"));
        work();
        assertThat(read(HR, "").get("participants").asInt()).isEqualTo(4);
        assertThat(tasksOf(LI)).hasSize(1);
    }

    @Test
    void stagesAreExtendedAndClosedWithReasonsAndOnlyWhileTheyAreUnderWay() {
        found("BAD-2");
        refused(409, "STAGE_NOT_OPEN", stage("goal-setting", "close", "{\"reason\":\"x\"}"));
        launch();
        var due = read(HR, "").at("/stages/0/dueAt").asText();
        refused(422, "REASON_REQUIRED", stage("goal-setting", "extend", "{\"until\":\"2099-01-01\"}"));
        refused(422, "DATE_REQUIRED", stage("goal-setting", "extend", "{\"reason\":\"x\"}"));
        refused(
                422,
                "EXTENSION_NOT_LATER",
                stage("goal-setting", "extend", "{\"reason\":\"x\",\"until\":\"2020-01-01\"}"));
        refused(
                422,
                "EXTENSION_NOT_LATER",
                stage("goal-setting", "extend", "{\"reason\":\"x\",\"until\":\"%s\"}".formatted(today())));
        refused(409, "STAGE_NOT_OPEN", stage("evaluation", "extend", "{\"reason\":\"x\",\"until\":\"2099-01-01\"}"));
        refused(409, "STAGE_NOT_OPEN", stage("feedback-interview", "close", "{\"reason\":\"x\"}"));
        must(404, stage("dreaming", "close", "{\"reason\":\"x\"}"));
        must(400, stage("goal-setting", "extend", "{\"reason\":\"x\",\"until\":\"tomorrow\"}"));
        assertThat(read(HR, "").at("/stages/0/dueAt").asText()).isEqualTo(due);

        var later = today().plusDays(90);
        must(200, stage("goal-setting", "extend", "{\"reason\":\"大促 🛒\",\"until\":\"%s\"}".formatted(later)));
        work();
        assertThat(read(HR, "").at("/stages/0/dueAt").asText()).startsWith(later.toString());
        // what was due with the stage is due with it still, or people would be told of a delay that is none
        assertThat(tasksOf(LI))
                .extracting(task -> task.get("dueAt").asText())
                .containsExactly(read(HR, "").at("/stages/0/dueAt").asText());

        refused(422, "REASON_REQUIRED", stage("goal-setting", "close", "{\"reason\":\"  \"}"));
        must(200, stage("goal-setting", "close", "{\"reason\":\"提前 ⏰\"}"));
        work();
        refused(409, "STAGE_NOT_OPEN", stage("goal-setting", "close", "{\"reason\":\"x\"}"));
        refused(409, "STAGE_NOT_OPEN", stage("goal-setting", "extend", "{\"reason\":\"x\",\"until\":\"2099-01-01\"}"));
        assertThat(read(HR, "").at("/stages/0/missed").asInt()).isEqualTo(4);
        assertThat(read(HR, "/verify").get("findings")).isEmpty();
    }

    @Test
    void aTamperedSubmissionChangesNothing() {
        found("BAD-3");
        launch();
        close("goal-setting");
        var supply = supplyTask("GMV");
        assertThat(faults(complete(DATA, supply, "{\"rows\":[]}")))
                .containsExactly("rows MISSING_ROW", "rows MISSING_ROW");
        assertThat(faults(complete(DATA, supply, """
                        {"rows":[{"employeeNo":"Q.M1","action":"SUPPLY","value":1,"reason":"x"},
                                 {"employeeNo":"Q-E3","action":"LEAVE"},{"employeeNo":"Q-E3","action":"LEAVE"},
                                 {"employeeNo":"Q-E1","action":"SUPPLY","value":1,"reason":"x"},
                                 {"employeeNo":"Q-HR","action":"SUPPLY","value":1,"reason":"x"}]}""")))
                .containsExactlyInAnyOrder(
                        "rows[2] DUPLICATE_ROW", "rows[3] FIGURE_NOT_MISSING", "rows[4] UNKNOWN_ROW");
        refused(
                422,
                "SUBMISSION_UNREADABLE",
                complete(DATA, supply, "{\"rows\":[],\"indicator\":\"RET\",\"participationId\":1}"));
        refused(422, "SUBMISSION_UNREADABLE", complete(DATA, supply, "{\"rows\":["));
        for (var person : new String[] {LI, LEAD, HR}) {
            must(404, complete(person, supply, "{\"rows\":[]}"));
            must(404, as(person).get("/api/v1/tasks/" + supply + "/page"));
        }
        // by the engine's own doors, with variables that steer the process
        for (var door : new String[] {"/engine-rest", "/camunda/api/engine/engine/default"}) {
            var forged = as(DATA).post(
                            door + "/task/" + supply + "/complete",
                            "{\"variables\":{\"indicator\":{\"value\":\"RET\"},\"figuresMissing\":{\"value\":false}}}");
            assertThat(forged.status()).isBetween(400, 499);
            assertThat(as(LI).post(door + "/task/" + supply + "/complete", "{\"variables\":{}}")
                            .status())
                    .isBetween(400, 499);
        }
        assertThat(page(DATA, supply).get("people"))
                .extracting(person -> person.get("employeeNo").asText())
                .containsExactlyInAnyOrder(LEAD, SUN);
        assertThat(jdbc.queryForObject(
                        "select count(*) from figure_decision d join participation p on p.id = d.participation_id"
                                + " where p.cycle = ?",
                        Integer.class,
                        code))
                .isZero();

        supplyFigures();
        var check = task(LI, "checkFigures", LI);
        assertThat(faults(complete(LI, check, """
                        {"accepted":true,"disputes":[{"indicator":"SVC","reason":"x"},{"indicator":"GMV","reason":" "}]}""")))
                .containsExactlyInAnyOrder("disputes[0] UNKNOWN_ROW", "disputes[1].reason REASON_REQUIRED");
        refusedWith("accepted ACCEPTED_AND_DISPUTED", complete(LI, check, """
                        {"accepted":true,"disputes":[{"indicator":"GMV","reason":"x"}]}"""));
        refusedWith("accepted NEITHER_ACCEPTED_NOR_DISPUTED", complete(LI, check, "{}"));
        must(404, complete(LEAD, check, "{\"accepted\":true}"));
        must(204, complete(LI, check, "{\"accepted\":true}"));
        must(404, complete(LI, check, "{\"accepted\":true}"));
    }

    @Test
    void whoLeavesInTheMiddleLeavesNoTaskBehind() {
        found("BAD-4");
        launch();
        close("goal-setting");
        supplyFigures();
        var open = task(LI, "checkFigures", LI);

        leaves("Q-E1,李小明𠮷,e1@example.test,SHOP,HOST,Q.M1,FULL_TIME,,2021-01-01,zh,");
        assertThat(as(LI).get("/api/v1/tasks").body()).doesNotContain(open);
        assertThat(page(LEAD, open).get("employeeNo").asText()).isEqualTo(LI);
        must(204, complete(LEAD, open, "{\"accepted\":true}"));
        close("data-collection");
        signOff();
        // what is opened after he left: his own assessment is his manager's to make
        must(204, complete(LEAD, task(LEAD, "assessSelf", LI), ratings(svc(3))));

        var rating = task(LEAD, "ratePerformance", ZHOU);
        leaves("Q.M1,王主管,m1@example.test,SHOP,LEAD,Q-B1,FULL_TIME,,2020-01-01,zh,");
        assertThat(tasksOf(BOSS)).extracting(task -> task.get("id").asText()).contains(rating);
        must(204, complete(BOSS, rating, ratings(svc(3), unseen("INN"))));
        assertThat(read(HR, "/verify").get("findings")).isEmpty();
    }

    /** The same row once more, with yesterday as the last day. */
    private void leaves(String row) {
        upload(
                "employees",
                "employee_no,name,email,org_unit,post,manager,employment_type,fte,hired_on,locale,roles,left_on\n" + row
                        + "," + today().minusDays(1) + "\n");
    }

    private Caller.Answer stage(String stage, String action, String body) {
        return as(HR).post(path("/stages/" + stage + "/" + action), body);
    }

    /** The refusal names a code, says what to do in words, and shows nothing of the inside. */
    private static void refused(int status, String code, Caller.Answer answer) {
        var problem = json(must(status, answer));
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("detail").asText()).isNotBlank();
    }

    private static void refusedWith(String fault, Caller.Answer answer) {
        must(422, answer);
        assertThat(faults(answer)).containsExactly(fault);
    }
}
