package io.perfcycle.datacollection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.result.Disputes;
import io.perfcycle.result.Figures;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.SmallCycle;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DataCollectionIT extends SmallCycle {

    private static final String ACCEPTED = "{\"accepted\":true,\"disputes\":[]}";

    @Autowired
    private Figures figures;

    @Autowired
    private Disputes disputes;

    @Autowired
    private HistoryService history;

    private final String code = SmallCompany.freshCycle();

    /** GMV is lacking for B1 and E2, RET for B1 and M1. */
    @BeforeEach
    void collect() {
        launch(code);
        measure("gmv E1 1100", "gmv M1 1000", "returns E1 5", "orders E1 100", "returns E2 0", "orders E2 100");
        start("data-collection", code);
    }

    @Test
    void theDataOwnerSeesExactlyWhoLacksTheFigure() {
        var page = page("D1", supplyTask("D1", code, "GMV"));
        assertThat(page.findValuesAsText("employeeNo")).containsExactly("B1", "E2");
        assertThat(page.at("/people/1/figure/inputs").path("sum(gmv)").isNull()).isTrue();
        assertThat(page.at("/people/1/figure/anchors/target").asText()).isEqualTo("1000");
    }

    @Test
    void aReturnRateOfZeroIsAFigureAndNotMissing() {
        assertThat(page("M1", supplyTask("M1", code, "RET")).findValuesAsText("employeeNo"))
                .containsExactly("B1", "M1");
        assertThat(figure("E2", "RET")).isEqualTo("MEASURED 0");
    }

    @Test
    void nobodySuppliesAFigureOfHimselfOrOfHisManager() {
        var task = supplyTask("M1", code, "RET");
        assertThat(page("M1", task).findValuesAsText("partial")).containsExactly("true", "true");
        var refused = answer("M1", task, """
                {"rows":[{"employeeNo":"B1","action":"WAIVE","reason":"because"},
                         {"employeeNo":"M1","action":"SUPPLY","value":"1","reason":"because"}]}""");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(faults(refused)).containsExactly("rows[0].action OWN_FIGURE", "rows[1].action OWN_FIGURE");
        done(
                "M1",
                task,
                "{\"rows\":[{\"employeeNo\":\"B1\",\"action\":\"LEAVE\"},{\"employeeNo\":\"M1\",\"action\":\"LEAVE\"}]}");
        assertThat(figure("M1", "RET")).isEqualTo("MISSING");
    }

    @Test
    void aTamperedAnswerChangesNothing() {
        var task = supplyTask("D1", code, "GMV");
        assertThat(faults(answer("D1", task, """
                {"rows":[{"employeeNo":"E2","action":"SUPPLY","value":"900","reason":"ledger"},
                         {"employeeNo":"E2","action":"WAIVE","reason":"twice"},
                         {"employeeNo":"E1","action":"SUPPLY","value":"9999","reason":"has a figure already"},
                         {"employeeNo":"T-HR","action":"WAIVE","reason":"not in the cycle"},
                         null]}""")))
                .containsExactlyInAnyOrder(
                        "rows[1] DUPLICATE_ROW",
                        "rows[2] FIGURE_NOT_MISSING",
                        "rows[3] UNKNOWN_ROW",
                        "rows[4] UNKNOWN_ROW",
                        "rows MISSING_ROW");
        assertThat(faults(answer("D1", task, """
                {"rows":[{"employeeNo":"B1","action":"LEAVE"},
                         {"employeeNo":"E2","action":"SUPPLY","value":"1e40","reason":" "}]}""")))
                .containsExactlyInAnyOrder("rows[1].reason REASON_REQUIRED", "rows[1].value NUMBER_TOO_LONG");
        assertThat(faults(answer("D1", task, "{\"rows\":[],\"by\":\"T-HR\"}")))
                .containsExactly("SUBMISSION_UNREADABLE");
        assertThat(figure("E1", "GMV")).isEqualTo("MEASURED 1100");
        assertThat(figure("E2", "GMV")).isEqualTo("MISSING");
    }

    @Test
    void aTaskIsForItsOwnerOnlyAndOnlyOnce() {
        var task = supplyTask("D1", code, "GMV");
        assertThat(as("E1").get("/api/v1/tasks/" + task + "/page").status()).isEqualTo(404);
        assertThat(answer("E1", task, supplied("E2")).status()).isEqualTo(404);
        done("D1", task, supplied("E2"));
        assertThat(answer("D1", task, supplied("E2")).status()).isEqualTo(404);
        assertThat(figure("E2", "GMV")).isEqualTo("SUPPLIED 900");
    }

    @Test
    void aDisputedFigureIsAnsweredAndComesBackToTheEmployee() {
        supplyAll();
        dispute("E1", "GMV", "one live stream of 50 is missing 🙂𠮷");
        assertThat(openKeys(code + "/E1")).containsExactly("answerDispute");
        var task = task("D1", "answerDispute", code + "/E1");
        assertThat(page("D1", task).path("reason").asText()).isEqualTo("one live stream of 50 is missing 🙂𠮷");
        assertThat(faults(answer("D1", task, "{\"outcome\":\"CORRECTED\",\"reason\":\"\"}")))
                .containsExactlyInAnyOrder("reason REASON_REQUIRED", "value NUMBER_REQUIRED");
        done("D1", task, "{\"outcome\":\"CORRECTED\",\"value\":1150,\"reason\":\"added\"}");
        var back = page("E1", task("E1", "checkFigures", code + "/E1"));
        assertThat(back.at("/disputes/0/state").asText()).isEqualTo("CORRECTED");
        assertThat(back.at("/disputes/0/answer").asText()).isEqualTo("added");
        done("E1", task("E1", "checkFigures", code + "/E1"), ACCEPTED);
        assertThat(figure("E1", "GMV")).isEqualTo("SUPPLIED 1150");
        assertThat(figures.isSignedOff(participation(code, "E1"))).isTrue();
    }

    @Test
    void nobodyAnswersHisOwnDispute() {
        supplyAll();
        dispute("M1", "RET", "there must be figures");
        assertThat(as("M1").get("/api/v1/tasks").body()).doesNotContain("answerDispute");
        var task = task("D1", "answerDispute", code + "/M1");
        done("D1", task, "{\"outcome\":\"KEPT\",\"reason\":\"there are none\"}");
        assertThat(disputes.of(participation(code, "M1")).get(0).state()).isEqualTo(Disputes.State.KEPT);
    }

    @Test
    void aWaivedFigureIsNeitherMissingNorZero() {
        supplyAll();
        dispute("E1", "RET", "somebody else's returns");
        done("M1", task("M1", "answerDispute", code + "/E1"), "{\"outcome\":\"WAIVED\",\"reason\":\"not his\"}");
        assertThat(figure("E1", "RET")).isEqualTo("WAIVED 5");
    }

    @Test
    void onlyFiguresFromDataCanBeDisputedAndEitherAcceptedOrDisputed() {
        supplyAll();
        var task = task("E1", "checkFigures", code + "/E1");
        assertThat(faults(answer("E1", task, """
                {"accepted":false,"disputes":[{"indicator":"CM_SERVICE","reason":"rated"},
                 {"indicator":"GMV","reason":""},{"indicator":"NOPE","reason":"x"}]}""")))
                .containsExactlyInAnyOrder(
                        "disputes[0] UNKNOWN_ROW", "disputes[1].reason REASON_REQUIRED", "disputes[2] UNKNOWN_ROW");
        assertThat(faults(answer(
                        "E1", task, "{\"accepted\":true,\"disputes\":[{\"indicator\":\"GMV\",\"reason\":\"x\"}]}")))
                .containsExactly("accepted ACCEPTED_AND_DISPUTED");
        assertThat(faults(answer("E1", task, "{\"accepted\":false}")))
                .containsExactly("accepted NEITHER_ACCEPTED_NOR_DISPUTED");
        assertThat(disputes.of(participation(code, "E1"))).isEmpty();
    }

    @Test
    void closingTheStageAcceptsTheFiguresAndShowsHrWhatWasNotAnswered() {
        supplyAll();
        dispute("E1", "GMV", "too low");
        done("E2", task("E2", "checkFigures", code + "/E2"), ACCEPTED);
        must(
                200,
                as("T-HR")
                        .post(
                                "/api/v1/cycles/" + code + "/stages/data-collection/close",
                                "{\"reason\":\"time is up\"}"));
        work();
        assertThat(figures.isSignedOff(participation(code, "E1"))).isTrue();
        var review = page("T-HR", task("T-HR", "signOffData", code));
        assertThat(review.at("/disputes/0/state").asText()).isEqualTo("UNANSWERED");
        assertThat(counts(review, "GMV")).containsExactly(4, 2, 1, 0, 0, 1);
        assertThat(counts(review, "RET")).containsExactly(4, 2, 0, 0, 0, 2);
        var stage =
                json(as("T-HR").get("/api/v1/cycles/" + code)).path("stages").get(1);
        assertThat(stage.path("done").asInt()).isEqualTo(1);
        assertThat(stage.path("missed").asInt()).isEqualTo(3);
    }

    @Test
    void rowsThatArriveAfterTheSignOffChangeNothingAndAreReported() {
        supplyAll();
        done("E1", task("E1", "checkFigures", code + "/E1"), ACCEPTED);
        measure("gmv E1 400", "gmv M1 1", "visitors E1 7");
        must(202, as("T-HR").post("/api/v1/cycles/" + code + "/calculate", "{}"));
        work();
        assertThat(figure("E1", "GMV")).isEqualTo("MEASURED 1100");
        assertThat(figure("M1", "GMV")).as("not signed off yet").isEqualTo("MEASURED 1001");
        var late = json(must(200, as("T-HR").get("/api/v1/cycles/" + code + "/late-measurements")));
        assertThat(late).hasSize(1);
        assertThat(late.at("/0/employeeNo").asText()).isEqualTo("E1");
        assertThat(late.at("/0/indicators/0").asText()).isEqualTo("GMV");
        assertThat(late.at("/0/value").asText()).isEqualTo("400");
        assertThat(as("E1").get("/api/v1/cycles/" + code + "/late-measurements").status())
                .isEqualTo(403);
    }

    @Test
    void nothingButIdsAndRoutingFactsIsKeptInTheEngine() {
        supplyAll();
        dispute("E1", "GMV", "a secret reason");
        done("D1", task("D1", "answerDispute", code + "/E1"), "{\"outcome\":\"KEPT\",\"reason\":\"a secret answer\"}");
        var instances = new ArrayList<String>();
        for (var key : List.of(code, code + "/E1")) {
            history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(key)
                    .list()
                    .forEach(instance -> instances.add(instance.getId()));
        }
        var kept = history.createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .list();
        assertThat(kept).isNotEmpty().allSatisfy(variable -> {
            assertThat(variable.getName()).isNotEqualTo("submission");
            assertThat(String.valueOf(variable.getValue())).doesNotContain("secret");
        });
    }

    private void supplyAll() {
        done("D1", supplyTask("D1", code, "GMV"), supplied("E2"));
        done("M1", supplyTask("M1", code, "RET"), """
                {"rows":[{"employeeNo":"B1","action":"LEAVE"},{"employeeNo":"M1","action":"LEAVE"}]}""");
    }

    /** B1 leads D1, who must leave his figure. */
    private static String supplied(String employeeNo) {
        return """
                {"rows":[{"employeeNo":"B1","action":"LEAVE"},
                         {"employeeNo":"%s","action":"SUPPLY","value":"900","reason":"ledger"}]}""".formatted(employeeNo);
    }

    private void dispute(String person, String indicator, String reason) {
        done(person, task(person, "checkFigures", code + "/" + person), """
                {"accepted":false,"disputes":[{"indicator":"%s","reason":"%s"}]}""".formatted(indicator, reason));
    }

    private String figure(String person, String indicator) {
        return figures.of(participation(code, person)).stream()
                .filter(figure -> figure.item().indicator().equals(indicator))
                .map(figure -> figure.standing()
                        + (figure.actual() == null
                                ? ""
                                : " " + figure.actual().stripTrailingZeros().toPlainString()))
                .findFirst()
                .orElseThrow();
    }

    /** People, measured, supplied, waived, not applicable, missing. */
    private static List<Integer> counts(JsonNode review, String indicator) {
        for (var row : review.path("completeness")) {
            if (row.path("indicator").asText().equals(indicator)) {
                return List.of(
                        row.path("people").asInt(),
                        row.path("measured").asInt(),
                        row.path("supplied").asInt(),
                        row.path("waived").asInt(),
                        row.path("notApplicable").asInt(),
                        row.path("missing").asInt());
            }
        }
        throw new AssertionError("No row for " + indicator);
    }
}
