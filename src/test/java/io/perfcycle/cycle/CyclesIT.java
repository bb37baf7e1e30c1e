package io.perfcycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.support.ApplicationIT;
import io.perfcycle.support.Caller;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.workflow.Identities;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cycles over HTTP, from the draft to the launch, and everything that is refused on the way. */
class CyclesIT extends ApplicationIT {

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Identities identities;

    private String code;

    @BeforeEach
    void company() {
        new SmallCompany(new ImportFixture(imports, jdbc), identities).found(jdbc);
        code = SmallCompany.freshCycle();
    }

    @Test
    void aDraftBecomesARunningCycleOnceAndOnlyOnce() throws IOException {
        assertThat(create("").status()).isEqualTo(201);
        assertThat(create("").status()).isEqualTo(409);

        var preview = json(hr().get(path("/preview")));
        assertThat(preview.get("participants").asInt()).isEqualTo(4);
        assertThat(preview.get("excluded"))
                .hasSize(2)
                .allSatisfy(left -> assertThat(left.get("code").asText()).isEqualTo("NO_SCORECARD"));
        assertThat(preview.get("problems").get(0).get("code").asText()).isEqualTo("NO_MANAGER");

        assertThat(hr().post(path("/launch"), "{}").status()).isEqualTo(202);
        var again = hr().post(path("/launch"), "{}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(json(again).get("code").asText()).isEqualTo("CYCLE_LAUNCHED");

        var running = json(hr().get(path("")));
        assertThat(running.get("state").asText()).isEqualTo("RUNNING");
        assertThat(running.get("participants").asInt()).isEqualTo(4);
        assertThat(running.get("stages")).hasSize(4);
    }

    @Test
    void everyFaultOfARequestIsNamedAtOnce() throws IOException {
        var answer = hr().post("/api/v1/cycles", """
                {"code":"no good","name":" ","periodStart":"2025-12-31","periodEnd":"2025-10-01",
                 "deadlines":{"goal-setting":"2020-01-01","dreaming":"2030-01-01"},
                 "employees":["NOBODY"],"weights":{"CONV":101,"XX":5}}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(json(answer).get("errors"))
                .extracting(fault -> fault.get("code").asText())
                .containsExactlyInAnyOrder(
                        "CYCLE_CODE",
                        "CYCLE_NAME",
                        "PERIOD_REVERSED",
                        "DEADLINE_PAST",
                        "UNKNOWN_STAGE",
                        "WEIGHT_RANGE",
                        "UNKNOWN_REFERENCE_IN",
                        "UNKNOWN_REFERENCE_IN");
    }

    @Test
    void aDeadlineInThePastIsRefusedWithTheRemedy() throws IOException {
        var answer = create(",\"deadlines\":{\"evaluation\":\"2025-12-01\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(json(answer).get("code").asText()).isEqualTo("DEADLINE_PAST");
        assertThat(json(answer).get("detail").asText()).contains("evaluation", "2025-12-01", "Choose today or later");
    }

    @Test
    void aCycleWithoutAnybodyIsNotLaunched() throws IOException {
        create(",\"posts\":[\"STAFF\"]");
        var answer = hr().post(path("/launch"), "{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(json(answer).get("code").asText()).isEqualTo("NO_PARTICIPANTS");
        assertThat(json(hr().get(path(""))).get("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    void onlyHrCreatesLaunchesAndSteers() {
        create("");
        for (var person : new String[] {"L1", "A1", "do.1", "au-1"}) {
            assertThat(as(person).post("/api/v1/cycles", body("")).status()).isEqualTo(403);
            assertThat(as(person).post(path("/launch"), "{}").status()).isEqualTo(403);
            assertThat(as(person).post(path("/cancel"), "{\"reason\":\"x\"}").status())
                    .isEqualTo(403);
            assertThat(as(person).post(path("/calculate"), "").status()).isEqualTo(403);
            assertThat(as(person)
                            .post(path("/stages/evaluation/close"), "{\"reason\":\"x\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(anybody().get("/api/v1/cycles").status()).isEqualTo(401);
    }

    @Test
    void aFocusShiftsTheFrozenWeights() throws IOException {
        create(",\"weights\":{\"CONV\":60}");
        hr().post(path("/launch"), "{}");
        // 60 + 40 + 20 = 120, so each times 100/120
        var scorecard = json(hr().get(path("/participations/A1"))).get("scorecard");
        assertThat(scorecard)
                .extracting(line -> line.get("indicator").asText() + "="
                        + line.get("weight").asText())
                .containsExactly("CONV=50", "VOL=33.33", "TEAM=16.67");
    }

    @Test
    void peopleAreAddedAndExcludedLaterWithAReason() throws IOException {
        create(",\"employees\":[\"A1\",\"A2\"]");
        hr().post(path("/launch"), "{}");
        assertThat(hr().post(path("/participations"), "{\"employeeNo\":\"A3\"}").status())
                .isEqualTo(422);
        assertThat(hr().post(path("/participations"), "{\"employeeNo\":\"A3\",\"reason\":\"joined the pilot\"}")
                        .status())
                .isEqualTo(201);
        assertThat(json(hr().post(path("/participations"), "{\"employeeNo\":\"hr-1\",\"reason\":\"also\"}"))
                        .get("code")
                        .asText())
                .isEqualTo("NOT_ELIGIBLE");
        assertThat(hr().send("DELETE", path("/participations/A2"), "application/json", "{\"reason\":\"long leave\"}")
                        .status())
                .isEqualTo(200);
        assertThat(json(hr().get(path(""))).get("participants").asInt()).isEqualTo(2);
        assertThat(json(hr().get(path("/participations/A2")))
                        .get("snapshot")
                        .get("reason")
                        .asText())
                .isEqualTo("long leave");
    }

    @Test
    void aCycleIsCalledOffButNothingOfItIsDeleted() throws IOException {
        create("");
        hr().post(path("/launch"), "{}");
        assertThat(hr().post(path("/cancel"), "{}").status()).isEqualTo(422);
        assertThat(hr().post(path("/cancel"), "{\"reason\":\"reorganisation\"}").status())
                .isEqualTo(200);
        assertThat(json(hr().get(path(""))).get("state").asText()).isEqualTo("CANCELLED");
        assertThat(hr().post(path("/cancel"), "{\"reason\":\"again\"}").status())
                .isEqualTo(409);
        assertThat(json(hr().get(path("/participations/A1"))).get("scorecard")).hasSize(3);
    }

    @Test
    void aParticipationOutsideOnesReachDoesNotExist() {
        create("");
        hr().post(path("/launch"), "{}");
        assertThat(as("A1").get(path("/participations/A1")).status()).isEqualTo(200);
        assertThat(as("A1").get(path("/participations/A2")).status()).isEqualTo(404);
        assertThat(as("A1").get(path("/participations/A1/trace")).status()).isEqualTo(403);
        assertThat(as("L1").get(path("/participations/A2")).status()).isEqualTo(200);
        assertThat(as("do.1").get(path("/participations/A2")).status()).isEqualTo(404);
        assertThat(as("au-1").get(path("/participations/A2")).status()).isEqualTo(200);
        assertThat(hr().get("/api/v1/cycles/NONE").status()).isEqualTo(404);
    }

    private Caller hr() {
        return as("hr-1").with("Accept-Language", "en");
    }

    private Caller.Answer create(String more) {
        return hr().post("/api/v1/cycles", body(more));
    }

    private String body(String more) {
        return "{\"code\":\"%s\",\"name\":\"四季度\",\"periodStart\":\"%s\",\"periodEnd\":\"%s\"%s}"
                .formatted(code, SmallCompany.START, SmallCompany.END, more);
    }

    private String path(String rest) {
        return "/api/v1/cycles/" + code + rest;
    }
}
