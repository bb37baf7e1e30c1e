package io.perfcycle.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.result.ReleasePreview;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.support.Caller;
import io.perfcycle.support.RatedShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of the 12 people of SHOP with a result S 1, A 2, B 6, C 2, D 1 are suggested; B1 sits alone at the table of HQ. */
class CalibrationIT extends RatedShop {

    private static final String SHOP = "/calibration/SHOP";

    @Autowired
    private ReleasePreview preview;

    @Autowired
    private WorkingCalendar calendar;

    @Test
    void aPlainCyclePassesThroughWithoutAJobATableOrAStage() {
        rated("K1", "null");
        var jobs = management.createJobQuery().count();
        processes.start(cycles.get("K1").deployment(), "calibration", "K1", Map.of("stage", "calibration"));
        assertThat(management.createJobQuery().count()).isEqualTo(jobs);
        assertThat(openKeys("K1")).doesNotContain("calibrateResults");
        assertThat(read("T-HR", "K1", "/calibration").get("mode").asText()).isEqualTo("OFF");
        assertThat(jdbc.queryForObject("select count(*) from calibration_session where cycle = 'K1'", Long.class))
                .isZero();
        assertThat(read("T-HR", "K1", "").get("stages"))
                .extracting(stage -> stage.get("stage").asText())
                .containsExactly("goal-setting", "data-collection", "evaluation", "feedback-interview");
    }

    @Test
    void aTableIsMovedHandedInApprovedByAnotherAndApplied() {
        opened("K2", "WARN");
        var table = read("K-1", "K2", SHOP);
        assertThat(table.get("rows")).hasSize(13);
        assertThat(table.get("guided").asBoolean()).isTrue();
        assertThat(counts(table, "before")).containsExactly(2, 5, 4, 1, 0);
        assertThat(counts(table, "quota")).containsExactly(1, 2, 6, 2, 1);
        // By rank: both best are S; most of the five at 100.00 belong to B, so do the four below; the last one to D
        assertThat(counts(table, "suggested")).containsExactly(2, 0, 9, 0, 1);
        assertThat(table.get("differences").asText()).isEqualTo("A 5 (2), B 4 (6), D 0 (1)");
        assertThat(row(table, "E1").get("tied").asBoolean()).isTrue();
        assertThat(row(table, "H10").get("outcome").asText()).isEqualTo("HELD");
        assertThat(stage("K2").get("open").asInt()).isEqualTo(14);
        must(200, as("K-1").get("/api/v1/cycles/K2/participations/E2/trace"));
        assertThat(json(must(200, as("K-1").get("/api/v1/cycles/K2/results"))).get("items"))
                .as("those at the tables")
                .hasSize(jdbc.queryForObject("""
                        select count(*) from calibration_seat s join calibration_session t on t.id = s.session_id
                        where t.cycle = 'K2'""", Integer.class));

        must(200, move("K-1", "K2", "E2", "A", "带新人后自己的场次减少 𠮷", 0));
        var moved = json(must(200, move("K-1", "K2", "H09", "B", "大促值守", 0)));
        assertThat(counts(moved, "now")).containsExactly(1, 6, 5, 0, 0);
        assertThat(row(moved, "E2").get("levelBefore").asText()).isEqualTo("S");
        must(200, move("K-1", "K2", "H09", "C", "撤回", 1));

        var task = table("K-1", "calibrateResults", "K2", "SHOP");
        assertThat(faults(answer("K-1", task, "{\"revision\":2}"))).containsExactly("CALIBRATION_MOVED_ON");
        assertThat(faults(answer("K-1", task, "{\"revision\":3}"))).containsExactly("reason CALIBRATION_DIFFERS");
        done("K-1", task, "{\"revision\":3,\"reason\":\"差距在误差之内\"}");
        assertThat(faults(move("K-1", "K2", "H08", "A", "来晚了", 0))).containsExactly("CALIBRATION_NOT_OPEN");

        var approval = table("K-1", "approveCalibration", "K2", "SHOP");
        assertThat(faults(answer("K-1", approval, "{\"approved\":true,\"revision\":3}")))
                .containsExactly("CALIBRATION_OWN_MOVES");
        assertThat(faults(answer("T-HR", approval, "{\"approved\":true,\"revision\":2}")))
                .containsExactly("CALIBRATION_MOVED_ON");
        assertThat(versions.newest(participation("K2", "E2")).orElseThrow().source())
                .isEqualTo(ResultVersion.Source.EVALUATION);
        done("T-HR", approval, "{\"approved\":true,\"revision\":3}");
        assertThat(stage("K2").get("done").asInt()).isEqualTo(13);
        quick("K2", "HQ");
        assertThat(stage("K2").get("state").asText()).isEqualTo("CLOSED");

        var version = versions.newest(participation("K2", "E2")).orElseThrow();
        assertThat(version.source()).isEqualTo(ResultVersion.Source.CALIBRATION);
        assertThat(version.level()).isEqualTo("A");
        assertThat(version.coefficient()).isEqualByComparingTo("1.2");
        assertThat(version.total()).isEqualByComparingTo("113.33");
        assertThat(version.actor()).isEqualTo("K-1");
        // Moved and moved back: nothing has changed
        assertThat(versions.newest(participation("K2", "H09")).orElseThrow().version())
                .isEqualTo(1);
        assertThat(preview.of("K2", "T-HR").moved()).isEqualTo(1);

        var decision = read("T-HR", "K2", "/participations/E2/trace").at("/decisions/0");
        assertThat(decision.get("levelBefore").asText()).isEqualTo("S");
        assertThat(decision.get("level").asText()).isEqualTo("A");
        assertThat(decision.get("reason").asText()).isEqualTo("带新人后自己的场次减少 𠮷");
        assertThat(read("T-HR", "K2", "/verify").get("findings").toString()).doesNotContain("\"I2\"", "\"I3\"");

        assertThat(audited("K2/E2")).containsExactly("calibration.move S A");
        assertThat(audited("K2/calibration/SHOP"))
                .containsExactly(
                        "calibration.hand-in OPEN PROPOSED S 1, A 6, B 4, C 1, D 0",
                        "calibration.approve PROPOSED APPROVED [E2 S>A]");
        assertThat(must(200, as("T-HR").get("/api/v1/cycles/K2/calibration.csv"))
                        .body()
                        .lines())
                .filteredOn(line -> line.startsWith("E2,"))
                .singleElement()
                .asString()
                .contains("SHOP,APPROVED,113.33,S,S,A,K-1,带新人后自己的场次减少 𠮷,T-HR");
    }

