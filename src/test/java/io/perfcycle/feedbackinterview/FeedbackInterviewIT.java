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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FeedbackInterviewIT extends LiveStreamShop {

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
        must(403, as("T-COMMITTEE").get("/api/v1/cycles/I6/participations/E1/interview"));
    }

    /** A cycle whose results are out and whose interviews have begun, with figures for E1 alone and one kept dispute. */
    private void released(String code) {
        launch(code);
        new ImportFixture(imports, jdbc).put("measurements", """
                source,external_id,employee_no,measure,date,value
                shop,1,E1,gmv,2025-08-01,1100
                shop,2,E1,refunds,2025-08-01,5
                shop,3,E1,orders,2025-08-01,100
                shop,4,E1,hours,2025-08-01,5
                """);
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
