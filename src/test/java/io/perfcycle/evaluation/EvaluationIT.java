package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Outcome;
import io.perfcycle.support.Caller;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.SmallCycle;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class EvaluationIT extends SmallCycle {

    private static final String SELF = """
            {"summary":"my secret summary","ratings":[{"indicator":"CM_SERVICE","value":4,"comment":"my secret comment"},
             {"indicator":"PRJ","value":"90"}]}""";

    @Autowired
    private ResultVersions versions;

    @Autowired
    private JdbcTemplate jdbc;

    private final String code = SmallCompany.freshCycle();

    /** E1 has all figures, B1 lacks the return rate, which holds the result. */
    @BeforeEach
    void open() {
        launch(code);
        measure("gmv E1 1100", "gmv M1 1000", "gmv E2 800", "gmv B1 1000");
        measure("returns E1 5", "orders E1 100", "returns E2 10", "orders E2 100", "returns M1 5", "orders M1 100");
        must(202, as("T-HR").post("/api/v1/cycles/" + code + "/calculate", "{}"));
        work();
        startStage(code, "evaluation");
    }

    /** Table: GMV 1100 on 800/1000/1200 is 110, RET 5 is 100, level 5 is 120, share 80 is 80, bonus 2. */
    @Test
    void theManagersRatingsJoinTheFiguresToAResultThatCanBeRecountedByHand() {
        done("E1", task("E1", "assessSelf", code + "/E1"), SELF);
        done("M1", task("M1", "ratePerformance", code + "/E1"), rated("5", "80", "2"));
        var result = versions.of(participation(code, "E1"));
        assertThat(result).hasSize(1);
        // (40*110 + 20*100 + 25*120 + 15*80) / 100 + 2 = 106 + 2
        assertThat(result.get(0).total()).isEqualByComparingTo("108.00");
        assertThat(result.get(0).level()).isEqualTo("A");
        assertThat(result.get(0).source()).isEqualTo(ResultVersion.Source.EVALUATION);
        assertThat(result.get(0).actor()).isEqualTo("M1");
    }

    @Test
    void neitherSideSeesTheOtherBeforeItsOwnIsIn() {
        assertThat(states("E1")).isEqualTo("self OPEN, manager HIDDEN");
        assertThat(states("M1")).isEqualTo("self HIDDEN, manager OPEN");
        done("E1", task("E1", "assessSelf", code + "/E1"), SELF);
        assertThat(states("M1")).as("not even that it is in").isEqualTo("self HIDDEN, manager OPEN");
        assertThat(page("M1", task("M1", "ratePerformance", code + "/E1")).toString())
                .doesNotContain("secret");
        assertThat(states("B1")).as("the manager's manager").isEqualTo("self HIDDEN, manager HIDDEN");
        done("M1", task("M1", "ratePerformance", code + "/E1"), rated("3", "80", "0"));
        assertThat(states("M1")).isEqualTo("self SUBMITTED, manager SUBMITTED");
        assertThat(states("B1")).isEqualTo("self SUBMITTED, manager SUBMITTED");
        assertThat(states("T-HR")).isEqualTo("self SUBMITTED, manager SUBMITTED");
        assertThat(states("E1")).as("until release").isEqualTo("self SUBMITTED, manager HIDDEN");
        assertThat(ratings("E2").status()).isEqualTo(404);
        assertThat(as("E1").get("/api/v1/cycles/" + code + "/participations/E1/trace")
                        .status())
                .isEqualTo(403);
        jdbc.update("update cycle set state = 'RELEASED' where code = ?", code);
        assertThat(states("E1")).isEqualTo("self SUBMITTED, manager SUBMITTED");
    }

    @Test
    void hrIsBlindWhereItRatesInPlaceOfAManager() {
        done("B1", task("B1", "assessSelf", code + "/B1"), SELF);
        assertThat(sheets("T-HR", "B1")).isEqualTo("self HIDDEN, manager OPEN");
        done("T-HR", task("T-HR", "ratePerformance", code + "/B1"), rated("3", "80", "0"));
        assertThat(sheets("T-HR", "B1")).isEqualTo("self SUBMITTED, manager SUBMITTED");
    }

    @Test
    void theManagerSeesFiguresAndPointsAndTheEmployeeNoPoints() {
        var managers = page("M1", task("M1", "ratePerformance", code + "/E1"));
        assertThat(managers.path("figures").findValuesAsText("points")).containsExactly("110.00", "100.00");
        assertThat(managers.at("/items/0/anchors")).hasSize(5);
        var own = page("E1", task("E1", "assessSelf", code + "/E1"));
        assertThat(own.path("figures").findValuesAsText("actual")).containsExactly("1100", "5");
        assertThat(own.path("figures").findValuesAsText("points")).containsExactly("null", "null");
        assertThat(own.path("items").findValuesAsText("indicator")).containsExactly("CM_SERVICE", "PRJ");
    }

    @Test
    void aTamperedSheetIsRefusedAsAWhole() {
        var task = task("M1", "ratePerformance", code + "/E1");
        assertThat(faults(answer("M1", task, """
                {"ratings":[{"indicator":"GMV","value":5},{"indicator":"PRJ","value":101},{"indicator":"PRJ","value":1},
                 {"indicator":"INNO","value":"10.01"}]}""")))
                .containsExactlyInAnyOrder(
                        "ratings[0] UNKNOWN_ROW",
                        "ratings[1].value NUMBER_TOO_LARGE",
                        "ratings[2] DUPLICATE_ROW",
                        "ratings[3].value NUMBER_TOO_LARGE",
                        "ratings MISSING_ROW");
        assertThat(faults(answer("E1", task("E1", "assessSelf", code + "/E1"), rated("3", "80", "2"))))
                .as("nobody gives himself a bonus")
                .containsExactly("ratings[2] UNKNOWN_ROW");
        assertThat(answer("E1", task, rated("5", "100", "10")).status()).isEqualTo(404);
        assertThat(answer("B1", task, rated("5", "100", "10")).status()).isEqualTo(404);
        done("M1", task, rated("3", "80", "0"));
        assertThat(answer("M1", task, rated("5", "100", "10")).status())
                .as("twice")
                .isEqualTo(404);
        assertThat(jdbc.queryForObject(
                        "select count(*) from rating where participation_id = ?",
                        Integer.class,
                        participation(code, "E1")))
                .isEqualTo(3);
    }

    @Test
    void nobodyRatesHimselfOrSettlesHisOwnResultAndTheTaskStaysFree() {
        person("B1", "employee", "manager", "hr");
        var rate = task("T-HR", "ratePerformance", code + "/B1");
        assertThat(faults(answer("B1", rate, rated("5", "100", "10")))).containsExactly("TASK_UNKNOWN");
        done("T-HR", rate, rated("3", "80", "0"));
        done("B1", task("B1", "assessSelf", code + "/B1"), SELF);
        var held = task("T-HR", "resolveHeldResult", code + "/B1");
        assertThat(faults(answer("B1", held, "{\"rows\":[],\"withoutResult\":false}")))
                .containsExactly("TASK_UNKNOWN");
        done(
                "T-HR",
                held,
                "{\"withoutResult\":false,\"rows\":[{\"indicator\":\"RET\",\"action\":\"WAIVE\",\"reason\":\"no shop\"}]}");
    }

    /** Missing, not applicable, zero and late are four things. */
    @Test
    void missingNotApplicableZeroAndLateStayFourThings() {
        done("E1", task("E1", "assessSelf", code + "/E1"), SELF);
        done("M1", task("M1", "ratePerformance", code + "/E1"), """
                {"ratings":[{"indicator":"CM_SERVICE","notObserved":true},{"indicator":"PRJ","value":0},
                 {"indicator":"INNO","notObserved":true}]}""");
        assertThat(status("E1", "CM_SERVICE")).as("not observed").isEqualTo("MISSING null");
        assertThat(status("E1", "PRJ")).as("zero").isEqualTo("SCORED 0.00");
        // zero counts with its weight, what is missing does not: (40*110 + 20*100 + 15*0) / 75 = 85.333
        assertThat(newest("E1").total()).isEqualByComparingTo("85.33");

        done("B1", task("B1", "assessSelf", code + "/B1"), SELF);
        done("T-HR", task("T-HR", "ratePerformance", code + "/B1"), rated("3", "80", "0"));
        assertThat(newest("B1").outcome()).isEqualTo(Outcome.HELD);
        done("T-HR", task("T-HR", "resolveHeldResult", code + "/B1"), """
                {"rows":[{"indicator":"RET","action":"NOT_APPLICABLE","reason":"leads no shop"}]}""");
        assertThat(status("B1", "RET")).isEqualTo("NOT_APPLICABLE null");
        // (40*100 + 25*100 + 15*80) / 80 = 96.25
        assertThat(newest("B1").total()).isEqualByComparingTo("96.25");
        assertThat(newest("B1").version()).isEqualTo(2);
        assertThat(newest("B1").actor()).isEqualTo("T-HR");

        done("E2", task("E2", "assessSelf", code + "/E2"), SELF);
        must(
                200,
                as("T-HR").post("/api/v1/cycles/" + code + "/stages/evaluation/close", "{\"reason\":\"time is up\"}"));
        work();
        assertThat(sheets("T-HR", "E2")).as("late").isEqualTo("self SUBMITTED, manager MISSED");
        assertThat(status("E2", "CM_SERVICE")).isEqualTo("MISSING null");
        // 60 of 100 count: (40*60 + 20*60) / 60
        assertThat(newest("E2").total()).isEqualByComparingTo("60.00");
        assertThat(newest("E2").actor()).isEqualTo("system");
    }

    @Test
    void aHeldResultIsSettledStepByStepOrEndsWithoutOne() {
        done("B1", task("B1", "assessSelf", code + "/B1"), SELF);
        done("T-HR", task("T-HR", "ratePerformance", code + "/B1"), rated("3", "80", "0"));
        var task = task("T-HR", "resolveHeldResult", code + "/B1");
        var page = page("T-HR", task);
        assertThat(page.path("outcome").asText()).isEqualTo("HELD");
        assertThat(page.path("missing").findValuesAsText("indicator")).containsExactly("RET");
        assertThat(faults(answer("T-HR", task, "{\"rows\":[{\"indicator\":\"RET\",\"action\":\"LEAVE\"}]}")))
                .containsExactly("rows NOTHING_RESOLVED");
        assertThat(faults(answer("T-HR", task, """
                {"withoutResult":true,"rows":[{"indicator":"GMV","action":"SUPPLY","value":9,"reason":"not missing"}]}""")))
                .containsExactlyInAnyOrder("rows[0] UNKNOWN_ROW", "rows MISSING_ROW", "reason REASON_REQUIRED");
        done("T-HR", task, """
                {"withoutResult":true,"reason":"nobody knows","rows":[{"indicator":"RET","action":"LEAVE"}]}""");
        assertThat(openKeys(code + "/B1")).isEmpty();
        var result = newest("B1");
        assertThat(result.outcome()).isEqualTo(Outcome.HELD);
        assertThat(result.total()).isNull();
        assertThat(result.level()).isNull();
    }

    private static String rated(String level, String share, String bonus) {
        return """
                {"summary":"ok","ratings":[
                 {"indicator":"CM_SERVICE","value":"%s","evidence":"led the redesign of returns","evidenceOn":"2025-08-08"},
                 {"indicator":"PRJ","value":"%s"},{"indicator":"INNO","value":%s}]}""".formatted(level, share, bonus);
    }

    private ResultVersion newest(String person) {
        return versions.newest(participation(code, person)).orElseThrow();
    }

    private String status(String person, String indicator) {
        return versions.traceOf(participation(code, person)).orElseThrow().items().stream()
                .filter(item -> item.indicator().equals(indicator))
                .map(item -> item.status() + " " + text(item.points()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
    }

    private Caller.Answer ratings(String viewer) {
        return as(viewer).get("/api/v1/cycles/" + code + "/participations/E1/ratings");
    }

    private String states(String viewer) {
        return sheets(viewer, "E1");
    }

    private String sheets(String viewer, String rated) {
        JsonNode both =
                json(must(200, as(viewer).get("/api/v1/cycles/" + code + "/participations/" + rated + "/ratings")));
        return "self %s, manager %s"
                .formatted(
                        both.at("/self/state").asText(),
                        both.at("/manager/state").asText());
    }
}
