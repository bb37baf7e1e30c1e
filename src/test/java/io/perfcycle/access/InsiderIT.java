package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.Quarter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A curious insider before the release: somebody of HR who takes part himself, and an administrator who may keep accounts but
 * read no results.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsiderIT extends Quarter {

    private static final String OTHER_HR = "Q-HR2";
    private static final String ADMIN = "Q-admin";

    @Autowired
    private IdentityService identityService;

    private final Map<String, List<String>> openBefore = new HashMap<>();

    @Override
    protected String moreEmployees() {
        return "Q-HR2,参评人事,hr2@example.test,HQ,HOST,Q-B1,FULL_TIME,,2020-01-01,zh,hr\n";
    }

    @Override
    protected String moreMeasurements() {
        return """
                shop,90,Q-HR2,gmv,2025-08-15,1000
                shop,91,Q-HR2,returns,2025-08-15,5
                shop,92,Q-HR2,orders,2025-08-15,100
                shop,93,Q-HR2,hours,2025-08-15,5
                """;
    }

    @BeforeAll
    void untilTheRelease() {
        found("INSIDER");
        person(OTHER_HR, "employee", "hr");
        person(ADMIN);
        identityService.createMembership(ADMIN, "camunda-admin");
        launch();
        agreeGoals();
        close("goal-setting");
        supplyFigures();
        checkFigures();
        close("data-collection");
        signOff();
        for (var reader : List.of(HR, OTHER_HR)) {
            var open = json(must(200, as(reader).get("/api/v1/dashboard/cycles/INSIDER/tasks?size=200")));
            openBefore.put(
                    reader,
                    StreamSupport.stream(open.get("items").spliterator(), false)
                            .filter(task -> task.get("employeeNo").asText().equals(OTHER_HR))
                            .map(task -> task.get("activity").asText())
                            .toList());
        }
        rate();
        done(BOSS, "ratePerformance", OTHER_HR, ratings(svc(4), unseen("INN")));
        close("evaluation");
    }

    /** From the levels of all, less those of everybody else whom he sees by name, he knew his own. */
    @Test
    void hrWhoTakesPartIsNotCountedInWhatHeReleases() {
        var others = json(must(200, as(OTHER_HR).get(path("/results"))));
        assertThat(others.get("items").findValuesAsText("employeeNo")).doesNotContain(OTHER_HR);
        var preview = page(OTHER_HR, cycleTask(OTHER_HR, "confirmRelease"));
        assertThat(preview.get("withoutReader").asBoolean()).isTrue();
        assertThat(preview.get("participants").asInt())
                .isEqualTo(others.get("total").asInt());
        for (var level : List.of("S", "A", "B", "C", "D")) {
            var seen = others.get("items").findValuesAsText("level").stream()
                    .filter(level::equals)
                    .count();
            assertThat(preview.at("/levels/" + level).asLong(0)).as(level).isEqualTo(seen);
        }
        var whole = page(HR, cycleTask(HR, "confirmRelease"));
        assertThat(whole.get("withoutReader").asBoolean()).isFalse();
        assertThat(whole.get("participants").asInt())
                .isEqualTo(preview.get("participants").asInt() + 1);
    }

    /** What somebody else has to do about him is told to him in its time, not by the list of what is open. */
    @Test
    void hrDoesNotFindTasksOfOthersAboutHimselfAmongTheOpenOnes() {
        assertThat(openBefore.get(HR)).as("his manager has to rate him").contains("ratePerformance");
        assertThat(openBefore.get(OTHER_HR)).as("his own").containsExactly("assessSelf");
    }

    /** An administrator keeps accounts and steps; he gives himself nobody's task, and so no form with somebody's figures. */
    @Test
    void anAdministratorGivesHimselfNobodysTask() {
        var task = cycleTask(HR, "confirmRelease");
        for (var call : List.of(
                List.of("POST", "/task/" + task + "/assignee", "{\"userId\":\"Q-admin\"}"),
                List.of("POST", "/task/" + task + "/claim", "{\"userId\":\"Q-admin\"}"),
                List.of("POST", "/task/" + task + "/delegate", "{\"userId\":\"Q-admin\"}"),
                List.of("POST", "/task/" + task + "/identity-links", "{\"userId\":\"Q-admin\",\"type\":\"candidate\"}"),
                List.of("PUT", "/task/" + task, "{\"assignee\":\"Q-admin\"}"))) {
            var answer = as(ADMIN).send(call.get(0), "/engine-rest" + call.get(1), "application/json", call.get(2));
            assertThat(answer.status()).as(call + answer.body()).isEqualTo(403);
            must(404, as(ADMIN).get("/api/v1/tasks/" + task + "/page"));
        }
    }

    /** Nobody makes himself one of those who read everything. */
    @Test
    void anAdministratorDoesNotMakeHimselfHr() {
        for (var role : List.of("hr", "auditor", "calibration")) {
            var answer = as(ADMIN).put("/engine-rest/group/" + role + "/members/" + ADMIN, "{}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        }
        must(403, as(ADMIN).get("/api/v1/reads"));
        assertThat(as(ADMIN).get(path("/participations/" + LI + "/trace")).status())
                .isEqualTo(404);
    }

    /** A committee reads of those at its tables; this cycle has none. */
    @Test
    void aCommitteeWithoutTablesReadsOfNobody() {
        person("Q-committee", "calibration");
        assertThat(json(must(200, as("Q-committee").get(path("/results"))))
                        .get("total")
                        .asInt())
                .isZero();
        for (var address : List.of("", "/trace", "/report.pdf", "/ratings", "/goals", "/feedback")) {
            must(404, as("Q-committee").get(path("/participations/" + LI + address)));
        }
    }

    /** What he does to others' accounts and roles stands in the audit trail before it is done. */
    @Test
    void whatAnAdministratorDoesToAccountsIsRecorded() {
        must(204, as(ADMIN).put("/engine-rest/group/data-owner/members/" + ZHOU, "{}"));
        must(204, as(ADMIN).send("DELETE", "/engine-rest/group/data-owner/members/" + ZHOU, null, null));
        assertThat(jdbc.queryForList(
                        "select concat(action, ' ', object) from audit_event where actor = ? and action like 'account.%' order by seq",
                        String.class, ADMIN))
                .containsExactly(
                        "account.put group/data-owner/members/" + ZHOU,
                        "account.delete group/data-owner/members/" + ZHOU);
    }

    /** Answers are read into memory as a whole: what is larger than any answer is not read at all. */
    @Test
    void nobodyFillsTheMemoryWithOneAnswer() {
        var much = "{\"token\":\"" + "x".repeat(300 * 1024) + "\"}";
        for (var door : List.of("/api/v1/suggestions/anonymous", "/api/v1/survey/form", "/api/v1/feedback/answers")) {
            assertThat(anybody().post(door, much).status()).as(door).isEqualTo(413);
        }
        assertThat(as(LI).post("/api/v1/suggestions", "{\"text\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(anybody()
                        .post("/api/v1/suggestions/anonymous", "[".repeat(100_000))
                        .status())
                .isEqualTo(400);
    }
}