    @Test
    void nothingOfItIsSeenByAnEmployeeBeforeTheRelease() {
        opened("K3", "WARN");
        must(200, move("K-1", "K3", "E2", "A", "CANARY-REASON", 0));
        for (var address : List.of("/calibration", SHOP, "/calibration.csv", "/participations/E2/trace")) {
            must(403, as("E2").get("/api/v1/cycles/K3" + address));
        }
        for (var reader : List.of("E2", "M1", "D1")) {
            must(403, as(reader).get("/api/v1/cycles/K3" + SHOP));
        }
        approveAll("K3");
        must(403, as("E2").get("/api/v1/cycles/K3/participations/E2/trace"));
        assertThat(as("E2").get("/api/v1/cycles/K3/participations/E2").body()).doesNotContain("CANARY", "CALIBRATION");
        assertThat(as("E2").get("/api/v1/cycles/K3/results").body()).doesNotContain("CALIBRATION");
        jdbc.update("update cycle set state = 'RELEASED' where code = 'K3'");
        assertThat(must(200, as("E2").get("/api/v1/cycles/K3/participations/E2/trace"))
                        .body())
                .contains("CANARY-REASON");
        assertThat(jdbc.queryForList("select TEXT_ from ACT_HI_VARINST where TEXT_ is not null", String.class))
                .noneMatch(text -> text.contains("CANARY"));
    }

