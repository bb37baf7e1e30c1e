package io.perfcycle.feedbackinterview;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.result.Calculations;
import io.perfcycle.result.Disputes;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.support.LiveStreamShop;
import io.perfcycle.workflow.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FeedbackInterviewIT extends LiveStreamShop {

    private static final String FOLLOWED_UP =
            "{\"interviews\":{\"actionsBecomeTasks\":true,\"requiredForBottomLevel\":true}}";

    @Autowired
    private Imports imports;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Participations participations;

    @Autowired
    private Calculations calculations;

    @Autowired
    private ResultVersions results;

    @Autowired
    private ScorecardItems scorecards;

    @Autowired
    private Disputes disputes;

    @Autowired
    private Processes processes;

    @Autowired
    private WorkingCalendar calendar;

    @Test
    void theTalkIsRecordedReturnedRecordedAgainAndConfirmed() {
        released("I1");
        var page = page("M1", task("M1", "recordInterview", "I1/E1"));
        // By hand: GMV 1100 of 800/1000/1200 is 110, refunds of 5 % are on target, 5 hours lie in 4..6; the rating is
        // missing, so (40*110 + 20*100 + 15*100) / 75 = 105.33, an A
        assertThat(page.at("/result/total").asText()).isEqualTo("105.33");
        assertThat(page.at("/result/level").asText()).isEqualTo("A");
        assertThat(page.get("agenda"))
                .extracting(point -> point.get("key").asText().replaceAll("dispute:\\d+", "dispute"))
                .containsExactly(
                        "opening",
                        "self-view",
                        "result",
                        "strength:GMV",
                        "strength:HRS",
                        "gap:REF",
                        "lacking:SVC",
                        "dispute",
                        "causes",
                        "next",
                        "closing");
        assertThat(page.at("/agenda/3/text").asText()).startsWith("净成交额：110 分，实际 1,100 元，目标 1,000 元");
        assertThat(page.at("/agenda/3/textEn").asText()).startsWith("Net revenue: 110 points, actual 1,100 元");

        done("M1", task("M1", "recordInterview", "I1/E1"), record());
        done("E1", task("E1", "confirmInterview", "I1/E1"), "{\"confirmed\":false,\"words\":\"行动二没有谈到\"}");
        var returned = page("M1", task("M1", "recordInterview", "I1/E1"));
        assertThat(returned.get("state").asText()).isEqualTo("RETURNED");
        assertThat(returned.at("/record/strengths").asText()).isEqualTo("场控稳 👍𠮷");
        assertThat(returned.at("/steps/1/words").asText()).isEqualTo("行动二没有谈到");
        done("M1", task("M1", "recordInterview", "I1/E1"), record());

        var confirmation = page("E1", task("E1", "confirmInterview", "I1/E1"));
        assertThat(confirmation.at("/result/coefficient").asText()).isEqualTo("1.2");
        var gmv = confirmation.at("/result/segments/0/rows/0");
        assertThat(gmv.get("weighted").asText()).isEqualTo("4400");
        assertThat(gmv.at("/inputs/sum(gmv)").asText()).isEqualTo("1100");
        done(
                "E1",
                task("E1", "confirmInterview", "I1/E1"),
                "{\"confirmed\":true,\"words\":\"退货受大促影响\",\"disagrees\":true}");

        var filed = read("E1", "I1/participations/E1/interview");
        assertThat(filed.get("state").asText()).isEqualTo("CONFIRMED");
        assertThat(filed.at("/steps/3/disagrees").asBoolean()).isTrue();
        assertThat(filed.at("/record/actions/0/owner").asText()).isEqualTo("EMPLOYEE");
        assertThat(stage("I1").get("done").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsWrongWithARecordIsNamedAndChangesNothing() {
        released("I2");
        var task = task("M1", "recordInterview", "I2/E1");
        assertThat(faults(answer("M1", task, "{}")))
                .containsExactly(
                        "heldOn INTERVIEW_DATE",
                        "strengths INTERVIEW_STRENGTHS",
                        "improvements INTERVIEW_IMPROVEMENTS",
                        "actions INTERVIEW_ACTION_REQUIRED");
        var today = calendar.today();
        assertThat(faults(answer(
                        "M1", task, record().replace(day(), today.plusDays(1).toString()))))
                .contains("heldOn INTERVIEW_IN_FUTURE");
        assertThat(faults(answer(
                        "M1", task, record().replace(day(), today.minusDays(1).toString()))))
                .containsExactly("heldOn INTERVIEW_BEFORE_RELEASE");
        assertThat(faults(answer(
                        "M1", task, record().replace("\"opening\"", "\"opening\",\"opening\",\"gap:NPS\",null"))))
                .containsExactly("covered[1] DUPLICATE_ROW", "covered[2] UNKNOWN_ROW", "covered[3] UNKNOWN_ROW");
        assertThat(faults(answer(
                        "M1",
                        task,
                        record().replace("\"EMPLOYEE\"", "null")
                                .replace(calendar.today().plusDays(60).toString(), "2020-01-31"))))
                .containsExactly(
                        "actions[0].owner INTERVIEW_ACTION_OWNER", "actions[0].due INTERVIEW_ACTION_DUE_RANGE");
        assertThat(faults(answer("M1", task, record().replace("\"EMPLOYEE\"", "\"HR\""))))
                .containsExactly("SUBMISSION_UNREADABLE");
        must(404, answer("E1", task, record()));
        must(404, answer("B1", task, record()));
        assertThat(read("M1", "I2/participations/E1/interview").get("state").asText())
                .isEqualTo("PREPARED");
    }

    @Test
    void theEmployeesAnswerNeedsADecisionAndWordsWhereHeObjects() {
        released("I3");
        done("M1", task("M1", "recordInterview", "I3/E1"), record());
        var task = task("E1", "confirmInterview", "I3/E1");
        assertThat(faults(answer("E1", task, "{\"words\":\"好\"}"))).containsExactly("confirmed ACTION_REQUIRED");
        assertThat(faults(answer("E1", task, "{\"confirmed\":false}"))).containsExactly("words INTERVIEW_RETURN_WORDS");
        assertThat(faults(answer("E1", task, "{\"confirmed\":true,\"disagrees\":true}")))
                .containsExactly("words INTERVIEW_DISAGREES_WORDS");
        must(404, answer("M1", task, "{\"confirmed\":true}"));
        done("E1", task, "{\"confirmed\":true}");
        must(404, answer("E1", task, "{\"confirmed\":true}"));
    }

    @Test
    void nothingOfTheResultIsSeenByTheEmployeeWhileItIsNotReleased() {
        released("I4");
        done("M1", task("M1", "recordInterview", "I4/E1"), record());
        var task = task("E1", "confirmInterview", "I4/E1");
        jdbc.update("update cycle set state = 'RUNNING' where code = 'I4'");
        must(403, as("E1").get("/api/v1/tasks/" + task + "/page"));
        must(403, as("E1").get("/api/v1/cycles/I4/participations/E1/interview"));
        must(403, answer("E1", task, "{\"confirmed\":true}"));
        must(200, as("M1").get("/api/v1/cycles/I4/participations/E1/interview"));
    }

    @Test
    void anUnconfirmedTalkCountsAsInformedWhenTheStageCloses() {
        released("I5");
        done("M1", task("M1", "recordInterview", "I5/E1"), record());
        must(200, as("T-HR").post("/api/v1/cycles/I5/stages/feedback-interview/close", "{\"reason\":\"截止\"}"));
        work();
        var interview = read("E1", "I5/participations/E1/interview");
        assertThat(interview.get("state").asText()).isEqualTo("UNCONFIRMED");
        assertThat(interview.at("/record/improvements").asText()).isEqualTo("退货率");
        assertThat(stage("I5").get("missed").asInt()).isEqualTo(4);
    }

    @Test
    void interviewsAreReadByBothTheManagersManagerHrAndAuditorsAlone() {
        released("I6");
        person("T-COMMITTEE", "calibration");
        for (var reader : new String[] {"E1", "M1", "B1", "T-HR", "T-AUDITOR"}) {
            must(200, as(reader).get("/api/v1/cycles/I6/participations/E1/interview"));
        }
        must(404, as("E2").get("/api/v1/cycles/I6/participations/E1/interview"));
        must(404, as("T-COMMITTEE").get("/api/v1/cycles/I6/participations/E1/interview"));
    }

    @Test
    void aRefusalIsKeptWithItsReasonAndSettledByHrWhoHearsBoth() {
        released("I7", FOLLOWED_UP, 1100);
        done("M1", task("M1", "recordInterview", "I7/E1"), record());
        var refused = task("E1", "confirmInterview", "I7/E1");
        assertThat(faults(answer("E1", refused, "{\"refused\":true}")))
                .containsExactly("words INTERVIEW_REFUSAL_WORDS");
        assertThat(faults(answer("E1", refused, "{\"refused\":true,\"confirmed\":true,\"words\":\"不\"}")))
                .containsExactly("confirmed ACTION_REQUIRED");
        done("E1", refused, "{\"confirmed\":false,\"refused\":true,\"words\":\"与事实不符 𠮷\"}");
        assertThat(read("M1", "I7/participations/E1/interview").get("state").asText())
                .isEqualTo("REFUSED");

        var settle = task("T-HR", "settleRefusal", "I7/E1");
        must(404, as("M1").get("/api/v1/tasks/" + settle + "/page"));
        assertThat(page("T-HR", settle).at("/steps/1/words").asText()).isEqualTo("与事实不符 𠮷");
        assertThat(faults(answer("T-HR", settle, "{}")))
                .containsExactly(
                        "heardEmployee REFUSAL_HEAR_EMPLOYEE",
                        "heardManager REFUSAL_HEAR_MANAGER",
                        "outcome REFUSAL_OUTCOME");
        done("T-HR", settle, "{\"heardEmployee\":true,\"heardManager\":true,\"outcome\":\"记录属实，员工保留意见\"}");
        var settled = read("E1", "I7/participations/E1/interview");
        assertThat(settled.get("state").asText()).isEqualTo("SETTLED");
        assertThat(settled.at("/steps/2/words").asText()).isEqualTo("记录属实，员工保留意见");
        assertThat(settled.get("followUps")).isEmpty();
        assertThat(stage("I7").get("done").asInt()).isEqualTo(1);
        assertThat(audited("I7/E1")).contains("interview.settle");
    }

    @Test
    void hrDoesNotSettleARefusalOfItsOwn() {
        released("I8");
        person("T-HR2", "hr");
        // B1 has no manager: HR talked with him.
        done("T-HR", task("T-HR", "recordInterview", "I8/B1"), record());
        done("B1", task("B1", "confirmInterview", "I8/B1"), "{\"refused\":true,\"words\":\"不实\"}");
        var settle = task("T-HR", "settleRefusal", "I8/B1");
        must(403, as("T-HR").get("/api/v1/tasks/" + settle + "/page"));
        must(200, as("T-HR2").get("/api/v1/tasks/" + settle + "/page"));
    }

    @Test
    void whatBothAgreedOnBecomesATaskOfWhoeverDoesItAndOutlivesTheCycle() {
        released("I9", FOLLOWED_UP, 1100);
        var both =
                record().replace("\"actions\":[", """
                "actions":[{"what":"安排带教𠮷","owner":"MANAGER","due":"%s","measure":"两次"},""".formatted(calendar.today().plusDays(7)));
        done("M1", task("M1", "recordInterview", "I9/E1"), both);
        done("E1", task("E1", "confirmInterview", "I9/E1"), "{\"confirmed\":true}");
        assertThat(stage("I9").get("done").asInt()).isEqualTo(1);
        jdbc.update("update cycle set state = 'CLOSED' where code = 'I9'");

        var managers = task("M1", "completeAction", "I9/E1");
        var page = page("M1", managers);
        assertThat(page.get("what").asText()).isEqualTo("安排带教𠮷");
        assertThat(page.get("due").asText())
                .isEqualTo(calendar.today().plusDays(7).toString());
        assertThat(faults(answer("M1", managers, "{}")))
                .containsExactly("outcome ACTION_OUTCOME", "words ACTION_WORDS");
        must(404, answer("E1", managers, "{\"outcome\":\"DONE\",\"words\":\"好\"}"));
        done("M1", managers, "{\"outcome\":\"PARTLY\",\"words\":\"带教一次\"}");
        done("E1", task("E1", "completeAction", "I9/E1"), "{\"outcome\":\"DONE\",\"words\":\"周报四份\"}");
        assertThat(read("E1", "I9/participations/E1/interview").get("followUps"))
                .extracting(action -> action.get("state").asText())
                .containsExactly("PARTLY", "DONE");
    }

    @Test
    void aPlainCycleMakesNoTasksOfWhatWasAgreedOn() {
        released("I10");
        done("M1", task("M1", "recordInterview", "I10/E1"), record());
        done("E1", task("E1", "confirmInterview", "I10/E1"), "{\"confirmed\":true}");
        assertThat(read("E1", "I10/participations/E1/interview").get("followUps"))
                .isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from agreed_action where participation_id = ?",
                        Long.class,
                        participations.get("I10", "E1").id()))
                .isZero();
    }

    @Test
    void theLowestLevelIsTalkedToBeforeTheStageClosesOverIt() {
        // By hand: GMV 500 lies below the threshold, so (40*0 + 20*100 + 15*100) / 75 = 46.67, a D
        released("I11", FOLLOWED_UP, 500);
        must(409, as("T-HR").post(interview("I11") + "/waive", "{\"reason\":\"未到环节收尾\"}"));
        close("I11");
        assertThat(stage("I11").get("missed").asInt()).isEqualTo(3);
        assertThat(stage("I11").get("state").asText()).isEqualTo("CLOSING");
        var task = task("B1", "holdInterview", "I11/E1");
        assertThat(page("B1", task).at("/result/level").asText()).isEqualTo("D");
        must(404, answer("M1", task, record()));
        done("B1", task, record());
        assertThat(faults(answer(
                        "E1", task("E1", "acknowledgeInterview", "I11/E1"), "{\"confirmed\":false,\"words\":\"退回\"}")))
                .containsExactly("confirmed ACTION_REQUIRED");
        done("E1", task("E1", "acknowledgeInterview", "I11/E1"), "{\"confirmed\":true}");
        assertThat(stage("I11").get("state").asText()).isEqualTo("CLOSED");
        assertThat(stage("I11").get("done").asInt()).isEqualTo(1);
        task("E1", "completeAction", "I11/E1");
    }

    @Test
    void hrEndsARequiredTalkOnlyWithAReasonThatStaysOnRecord() {
        released("I12", FOLLOWED_UP, 500);
        close("I12");
        assertThat(faults(as("T-HR").post(interview("I12") + "/waive", "{\"reason\":\" \"}")))
                .containsExactly("REASON_REQUIRED");
        must(403, as("B1").post(interview("I12") + "/waive", "{\"reason\":\"我不想谈\"}"));
        must(204, as("T-HR").post(interview("I12") + "/waive", "{\"reason\":\"长期病假\"}"));
        work();
        var waived = read("M1", "I12/participations/E1/interview");
        assertThat(waived.get("state").asText()).isEqualTo("UNCONFIRMED");
        assertThat(waived.at("/steps/0/step").asText()).isEqualTo("WAIVED");
        assertThat(waived.at("/steps/0/words").asText()).isEqualTo("长期病假");
        assertThat(stage("I12").get("state").asText()).isEqualTo("CLOSED");
        assertThat(stage("I12").get("missed").asInt()).isEqualTo(4);
        assertThat(audited("I12/E1")).contains("interview.waive");
    }

    @Test
    void anAppointmentInvitesBothMovesAndIsCalledOffAsOneEvent() {
        released("I13");
        var hr = as("M1");
        var set = json(must(200, hr.put(appointment("I13", "E1"), wish(3, "15:00"))));
        assertThat(set.get("sequence").asInt()).isZero();
        assertThat(set.get("conflicts")).isEmpty();
        var moved = json(must(200, hr.put(appointment("I13", "E1"), wish(4, "10:00"))));
        assertThat(moved.get("sequence").asInt()).isEqualTo(1);
        var page = page("M1", task("M1", "recordInterview", "I13/E1"));
        assertThat(page.at("/appointment/time").asText()).isEqualTo("10:00");
        assertThat(page.get("usualFrom").asText()).isEqualTo("08:30");

        var file = must(200, as("E1").get(appointment("I13", "E1") + ".ics"));
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.body()).contains("METHOD:REQUEST", "SEQUENCE:1", "绩效面谈");
        assertThat(file.body()).doesNotContain("105.33");

        must(204, hr.send("DELETE", appointment("I13", "E1"), null, null));
        var letters = jdbc.queryForList(
                "select topic, recipient, invitation_method, invitation from mail_outbox"
                        + " where topic like 'interview.%' and dedupe_key like ? order by id",
                "%" + uid("I13", "E1") + "%");
        assertThat(letters)
                .extracting(letter ->
                        letter.get("topic") + " " + letter.get("recipient") + " " + letter.get("invitation_method"))
                .containsExactly(
                        "interview.invited M1 REQUEST",
                        "interview.invited E1 REQUEST",
                        "interview.moved M1 REQUEST",
                        "interview.moved E1 REQUEST",
                        "interview.cancelled M1 CANCEL",
                        "interview.cancelled E1 CANCEL");
        assertThat(letters)
                .allSatisfy(letter ->
                        assertThat(String.valueOf(letter.get("invitation"))).contains("UID:" + uid("I13", "E1")));
        must(404, hr.send("DELETE", appointment("I13", "E1"), null, null));
        done("M1", task("M1", "recordInterview", "I13/E1"), record());
        must(409, hr.put(appointment("I13", "E1"), wish(3, "15:00")));
    }

    @Test
    void whatIsWrongWithAnAppointmentIsNamed() {
        released("I14");
        assertThat(faults(as("M1").put(appointment("I14", "E1"), "{\"zone\":\"Mars/Base\"}")))
                .containsExactly(
                        "date APPOINTMENT_DATE",
                        "time APPOINTMENT_TIME",
                        "minutes APPOINTMENT_MINUTES",
                        "place APPOINTMENT_PLACE",
                        "zone APPOINTMENT_ZONE");
        assertThat(faults(
                        as("M1").put(appointment("I14", "E1"), wish(1, "15:00").replace(workday(1), "2025-01-06"))))
                .containsExactly("date APPOINTMENT_PAST");
        assertThat(faults(
                        as("M1").put(appointment("I14", "E1"), wish(1, "15:00").replace(workday(1), "2199-01-06"))))
                .containsExactly("date APPOINTMENT_TOO_FAR");
        assertThat(faults(as("M1").put(appointment("I14", "E1"), wish(1, "18:00"))))
                .containsExactly("outsideHours APPOINTMENT_OUTSIDE_HOURS");
        var sunday = calendar.today()
                .plusDays(1)
                .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SUNDAY))
                .toString();
        assertThat(faults(
                        as("M1").put(appointment("I14", "E1"), wish(1, "15:00").replace(workday(1), sunday))))
                .containsExactly("outsideHours APPOINTMENT_OUTSIDE_HOURS");
        must(
                200,
                as("M1").put(
                                appointment("I14", "E1"),
                                wish(1, "21:00").replace("\"minutes\"", "\"outsideHours\":true,\"minutes\"")));
        must(400, as("M1").put(appointment("I14", "E1"), "{\"date\":\"morgen\"}"));
        must(403, as("E1").put(appointment("I14", "E1"), wish(1, "15:00")));
        must(403, as("B1").put(appointment("I14", "E1"), wish(1, "15:00")));
        must(404, as("E2").get(appointment("I14", "E1") + ".ics"));
    }

    @Test
    void otherTalksAtTheSameTimeAreHintedAt() {
        released("I15");
        must(200, as("M1").put(appointment("I15", "E2"), wish(6, "15:00")));
        var clash = json(must(200, as("M1").put(appointment("I15", "E1"), wish(6, "15:30"))));
        assertThat(clash.at("/conflicts/0/with").asText()).isEqualTo("Anna Zhou");
        assertThat(page("M1", task("M1", "recordInterview", "I15/E1")).get("otherTalks"))
                .extracting(other -> other.get("with").asText())
                .contains("Anna Zhou");
        // Others learn of no names: B1 wants to talk with M1, who has a talk then.
        var own = json(must(200, as("B1").put(appointment("I15", "M1"), wish(6, "15:30"))));
        assertThat(own.get("conflicts"))
                .hasSize(2)
                .allSatisfy(other -> assertThat(other.get("with").isNull()).isTrue());
    }

    @Test
    void whatCannotTakePlaceAnyMoreIsCalledOff() {
        released("I16");
        must(200, as("M1").put(appointment("I16", "E1"), wish(1, "15:00")));
        must(200, as("M1").put(appointment("I16", "E2"), wish(1, "16:00")));
        done("M1", task("M1", "recordInterview", "I16/E2"), record());
        assertThat(standing("I16", "E2")).isEqualTo("CANCELLED");
        assertThat(standing("I16", "E1")).isEqualTo("SCHEDULED");
        close("I16");
        assertThat(standing("I16", "E1")).isEqualTo("CANCELLED");
    }

    @Test
    void whoeverLeavesTheCycleOwesNothingAndIsExpectedNowhere() {
        released("I17", FOLLOWED_UP, 1100);
        done("M1", task("M1", "recordInterview", "I17/E1"), record());
        done("E1", task("E1", "confirmInterview", "I17/E1"), "{\"confirmed\":true}");
        must(200, as("M1").put(appointment("I17", "E2"), wish(1, "16:00")));
        jdbc.update("update cycle set state = 'RUNNING' where code = 'I17'");
        for (var person : List.of("E1", "E2")) {
            must(
                    200,
                    as("T-HR")
                            .send(
                                    "DELETE",
                                    "/api/v1/cycles/I17/participations/" + person,
                                    "application/json",
                                    "{\"reason\":\"离职\"}"));
        }
        assertThat(processes.running("I17/E1")).isZero();
        assertThat(jdbc.queryForList(
                        "select state from agreed_action where participation_id = ?",
                        String.class,
                        participations.get("I17", "E1").id()))
                .containsExactly("WITHDRAWN");
        assertThat(standing("I17", "E2")).isEqualTo("CANCELLED");
    }

    private void close(String code) {
        must(
                200,
                as("T-HR").post("/api/v1/cycles/" + code + "/stages/feedback-interview/close", "{\"reason\":\"截止\"}"));
        work();
    }

    private static String interview(String code) {
        return "/api/v1/cycles/" + code + "/participations/E1/interview";
    }

    private static String appointment(String code, String employeeNo) {
        return "/api/v1/cycles/" + code + "/participations/" + employeeNo + "/interview/appointment";
    }

    private String standing(String code, String employeeNo) {
        return jdbc.queryForObject(
                "select state from interview_appointment where participation_id = ?",
                String.class,
                participations.get(code, employeeNo).id());
    }

    private String uid(String code, String employeeNo) {
        return jdbc.queryForObject(
                "select uid from interview_appointment where participation_id = ?",
                String.class,
                participations.get(code, employeeNo).id());
    }

    private List<String> audited(String object) {
        var rows = new ArrayList<String>();
        json(must(200, as("T-HR").get("/api/v1/audit?object=" + object)))
                .findValues("action")
                .forEach(action -> rows.add(action.asText()));
        return rows;
    }

    private String workday(int ahead) {
        return calendar.plusWorkingDays(calendar.today(), ahead).toString();
    }

    private String wish(int daysAhead, String time) {
        return """
                {"date":"%s","time":"%s","minutes":45,"place":"3 楼 302 会议室"}""".formatted(workday(daysAhead), time);
    }

    /** A cycle whose results are out and whose interviews have begun, with figures for E1 alone and one kept dispute. */
    private void released(String code) {
        released(code, "{}", 1100);
    }

    private void released(String code, String policies, int revenue) {
        launch(code, policies);
        new ImportFixture(imports, jdbc).put("measurements", """
                source,external_id,employee_no,measure,date,value
                shop,1,E1,gmv,2025-08-01,%d
                shop,2,E1,refunds,2025-08-01,5
                shop,3,E1,orders,2025-08-01,100
                shop,4,E1,hours,2025-08-01,5
                """.formatted(revenue));
        var e1 = participations.get(code, "E1");
        var refunds = scorecards.of(e1.id()).stream()
                .filter(item -> item.indicator().equals("REF"))
                .findFirst()
                .orElseThrow();
        disputes.raise(refunds, "大促退货不应计入");
        disputes.answer(disputes.of(e1.id()).get(0).id(), Disputes.State.KEPT, "口径一致", "D1");
        calculations.refreshAll(code);
        var cycle = cycles.get(code);
        var people = participations.of(code);
        var traces = calculations.calculate(cycle, people);
        people.forEach(person ->
                results.append(person, traces.get(person.id()), ResultVersion.Source.CALCULATION, "system", null));
        jdbc.update(
                "update cycle set state = 'RELEASED', released_at = ? where code = ?",
                io.perfcycle.calendar.UtcColumn.write(calendar.now()),
                code);
        processes.start(cycle.deployment(), "cycle-stage", code, Map.of("stage", "feedback-interview"));
        work();
    }

    private com.fasterxml.jackson.databind.JsonNode stage(String code) {
        return read("T-HR", code).at("/stages/3");
    }

    private String day() {
        return calendar.today().toString();
    }

    private String record() {
        return """
                {"heldOn":"%s","covered":["opening"],"strengths":"场控稳 👍𠮷","improvements":"退货率",
                 "actions":[{"what":"整理退货原因","owner":"EMPLOYEE","due":"%s","measure":"每周一份"}],
                 "nextGoals":"GMV 1200"}""".formatted(day(), calendar.today().plusDays(60));
    }
}
