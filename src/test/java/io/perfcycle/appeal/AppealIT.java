package io.perfcycle.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.result.FigureDecision;
import io.perfcycle.support.Caller;
import io.perfcycle.support.ReleasedCycle;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AppealIT extends ReleasedCycle {

    private static final String CLAIM = "{\"items\":[\"GMV\"],\"grounds\":[\"DATA_ERROR\"],\"facts\":\"九月两场直播未计入 𠮷\"}";
    private static final String ADMIT = "{\"choice\":\"ADMIT\"}";
    private static final String TO_1000 = """
            {"outcome":"ADJUSTED","reason":"核对后台，成交额为 1000","corrections":[
             {"item":"GMV","action":"VALUE","value":1000,"reason":"补计九月两场"}]}""";

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Test
    void aFigureIsCorrectedOnAppealAndThePersonIsTold() {
        released("AP1");
        assertThat(result("AP1", "E1")).isEqualTo("1 EVALUATION 70.50 C");
        assertThat(standing("E1", "AP1").get("mayFile").asBoolean()).isTrue();
        must(201, multipart("E1", "AP1", "证据 𠮷.pdf", "%PDF-1.7 proof"));
        assertThat(faults(file("E1", "AP1", CLAIM))).containsExactly("APPEAL_OPEN");

        done("T-HR", task("T-HR", "checkAdmissibility", "AP1/E1"), ADMIT);
        done("M1", task("M1", "answerAppeal", "AP1/E1"), "{\"words\":\"数据来自系统\"}");
        var hearing = page("B1", task("B1", "hearAppeal", "AP1/E1"));
        assertThat(hearing.get("partial").asBoolean()).isFalse();
        assertThat(hearing.at("/before/total").asText()).isEqualTo("70.50");
        assertThat(hearing.at("/answer").asText()).isEqualTo("数据来自系统");
        assertThat(hearing.at("/lines/0/contested").asBoolean()).isTrue();
        assertThat(hearing.get("proposedLevels"))
                .extracting(level -> level.asText())
                .containsExactly("S", "A", "B", "C");
        done("B1", task("B1", "hearAppeal", "AP1/E1"), TO_1000);

        // By hand: GMV 1000 is on target, (40*100 + 20*100 + 25*70 + 15*60) / 100 = 86.50
        assertThat(result("AP1", "E1")).isEqualTo("2 APPEAL 86.50 B");
        var trace = json(must(200, as("E1").get("/api/v1/cycles/AP1/participations/E1/trace")));
        assertThat(trace.at("/decisions/0/levelBefore").asText()).isEqualTo("C");
        assertThat(trace.at("/decisions/0/reason").asText()).isEqualTo("核对后台，成交额为 1000");
        var decided = page("E1", task("E1", "acknowledgeDecision", "AP1/E1"));
        assertThat(decided.get("outcome").asText()).isEqualTo("ADJUSTED");
        assertThat(decided.at("/after/level").asText()).isEqualTo("B");
        done("E1", task("E1", "acknowledgeDecision", "AP1/E1"), "{\"words\":\"谢谢\"}");
        assertThat(openKeys("AP1/E1")).doesNotContain("acknowledgeDecision", "hearAppeal");
        assertThat(faults(file("E1", "AP1", CLAIM))).containsExactly("APPEAL_DECIDED");

        var all = json(must(200, as("T-HR").get("/api/v1/cycles/AP1/appeals")));
        assertThat(all.at("/appeals/0/outcome").asText()).isEqualTo("ADJUSTED");
        assertThat(all.at("/managers/0/manager").asText()).isEqualTo("M1");
        assertThat(all.at("/managers/0/results").asInt()).isEqualTo(2);
        assertThat(all.at("/managers/0/adjusted").asInt()).isEqualTo(1);
        assertThat(all.at("/items/0/item").asText()).isEqualTo("GMV");
        assertThat(all.at("/items/0/flagged").asBoolean()).isFalse();
    }

    @Test
    void papersAreCheckedKeptAndHandedOutAsDownloadsToThoseWhoMayRead() {
        released("AP2");
        assertThat(faults(multipart("E1", "AP2", "page.pdf", "<html>"))).containsExactly("APPEAL_FILE_KIND");
        assertThat(faults(multipart("E1", "AP2", "run.exe", "MZ"))).containsExactly("APPEAL_FILE_KIND");
        assertThat(faults(multipart("E1", "AP2", "none.txt", ""))).containsExactly("APPEAL_FILE_EMPTY");
        must(413, multipart("E1", "AP2", "big.txt", "x".repeat(5 * 1024 * 1024 + 1)));
        assertThat(standing("E1", "AP2").get("appeal").isNull()).isTrue();

        must(201, multipart("E1", "AP2", "../a\\b\"<证据>.pdf", "%PDF-1.7 proof"));
        var files = standing("E1", "AP2").at("/appeal/files");
        assertThat(files.get(0).get("name").asText()).isEqualTo("b证据.pdf");
        var href = files.get(0).get("href").asText();
        var paper = must(200, as("M1").get(href));
        assertThat(paper.body()).isEqualTo("%PDF-1.7 proof");
        assertThat(paper.header("Content-Disposition")).startsWith("attachment");
        assertThat(paper.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(paper.header("X-Content-Type-Options")).isEqualTo("nosniff");
        must(404, as("E2").get(href));
        must(404, as("D1").get(href));
        must(404, as("E1").get(href.replaceAll("[^/]+$", "nothing")));
        must(404, as("E2").get("/api/v1/cycles/AP2/participations/E1/appeal"));
        must(403, as("M1").post("/api/v1/cycles/AP2/participations/E1/appeal", CLAIM));
        assertThat(rows.queryForObject(
                        "select count(*) from audit_event where action = 'appeal.read-file'", Integer.class))
                .isEqualTo(1);
        for (var more = 0; more < 4; more++) {
            must(200, addFile("E1", "AP2", "n" + more + ".txt", "words"));
        }
        assertThat(faults(addFile("E1", "AP2", "n5.txt", "words"))).containsExactly("APPEAL_FILES_TOO_MANY");
    }

    @Test
    void anAppealIsTakenWhileTheDaysLastWhetherTheCycleIsClosedOrNot() {
        launch("AP3");
        must(403, file("E1", "AP3", CLAIM));
        released("AP4");
        rows.update(
                "update cycle set released_at = ? where code = 'AP4'",
                LocalDateTime.now().minusDays(30));
        var late = file("E1", "AP4", CLAIM);
        must(409, late);
        assertThat(faults(late)).containsExactly("APPEAL_LATE");
        assertThat(late.body()).contains(standing("E1", "AP4").get("until").asText());

        rows.update("update cycle set released_at = ?, state = 'CLOSED' where code = 'AP4'", LocalDateTime.now());
        assertThat(faults(file("E1", "AP4", "{}"))).containsExactly("grounds APPEAL_GROUNDS", "facts APPEAL_FACTS");
        assertThat(faults(file("E1", "AP4", "{\"grounds\":[\"DATA_ERROR\"],\"items\":[\"NPS\"],\"facts\":\"x\"}")))
                .containsExactly("items UNKNOWN_ROW");
        assertThat(faults(file("E1", "AP4", "{\"grounds\":[\"DATA_ERROR\"],\"facts\":\"x\"}")))
                .containsExactly("items APPEAL_ITEMS");
        must(201, file("E1", "AP4", CLAIM));
        must(200, as("E1").post("/api/v1/cycles/AP4/participations/E1/appeal/withdraw", "{\"reason\":\"已说明\"}"));
        assertThat(standing("E1", "AP4").at("/appeal/state").asText()).isEqualTo("WITHDRAWN");
        must(409, as("E1").post("/api/v1/cycles/AP4/participations/E1/appeal/withdraw", "{}"));
        must(201, file("E1", "AP4", CLAIM));
    }

    @Test
    void whoeverRatedAnyOfItDoesNotHearItNotEvenByClaiming() {
        released("AP5");
        person("T-HR2", "hr");
        var item = figures.of(participation("AP5", "E1")).get(1).item();
        figures.decide(
                List.of(
                        io.perfcycle.result.Figures.Given.supplied(item, new BigDecimal(5), "核对"),
                        new io.perfcycle.result.Figures.Given(
                                participation("AP5", "E1"),
                                0,
                                "PRJ",
                                FigureDecision.Standing.RATED,
                                new BigDecimal(60),
                                "二次评审")),
                "B1");
        rows.update("update figure_decision set decided_by = 'T-HR2' where indicator = 'RET'");
        must(201, file("E1", "AP5", CLAIM));
        done("T-HR2", task("T-HR2", "checkAdmissibility", "AP5/E1"), ADMIT);
        done("M1", task("M1", "answerAppeal", "AP5/E1"), "{}");
        // B1 leads M1 but rated the project: HR hears it
        var hearing = task("T-HR2", "hearAppeal", "AP5/E1");
        assertThat(page("T-HR2", hearing).get("partial").asBoolean()).isTrue();
        must(404, answer("B1", hearing, TO_1000));
        assertThat(faults(answer("T-HR2", hearing, TO_1000))).containsExactly("APPEAL_PARTIAL");
        done("T-HR", hearing, "{\"outcome\":\"UPHELD\",\"reason\":\"数据与评分均有依据\"}");
        assertThat(versions.of(participation("AP5", "E1"))).hasSize(1);
        assertThat(standing("E1", "AP5").at("/appeal/outcome").asText()).isEqualTo("UPHELD");
    }

    @Test
    void nobodyIsWorseOffForHavingAppealed() {
        released("AP6");
        heard("AP6");
        var hearing = task("B1", "hearAppeal", "AP6/E1");
        assertThat(faults(answer("B1", hearing, TO_1000.replace("1000,", "700,"))))
                .containsExactly("outcome APPEAL_WORSE");
        assertThat(faults(answer("B1", hearing, TO_1000.replace("1000,", "800,"))))
                .containsExactly("outcome APPEAL_SAME");
        assertThat(faults(answer("B1", hearing, "{\"outcome\":\"ADJUSTED\",\"level\":\"D\",\"reason\":\"x\"}")))
                .containsExactly("outcome APPEAL_WORSE");
        assertThat(faults(answer("B1", hearing, "{\"outcome\":\"ADJUSTED\",\"level\":\"X\"}")))
                .containsExactly("reason APPEAL_REASON", "level UNKNOWN_LEVEL");
        assertThat(faults(answer("B1", hearing, "{}")))
                .containsExactly("outcome ACTION_REQUIRED", "reason APPEAL_REASON");
        assertThat(result("AP6", "E1")).isEqualTo("1 EVALUATION 70.50 C");
        done("B1", hearing, "{\"outcome\":\"REVOKED\",\"again\":true,\"reason\":\"未按程序评分\"}");
        assertThat(result("AP6", "E1")).isEqualTo("2 APPEAL null null");

        var again = task("B1", "rateAgain", "AP6/E1");
        assertThat(faults(
                        answer("B1", again, "{\"ratings\":[{\"item\":\"CM_SERVICE\",\"value\":6,\"reason\":\"x\"}]}")))
                .contains("ratings MISSING_ROW", "ratings[0].value NUMBER_TOO_LARGE");
        done("B1", again, """
                {"ratings":[{"item":"CM_SERVICE","value":1,"reason":"回访记录"},{"item":"PRJ","value":60,"reason":"验收单"},
                            {"item":"INNO","value":0,"reason":"无"}]}""");
        // level 1 is 40 points: (2400 + 2000 + 1000 + 900) / 100 = 63, less than 70.50, which stands again
        assertThat(result("AP6", "E1")).isEqualTo("3 APPEAL 70.50 C");
    }

    @Test
    void aResultRatedAgainCountsAndIsHeardASecondTimeBySomebodyElse() {
        released("AP7");
        policies("AP7", "{\"appeals\":{\"workingDays\":5,\"secondHearing\":true}}");
        heard("AP7");
        done(
                "B1",
                task("B1", "hearAppeal", "AP7/E1"),
                "{\"outcome\":\"REVOKED\",\"again\":true,\"reason\":\"未按程序评分\"}");
        done("B1", task("B1", "rateAgain", "AP7/E1"), """
                {"ratings":[{"item":"CM_SERVICE","value":4,"reason":"回访记录"},{"item":"PRJ","value":60,"reason":"验收单"},
                            {"item":"INNO","value":1,"reason":"话术库"}]}""");
        // level 4 is 110 points: (2400 + 2000 + 2750 + 900) / 100 + 1 = 81.50
        assertThat(result("AP7", "E1")).isEqualTo("3 APPEAL 81.50 C");
        var task = task("E1", "acknowledgeDecision", "AP7/E1");
        assertThat(faults(answer("E1", task, "{\"again\":true}"))).containsExactly("words APPEAL_AGAIN_WORDS");
        done("E1", task, "{\"again\":true,\"words\":\"成交额仍未更正\"}");
        must(404, as("B1").get("/api/v1/tasks/" + task("T-HR", "hearAppeal", "AP7/E1") + "/page"));
        done("T-HR", task("T-HR", "hearAppeal", "AP7/E1"), TO_1000);
        assertThat(result("AP7", "E1")).isEqualTo("4 APPEAL 97.50 B");
        var last = task("E1", "acknowledgeDecision", "AP7/E1");
        assertThat(faults(answer("E1", last, "{\"again\":true,\"words\":\"还要\"}")))
                .containsExactly("again APPEAL_NO_SECOND");
        done("E1", last, "{}");
        var appeal = standing("E1", "AP7").at("/appeal/id").asText();
        assertThat(rows.queryForList("select dedupe_key from mail_outbox where recipient = 'E1'", String.class))
                .filteredOn(key -> key.matches(".*\\D" + appeal + "/[12]"))
                .hasSize(2);
        var verdict = json(must(200, as("T-HR").get("/api/v1/cycles/AP7/verify")));
        assertThat(verdict.get("findings"))
                .noneMatch(finding ->
                        List.of("I2", "I3").contains(finding.get("invariant").asText()));
    }

    @Test
    void anAppealIsReturnedOnceRejectedWithTheGroundAndEscalatedWhenLate() {
        released("AP8");
        must(201, file("E1", "AP8", CLAIM));
        var check = task("T-HR", "checkAdmissibility", "AP8/E1");
        assertThat(faults(answer("T-HR", check, "{\"choice\":\"REJECT\"}"))).containsExactly("words APPEAL_WORDS");
        done("T-HR", check, "{\"choice\":\"RETURN\",\"words\":\"请注明直播日期\"}");
        done(
                "E1",
                task("E1", "completeAppeal", "AP8/E1"),
                "{\"items\":[\"GMV\",\"RET\"],\"grounds\":[\"DATA_ERROR\",\"BIAS\"],\"facts\":\"9 月 3 日与 9 月 5 日\"}");
        check = task("T-HR", "checkAdmissibility", "AP8/E1");
        assertThat(faults(answer("T-HR", check, "{\"choice\":\"RETURN\",\"words\":\"再补\"}")))
                .containsExactly("choice APPEAL_RETURNED_ONCE");
        done("T-HR", check, ADMIT);
        fire("notAnswered", "AP8/E1");
        assertThat(page("B1", task("B1", "hearAppeal", "AP8/E1")).get("facts").asText())
                .isEqualTo("9 月 3 日与 9 月 5 日");
        fire("hearingOverdue", "AP8/E1");
        must(200, as("T-HR").get("/api/v1/tasks/" + task("T-HR", "hearAppeal", "AP8/E1") + "/page"));

        must(201, file("E2", "AP8", CLAIM));
        done("T-HR", task("T-HR", "checkAdmissibility", "AP8/E2"), "{\"choice\":\"REJECT\",\"words\":\"无事实\"}");
        assertThat(page("E2", task("E2", "acknowledgeDecision", "AP8/E2"))
                        .get("reason")
                        .asText())
                .isEqualTo("无事实");
    }

    /** Filed, admitted and answered. */
    private void heard(String code) {
        must(201, file("E1", code, CLAIM));
        done("T-HR", task("T-HR", "checkAdmissibility", code + "/E1"), ADMIT);
        done("M1", task("M1", "answerAppeal", code + "/E1"), "{}");
    }

    private void fire(String timer, String businessKey) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey("appeal")
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

    private Caller.Answer file(String person, String code, String claim) {
        return as(person).post("/api/v1/cycles/" + code + "/participations/" + person + "/appeal", claim);
    }

    private com.fasterxml.jackson.databind.JsonNode standing(String person, String code) {
        return json(must(200, as(person).get("/api/v1/cycles/" + code + "/participations/" + person + "/appeal")));
    }

    private Caller.Answer multipart(String person, String code, String name, String content) {
        var fields = field("items", "GMV") + field("grounds", "DATA_ERROR") + field("facts", "九月未计入");
        return send(person, code, "", fields, name, content);
    }

    private Caller.Answer addFile(String person, String code, String name, String content) {
        return send(person, code, "/files", "", name, content);
    }

    private Caller.Answer send(String person, String code, String path, String fields, String name, String content) {
        var body = fields + "--XX\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--XX--\r\n";
        return as(person)
                .send(
                        "POST",
                        "/api/v1/cycles/" + code + "/participations/" + person + "/appeal" + path,
                        "multipart/form-data; boundary=XX",
                        body);
    }

    private static String field(String name, String value) {
        return "--XX\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n";
    }

    /** Once the result is revoked there is nothing to go back to: it must be rated again. */
    @Test
    void whileItIsRatedAgainAnAppealCannotBeWithdrawn() {
        released("AP9");
        policies("AP9", "{\"appeals\":{\"workingDays\":5,\"secondHearing\":true}}");
        heard("AP9");
        done("B1", task("B1", "hearAppeal", "AP9/E1"), "{\"outcome\":\"UPHELD\",\"reason\":\"有依据\"}");
        done("E1", task("E1", "acknowledgeDecision", "AP9/E1"), "{\"again\":true,\"words\":\"程序有误\"}");
        done(
                "T-HR",
                task("T-HR", "hearAppeal", "AP9/E1"),
                "{\"outcome\":\"REVOKED\",\"again\":true,\"reason\":\"未按程序评分\"}");
        assertThat(faults(must(409, as("E1").post("/api/v1/cycles/AP9/participations/E1/appeal/withdraw", "{}"))))
                .containsExactly("APPEAL_ENDED");
        assertThat(openKeys("AP9/E1")).contains("rateAgain");
    }

    /** A second hearing that is withdrawn leaves the first decision as it is. */
    @Test
    void theFirstDecisionStandsWhereTheSecondHearingIsWithdrawn() {
        released("AP10");
        policies("AP10", "{\"appeals\":{\"workingDays\":5,\"secondHearing\":true}}");
        heard("AP10");
        done("B1", task("B1", "hearAppeal", "AP10/E1"), TO_1000);
        done("E1", task("E1", "acknowledgeDecision", "AP10/E1"), "{\"again\":true,\"words\":\"项目分仍未更正\"}");
        must(200, as("E1").post("/api/v1/cycles/AP10/participations/E1/appeal/withdraw", "{}"));
        work();
        assertThat(openKeys("AP10/E1")).doesNotContain("hearAppeal");
        assertThat(standing("E1", "AP10").at("/appeal/state").asText()).isEqualTo("DECIDED");
        assertThat(standing("E1", "AP10").at("/appeal/outcome").asText()).isEqualTo("ADJUSTED");
        assertThat(result("AP10", "E1")).isEqualTo("2 APPEAL 86.50 B");
    }

    /** While the employee is absent his tasks lie with his manager, who must not speak for him. */
    @Test
    void theManagerNeitherCompletesAnAppealNorAcknowledgesADecisionForTheEmployee() {
        released("AP11");
        must(201, file("E1", "AP11", CLAIM));
        done("T-HR", task("T-HR", "checkAdmissibility", "AP11/E1"), "{\"choice\":\"RETURN\",\"words\":\"请注明直播日期\"}");
        absent("E1", () -> {
            var complete = task("M1", "completeAppeal", "AP11/E1");
            assertThat(faults(must(403, answer("M1", complete, CLAIM)))).containsExactly("NOT_HIS_WORD");
        });
        done("E1", task("E1", "completeAppeal", "AP11/E1"), CLAIM);
        done("T-HR", task("T-HR", "checkAdmissibility", "AP11/E1"), "{\"choice\":\"REJECT\",\"words\":\"无事实\"}");
        absent("E1", () -> {
            var acknowledge = task("M1", "acknowledgeDecision", "AP11/E1");
            assertThat(faults(must(403, answer("M1", acknowledge, "{}")))).containsExactly("NOT_HIS_WORD");
        });
        done("E1", task("E1", "acknowledgeDecision", "AP11/E1"), "{}");
    }
}