    @Test
    void aBlockedDistributionPassesOnlyByAnOverrideOfHrWhichTheNextMoveEnds() {
        opened("K4", "BLOCK");
        var task = table("K-1", "calibrateResults", "K4", "SHOP");
        assertThat(faults(answer("K-1", task, "{\"revision\":0,\"reason\":\"就这样\"}")))
                .containsExactly("CALIBRATION_BLOCKED");
        must(403, as("K-1").post("/api/v1/cycles/K4" + SHOP + "/override", "{\"reason\":\"我来\"}"));
        assertThat(faults(as("T-HR").post("/api/v1/cycles/K4" + SHOP + "/override", "{\"reason\":\" \"}")))
                .containsExactly("reason REASON_REQUIRED");
        must(200, as("T-HR").post("/api/v1/cycles/K4" + SHOP + "/override", "{\"reason\":\"新店首季\"}"));
        must(200, move("K-1", "K4", "H08", "A", "补位", 0));
        assertThat(faults(answer("K-1", task, "{\"revision\":1}"))).containsExactly("CALIBRATION_BLOCKED");
        must(200, as("T-HR").post("/api/v1/cycles/K4" + SHOP + "/override", "{\"reason\":\"新店首季\"}"));
        done("K-1", task, "{\"revision\":1}");
        var approval = table("T-HR", "approveCalibration", "K4", "SHOP");
        assertThat(faults(answer("T-HR", approval, "{\"approved\":true,\"revision\":1}")))
                .containsExactly("CALIBRATION_OWN_MOVES");
        done("K-2", approval, "{\"approved\":true,\"revision\":1}");
        assertThat(audited("K4/calibration/SHOP"))
                .contains("calibration.override null S 2, A 5, B 4, C 1, D 0")
                .contains("calibration.approve PROPOSED APPROVED [H08 B>A]");
        assertThat(faults(as("T-HR").post("/api/v1/cycles/K4/calibration/HQ/override", "{\"reason\":\"x\"}")))
                .containsExactly("CALIBRATION_NOTHING_TO_OVERRIDE");
    }

    @Test
    void aDistributionThatFitsNeedsNoReasonEvenWhereItBlocks() {
        opened("K5", "BLOCK");
        // A 2, B 7, C 2, D 1 beside both S: each level between its quota and its rank
        for (var person : List.of("H01", "H02", "H03")) {
            must(200, move("K-1", "K5", person, "B", "同档比较", 0));
        }
        must(200, move("K-1", "K5", "H09", "D", "未达底线", 0));
        var table = json(must(200, move("K-1", "K5", "H08", "C", "同档比较", 0)));
        assertThat(counts(table, "now")).containsExactly(2, 2, 6, 1, 1);
        assertThat(table.get("fits").asBoolean()).isTrue();
        done("K-1", table("K-1", "calibrateResults", "K5", "SHOP"), "{\"revision\":5}");
    }

    @Test
    void whoSitsAtTheTableNeitherSeesNorDecidesAboutHimselfOrTheWhole() {
        opened("K6", "WARN");
        person("H01", "employee", "calibration");
        var table = read("H01", "K6", SHOP);
        assertThat(table.get("self").asBoolean()).isTrue();
        assertThat(table.get("rows"))
                .hasSize(12)
                .noneMatch(row -> row.get("employeeNo").asText().equals("H01"));
        assertThat(table.get("guided").asBoolean()).isFalse();
        assertThat(table.at("/distribution/0/quota").isNull()).isTrue();
        assertThat(counts(table, "before")).containsExactly(2, 4, 4, 1, 0);
        assertThat(row(table, "M1").get("mayMove").asBoolean()).isFalse();
        assertThat(faults(move("H01", "K6", "H01", "S", "我自己", 0))).containsExactly("CALIBRATION_SELF");
        assertThat(faults(move("H01", "K6", "M1", "S", "我主管", 0))).containsExactly("CALIBRATION_OWN_MANAGER");
        must(200, move("H01", "K6", "E2", "A", "同事意见", 0));
        var task = table("H01", "calibrateResults", "K6", "SHOP");
        // A move of himself must not show by a number that has grown while his list has not.
        must(200, move("K-1", "K6", "H01", "B", "对他的调整", 0));
        var seen = read("H01", "K6", SHOP);
        assertThat(seen.get("revision").asInt()).isEqualTo(1);
        assertThat(read("K-1", "K6", SHOP).get("revision").asInt()).isEqualTo(2);
        assertThat(faults(answer("H01", task, "{\"revision\":1,\"reason\":\"提交\"}")))
                .containsExactly("CALIBRATION_OWN_UNIT");
        must(200, move("K-1", "K6", "H01", "A", "撤回", 1));
        done("K-1", task, "{\"revision\":3,\"reason\":\"提交\"}");
        assertThat(faults(answer(
                        "H01", table("H01", "approveCalibration", "K6", "SHOP"), "{\"approved\":true,\"revision\":3}")))
                .containsExactly("CALIBRATION_OWN_UNIT");
    }

    @Test
    void whatCannotBeMovedIsNamed() {
        opened("K7", "WARN");
        assertThat(faults(move("K-1", "K7", "H10", "B", "补", 0))).containsExactly("level CALIBRATION_NO_RESULT");
        assertThat(faults(move("K-1", "K7", "E1", "X", "", 0)))
                .containsExactly("level UNKNOWN_LEVEL", "reason REASON_REQUIRED");
        assertThat(faults(move("K-1", "K7", "E1", "S", "原样", 0))).containsExactly("level CALIBRATION_SAME_LEVEL");
        assertThat(faults(move("K-1", "K7", "E1", "A", "未看", 7))).containsExactly("CALIBRATION_CHANGED");
        jdbc.update(
                "update calibration_seat set vetoed = true, level_now = 'D' where participation_id = ?",
                participation("K7", "E1"));
        assertThat(faults(move("K-1", "K7", "E1", "A", "恢复", 0))).containsExactly("level CALIBRATION_VETOED");
        must(404, move("K-1", "K7", "B1", "A", "别的表", 0));
        must(404, as("K-1").get("/api/v1/cycles/K7/calibration/NONE"));
        must(404, as("K-1").get("/api/v1/cycles/NONE/calibration"));
        must(403, move("T-HR", "K7", "E2", "A", "HR 不调整", 0));
        must(400, as("K-1").put("/api/v1/cycles/K7" + SHOP + "/people/E1", "{"));
        assertThat(read("K-1", "K7", SHOP).get("moves")).isEmpty();
    }

    @Test
    void ofManyWhoMoveOnePersonAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        opened("K8", "WARN");
        var answers = atOnce(IntStream.range(0, 8)
                .<Callable<Caller.Answer>>mapToObj(at ->
                        () -> move(at % 2 == 0 ? "K-1" : "K-2", "K8", "E2", at % 2 == 0 ? "A" : "B", "理由" + at, 0))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        var table = read("K-1", "K8", SHOP);
        var stands = row(table, "E2").get("levelNow").asText();
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(7)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(json(answer).at("/current/level").asText()).isEqualTo(stands);
                    assertThat(json(answer).at("/current/revision").asInt()).isEqualTo(1);
                });
        assertThat(table.get("moves")).hasSize(1);
        assertThat(table.get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void movesOfDifferentPeopleAtOnceNeverLoseEachOther() throws Exception {
        opened("K9", "WARN");
        var people = List.of("M1", "E1", "E2", "H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08", "H09");
        var answers = atOnce(people.stream()
                .<Callable<Caller.Answer>>map(person -> () -> move("K-1", "K9", person, "D", "同时 " + person, 0))
                .toList());
        assertThat(answers).extracting(Caller.Answer::status).containsOnly(200);
        var table = read("K-1", "K9", SHOP);
        assertThat(counts(table, "now")).containsExactly(0, 0, 0, 0, 12);
        assertThat(table.get("moves")).hasSize(12);
        assertThat(table.get("revision").asInt()).isEqualTo(12);
    }

    @Test
    void aReturnedTableIsOpenAgainAndSaysWhy() {
        opened("K10", "WARN");
        var task = table("K-1", "calibrateResults", "K10", "SHOP");
        done("K-1", task, "{\"revision\":0,\"reason\":\"按总分\"}");
        var approval = table("T-HR", "approveCalibration", "K10", "SHOP");
        assertThat(faults(answer("T-HR", approval, "{\"revision\":0}"))).containsExactly("ACTION_REQUIRED");
        assertThat(faults(answer("T-HR", approval, "{\"approved\":false,\"revision\":0}")))
                .containsExactly("reason CALIBRATION_RETURN_REASON");
        done("T-HR", approval, "{\"approved\":false,\"revision\":0,\"reason\":\"A 太多\"}");
        var table = page("K-2", table("K-2", "calibrateResults", "K10", "SHOP"));
        assertThat(table.get("decidedReason").asText()).isEqualTo("A 太多");
        must(200, move("K-2", "K10", "H01", "B", "同档", 0));
    }

    @Test
    void closingEarlyAppliesWhatIsApprovedAndNothingElse() {
        opened("K11", "WARN");
        must(200, move("K-1", "K11", "E2", "A", "未获批准", 0));
        quick("K11", "HQ");
        must(200, as("T-HR").post("/api/v1/cycles/K11/stages/calibration/close", "{\"reason\":\"不再等待\"}"));
        work();
        assertThat(versions.newest(participation("K11", "E2")).orElseThrow().level())
                .isEqualTo("S");
        assertThat(stage("K11").get("state").asText()).isEqualTo("CLOSED");
        assertThat(stage("K11").get("missed").asInt()).isEqualTo(13);
        assertThat(stage("K11").get("done").asInt()).isEqualTo(1);
        assertThat(audited("K11/calibration/SHOP")).containsExactly("calibration.close OPEN [E2 S>A] CLOSED");
        assertThat(faults(move("K-1", "K11", "E2", "A", "太晚", 1))).containsExactly("CALIBRATION_NOT_OPEN");
    }

    @Test
    void hrMayExtend() {
        opened("K12", "WARN");
        var until = calendar.today().plusDays(30);
        must(200, as("T-HR").post("/api/v1/cycles/K12/stages/calibration/extend", """
                {"reason":"补充资料","until":"%s"}""".formatted(until)));
        // Midnight after that day in Shanghai
        assertThat(stage("K12").get("dueAt").asText()).startsWith(until + "T15:59:59");
        must(200, move("K-1", "K12", "E2", "A", "仍可调整", 0));
    }

    /** A table without a move, handed in and approved. */
    private void quick(String code, String unit) {
        var revision = read("K-1", code, "/calibration/" + unit).get("revision").asInt();
        done(
                "K-2",
                table("K-2", "calibrateResults", code, unit),
                "{\"revision\":%d,\"reason\":\"按总分\"}".formatted(revision));
        done(
                "T-HR",
                table("T-HR", "approveCalibration", code, unit),
                "{\"approved\":true,\"revision\":%d}".formatted(revision));
    }

    private void approveAll(String code) {
        quick(code, "SHOP");
        quick(code, "HQ");
    }

    private Caller.Answer move(String who, String code, String person, String level, String reason, int revision) {
        return as(who).put("/api/v1/cycles/%s/calibration/SHOP/people/%s".formatted(code, person), """
                {"level":"%s","reason":"%s","revision":%d}""".formatted(
                        level, reason, revision));
    }

    private static List<Caller.Answer> atOnce(List<Callable<Caller.Answer>> calls) throws Exception {
        var barrier = new CyclicBarrier(calls.size());
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList();
            var answers = new ArrayList<Caller.Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private JsonNode read(String who, String code, String rest) {
        return json(must(200, as(who).get("/api/v1/cycles/" + code + rest)));
    }

    private JsonNode stage(String code) {
        return StreamSupport.stream(read("T-HR", code, "").get("stages").spliterator(), false)
                .filter(stage -> stage.get("stage").asText().equals("calibration"))
                .findFirst()
                .orElseThrow();
    }

    /** The task of this table; its page names the unit. */
    private String table(String who, String key, String code, String unit) {
        return StreamSupport.stream(
                        json(must(200, as(who).get("/api/v1/tasks"))).spliterator(), false)
                .filter(task -> task.get("key").asText().equals(key)
                        && task.get("businessKey").asText().equals(code))
                .map(task -> task.get("id").asText())
                .filter(id -> page(who, id).get("orgUnit").asText().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " of " + unit + " for " + who));
    }

    private static JsonNode row(JsonNode table, String employeeNo) {
        return StreamSupport.stream(table.get("rows").spliterator(), false)
                .filter(row -> row.get("employeeNo").asText().equals(employeeNo))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> counts(JsonNode table, String what) {
        return StreamSupport.stream(table.get("distribution").spliterator(), false)
                .map(line -> line.get(what).asInt())
                .toList();
    }

    private List<String> audited(String object) {
        return jdbc.query(
                "select action, was, became from audit_event where object = ? and action like 'calibration.%'"
                        + " order by seq",
                (row, n) -> row.getString(1)
                        + (row.getString(2) == null ? " null" : " " + row.getString(2))
                        + " " + row.getString(3),
                object);
    }
}
