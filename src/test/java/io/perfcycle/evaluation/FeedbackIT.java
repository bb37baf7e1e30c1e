package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.support.Caller;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.SmallCycle;
import io.perfcycle.workflow.Ownership;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A 360 round about E1: M1 leads him, B1 leads M1; P1 to P8 are further colleagues without a scorecard. */
class FeedbackIT extends SmallCycle {

    private static final String SELF =
            "{\"ratings\":[{\"indicator\":\"CM_SERVICE\",\"value\":4},{\"indicator\":\"PRJ\",\"value\":90}]}";

    @Autowired
    private ResultVersions versions;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Ownership ownership;

    private final String code = SmallCompany.freshCycle();

    @BeforeEach
    void open() {
        launch(code, """
                {"feedback":{"wanted":true,"weights":{"MANAGER":50,"PEER":30,"CUSTOMER":20},"least":3,"most":7},
                 "secondReview":true}""");
        var people = new StringBuilder("employee_no,name,org_unit,post,manager,employment_type,hired_on\n");
        IntStream.rangeClosed(1, 8)
                .forEach(n -> people.append("P%d,同事%d,SHOP,DATA,M1,FULL_TIME,2020-01-01%n".formatted(n, n)));
        new ImportFixture(imports, jdbc).put("employees", people.toString());
        IntStream.rangeClosed(1, 8).forEach(n -> person("P" + n, "employee"));
        person("P8", "employee", "hr");
        measure("gmv E1 1100", "returns E1 5", "orders E1 100");
        must(202, as("T-HR").post("/api/v1/cycles/" + code + "/calculate", "{}"));
        work();
        startStage(code, "evaluation");
    }

    /** Peers 3 4 4 are 3.67, manager 4, two customers are too few: (50*4 + 30*3.67) / 80 = 3.87625. */
    @Test
    void peersAndManagerMakeTheLevelThatEntersTheResultAndAnybodyCanRecomputeIt() {
        asked("P1 PEER", "P2 PEER", "P3 PEER", "P4 CUSTOMER", "P5 CUSTOMER");
        answer("P1", 3, "calm in a rush", "share plans");
        answer("P2", 4, "knows the shop", null);
        answer("P3", 4, "helps newcomers", null);
        answer("P4", 5, "quick", null);
        assertThat(view("T-HR").path("state").asText())
                .as("nothing is shown while answers come in")
                .isEqualTo("HIDDEN");
        answer("P5", 1, null, null);
        work();
        assertThat(openKeys(code + "/E1")).as("all tasks are gone at once").doesNotContain("giveFeedback");
        done("E1", task("E1", "assessSelf", code + "/E1"), SELF);
        done("M1", task("M1", "ratePerformance", code + "/E1"), rated(4));
        assertThat(view("M1").path("state").asText()).isEqualTo("HIDDEN");
        done("B1", task("B1", "reviewRating", code + "/E1"), "{\"decision\":\"AGREED\"}");

        var line = view("T-HR").at("/feedback/lines/0");
        assertThat(line.path("combined").asText()).isEqualTo("3.88");
        assertThat(line.path("parts").toString())
                .isEqualTo(
                        "[{\"voice\":\"MANAGER\",\"answers\":1,\"mean\":\"4.00\",\"weight\":\"50\"},{\"voice\":\"PEER\",\"answers\":3,\"mean\":\"3.67\",\"weight\":\"30\"}]");
        var item = versions.traceOf(participation(code, "E1")).orElseThrow().items().stream()
                .filter(one -> one.indicator().equals("CM_SERVICE"))
                .findFirst()
                .orElseThrow();
        // level 3 is 100 and level 4 is 110: 100 + 0.88 * 10
        assertThat(item.points()).isEqualByComparingTo("108.80");
    }

    /** HR's P8 was asked too: of five answers he could at most find out the mean of four. */
    @Test
    void wordsComeFromFiveTextsOnAndEachReaderAtHisTime() {
        asked("P1 PEER", "P2 PEER", "P3 PEER", "P4 PEER", "P8 PEER");
        answer("P1", 3, "calm in a rush", "share plans");
        answer("P2", 4, "knows the shop", "ask more");
        answer("P3", 4, "helps newcomers", "rest");
        answer("P4", 4, "speaks plainly", "write it down");
        answer("P8", 4, "on time", null);
        work();
        finish();
        var seen = view("M1").path("feedback");
        assertThat(seen.path("strengths").toString()).contains("calm in a rush", "helps newcomers", "on time");
        assertThat(seen.path("wishes")).as("four wishes are too few").isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from feedback_words where topic = 'WISH' and participation_id = ?",
                        Integer.class,
                        participation(code, "E1")))
                .as("what cannot be shown is thrown away")
                .isZero();
        assertThat(view("B1").at("/feedback/strengths"))
                .as("the manager above reads levels only")
                .isEmpty();
        assertThat(view("E1").path("state").asText()).as("before release").isEqualTo("HIDDEN");
        assertThat(as("P1").get("/api/v1/cycles/" + code + "/participations/E1/feedback")
                        .status())
                .isEqualTo(404);
        assertThat(view("P8").path("state").asText())
                .as("whoever answered could subtract himself")
                .isEqualTo("HIDDEN");
        jdbc.update("update cycle set state = 'RELEASED' where code = ?", code);
        assertThat(view("E1").path("state").asText()).isEqualTo("PUBLISHED");
    }

    /**
     * P8 is of HR and reads every calculation. With two other peers he would reckon their mean from the combined level, so
     * the three are not shown and do not count; with three others they are, and the mean of three is what anybody may know.
     */
    @Test
    void whoeverReadsTheCalculationAnywayFindsOutNothingAboutTwoOthers() {
        asked("P1 PEER", "P2 PEER", "P8 PEER");
        answer("P1", 1, null, null);
        answer("P2", 2, null, null);
        answer("P8", 5, null, null);
        work();
        finish();
        assertThat(view("T-HR").at("/feedback/lines/0/parts").findValuesAsText("voice"))
                .containsExactly("MANAGER");
        assertThat(view("T-HR").at("/feedback/lines/0/combined").asText()).isEqualTo("4.00");
        assertThat(jdbc.queryForObject(
                        "select count(*) from feedback_answer where participation_id = ?",
                        Integer.class,
                        participation(code, "E1")))
                .as("what cannot be shown is thrown away")
                .isZero();
    }

    @Test
    void threeOthersAreEnoughForHimToo() {
        asked("P1 PEER", "P2 PEER", "P3 PEER", "P8 PEER");
        answer("P1", 1, null, null);
        answer("P2", 2, null, null);
        answer("P3", 3, null, null);
        answer("P8", 4, null, null);
        work();
        finish();
        assertThat(view("T-HR").at("/feedback/lines/0/parts").toString())
                .contains("{\"voice\":\"PEER\",\"answers\":4,\"mean\":\"2.50\"");
    }

    @Test
    void aTokenOpensOnceAndOnlyForItsHolder() {
        asked("P1 PEER", "P2 PEER", "P3 PEER");
        var task = task("P1", "giveFeedback", code + "/E1");
        var token = page("P1", task).path("token").asText();
        var form = json(must(200, door("form", "{\"token\":\"" + token + "\"}")));
        assertThat(form.path("name").asText()).isEqualTo("李小明𠮷");
        assertThat(form.path("items").findValuesAsText("indicator")).containsExactly("CM_SERVICE");
        assertThat(form.toString()).as("no figures of a colleague").doesNotContain("weight", "GMV");
        assertThat(faults(door("answers", """
                {"token":"%s","levels":[{"indicator":"GMV","level":3},{"indicator":"CM_SERVICE","level":6}]}""".formatted(token))))
                .containsExactlyInAnyOrder("levels[0] UNKNOWN_ROW", "levels[1].level LEVEL_NOT_WHOLE");
        assertThat(faults(door("answers", """
                {"token":"%s","levels":[{"indicator":"CM_SERVICE","level":null}]}""".formatted(token)))).containsExactly("levels NOTHING_SAID");
        must(204, door("answers", levels(token, 4, null, null)));
        assertThat(door("answers", levels(token, 5, null, null)).status()).isEqualTo(404);
        assertThat(door("form", "{\"token\":\"" + token + "\"}").status()).isEqualTo(404);
        assertThat(door("form", "{\"token\":\"nonsense\"}").status()).isEqualTo(404);
        assertThat(door("form", "{}").status()).isEqualTo(422);
        assertThat(page("P1", task).path("state").asText()).isEqualTo("ANSWERED");
        assertThat(page("P1", task).path("token").isNull()).isTrue();
        assertThat(faults(answer("P1", task, "{\"recused\":true}"))).containsExactly("ALREADY_ANSWERED");
        assertThat(faults(answer("P2", task("P2", "giveFeedback", code + "/E1"), "{\"recused\":false}")))
                .containsExactly("recused ANSWER_ON_THE_PAGE");
        assertThat(as("P1").get("/api/v1/tasks/" + task("P2", "giveFeedback", code + "/E1") + "/page")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void namesAreCheckedWholly() {
        var task = task("E1", "nominateRaters", code + "/E1");
        assertThat(faults(answer("E1", task, raters("E1 PEER", "M1 PEER", "B1 PEER", "P1 PEER", "P1 PEER", "X9 PEER"))))
                .containsExactly(
                        "raters[0].rater RATER_SELF",
                        "raters[1].rater RATER_BARRED",
                        "raters[2].rater RATER_BARRED",
                        "raters[4].rater DUPLICATE_ROW",
                        "raters[5].rater RATER_UNKNOWN");
        assertThat(faults(answer("E1", task, raters("P1 REPORT", "P2 MANAGER", "P3 PROJECT_LEAD"))))
                .containsExactly(
                        "raters[0].relation RELATION_NOT_ASKED",
                        "raters[1].relation RELATION_NOT_ASKED",
                        "raters[2].relation RELATION_NOT_ASKED");
        assertThat(faults(answer("E1", task, raters("P1 PEER")))).containsExactly("raters TOO_FEW_RATERS");
        assertThat(faults(answer(
                        "E1",
                        task,
                        raters(
                                "P1 PEER", "P2 PEER", "P3 PEER", "P4 PEER", "P5 PEER", "P6 PEER", "P7 PEER",
                                "P8 PEER"))))
                .containsExactly("raters TOO_MANY_RATERS");
        assertThat(faults(answer("E1", task, "{\"raters\":null}"))).containsExactly("raters TOO_FEW_RATERS");
        assertThat(as("E1").get("/api/v1/colleagues?name=%E5%90%8C%E4%BA%8B").body())
                .contains("P1", "P8");
        assertThat(page("E1", task).path("suggestions").findValuesAsText("employeeNo"))
                .contains("E2");
    }

    @Test
    void aRaterStepsBackAndTheManagerNamesSomebodyElse() {
        asked("P1 PEER", "P2 PEER", "P3 PEER");
        done("P1", task("P1", "giveFeedback", code + "/E1"), "{\"recused\":true,\"reason\":\"we are related\"}");
        answer("P2", 3, null, null);
        answer("P3", 4, null, null);
        work();
        assertThat(openKeys(code + "/E1"))
                .as("the round waits for the replacement")
                .contains("replaceRater");
        var replace = task("M1", "replaceRater", code + "/E1");
        assertThat(page("M1", replace).at("/recused/name").asText()).isEqualTo("同事1");
        assertThat(page("M1", replace).toString())
                .as("the reason is not the manager's")
                .doesNotContain("related");
        assertThat(faults(answer("M1", replace, raters("P1 PEER")))).containsExactly("raters[0].rater RATER_BARRED");
        done("M1", replace, raters("P4 PEER"));
        answer("P4", 5, null, null);
        work();
        finish();
        // 3 4 5 are 4.00
        assertThat(view("M1").at("/feedback/lines/0/parts/1/mean").asText()).isEqualTo("4.00");
        var listed = as("M1").get("/api/v1/cycles/" + code + "/participations/E1/raters")
                .body();
        assertThat(listed).contains("RECUSED").doesNotContain("ANSWERED", "used");
        assertThat(as("E1").get("/api/v1/cycles/" + code + "/participations/E1/raters")
                        .body())
                .as("the person does not see whom the manager asked")
                .isEqualTo("[]");
    }

    @Test
    void theClosingOfTheStageSealsWhatIsThere() {
        asked("P1 PEER", "P2 PEER", "P3 PEER", "P4 PEER");
        answer("P1", 2, null, null);
        answer("P2", 2, null, null);
        done("E1", task("E1", "assessSelf", code + "/E1"), SELF);
        done("M1", task("M1", "ratePerformance", code + "/E1"), rated(4));
        must(
                200,
                as("T-HR").post("/api/v1/cycles/" + code + "/stages/evaluation/close", "{\"reason\":\"time is up\"}"));
        work();
        assertThat(openKeys(code + "/E1")).isEmpty();
        var line = view("M1").at("/feedback/lines/0");
        assertThat(line.path("parts")).as("two are too few").hasSize(1);
        assertThat(line.path("combined").asText()).isEqualTo("4.00");
        assertThat(jdbc.queryForObject(
                        "select count(*) from feedback_answer where participation_id = ?",
                        Integer.class,
                        participation(code, "E1")))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from participation_stage where participation_id = ? and stage = 'evaluation' and state = 'DONE'",
                        Integer.class,
                        participation(code, "E1")))
                .as("late colleagues are not the person's miss")
                .isEqualTo(1);
    }

    @Test
    void theSecondReviewReturnsThenAdjustsAndBothStandBesideTheManagersRating() {
        asked("P1 PEER", "P2 PEER", "P3 PEER");
        List.of("P1", "P2", "P3").forEach(rater -> answer(rater, 3, null, null));
        work();
        done("E1", task("E1", "assessSelf", code + "/E1"), SELF);
        done("M1", task("M1", "ratePerformance", code + "/E1"), rated(4));
        var review = task("B1", "reviewRating", code + "/E1");
        assertThat(page("B1", review).at("/ratings/0/given").asText()).isEqualTo("4");
        assertThat(faults(answer("B1", review, "{\"decision\":\"RETURNED\"}")))
                .containsExactly("comment COMMENT_REQUIRED");
        assertThat(faults(answer("B1", review, "{}"))).containsExactly("decision DECISION_REQUIRED");
        assertThat(faults(answer("B1", review, "{\"decision\":\"ADJUSTED\",\"rows\":[]}")))
                .containsExactly("rows NOTHING_ADJUSTED");
        assertThat(
                        faults(
                                answer(
                                        "B1",
                                        review,
                                        "{\"decision\":\"ADJUSTED\",\"rows\":[{\"indicator\":\"CM_SERVICE\",\"value\":2.5},{\"indicator\":\"GMV\",\"value\":2}]}")))
                .containsExactlyInAnyOrder(
                        "rows[0].value LEVEL_NOT_WHOLE", "rows[0].reason REASON_REQUIRED", "rows[1] UNKNOWN_ROW");
        done("B1", review, "{\"decision\":\"RETURNED\",\"comment\":\"look at August again\"}");
        var again = task("M1", "ratePerformance", code + "/E1");
        assertThat(page("M1", again).path("returned").asText()).isEqualTo("look at August again");
        assertThat(page("M1", again).at("/before/CM_SERVICE").asText()).isEqualTo("4");
        done("M1", again, rated(3));
        done("B1", task("B1", "reviewRating", code + "/E1"), """
                {"decision":"ADJUSTED","rows":[{"indicator":"CM_SERVICE","value":2,"reason":"two complaints upheld"}]}""");
        // (50*2 + 30*3) / 80 = 2.375
        assertThat(view("T-HR").at("/feedback/lines/0/combined").asText()).isEqualTo("2.38");
        assertThat(as("T-HR")
                        .get("/api/v1/cycles/" + code + "/participations/E1/ratings")
                        .body())
                .as("the manager's own value stays")
                .contains("\"value\":\"3\"");
    }

    @Test
    void whoeverLeavesIsDroppedOvernightAndWhoHasAnsweredIsLeftInPeace() {
        asked("P1 PEER", "P2 PEER", "P3 PEER", "P4 PEER", "P5 PEER");
        List.of("P1", "P2", "P3").forEach(rater -> answer(rater, 3, null, null));
        new ImportFixture(imports, jdbc)
                .put(
                        "employees",
                        "employee_no,name,org_unit,post,manager,employment_type,hired_on,left_on\nP4,同事4,SHOP,DATA,M1,FULL_TIME,2020-01-01,2025-01-31\n");
        night();
        assertThat(jdbc.queryForList(
                        "select state from feedback_rater where participation_id = ? order by rater",
                        String.class,
                        participation(code, "E1")))
                .containsExactly("ANSWERED", "ANSWERED", "ANSWERED", "LEFT", "ASKED");
        assertThat(openKeys(code + "/E1").stream().filter("giveFeedback"::equals))
                .as("only P5's is left")
                .hasSize(1);
        answer("P5", 3, null, null);
        work();
        assertThat(openKeys(code + "/E1")).doesNotContain("giveFeedback");
    }

    @Test
    void theLookAtEveryTasksOwnerLeavesEachRaterHis() {
        asked("P1 PEER", "P2 PEER", "P3 PEER");
        ownership.followNow();
        for (var rater : List.of("P1", "P2", "P3")) {
            assertThat(page(rater, task(rater, "giveFeedback", code + "/E1"))
                            .path("state")
                            .asText())
                    .isEqualTo("OPEN");
        }
    }

    private void night() {
        var timer = jdbc.queryForObject(
                "select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_"
                        + " where d.ACT_ID_ = 'nightfall' and e.BUSINESS_KEY_ = ?",
                String.class,
                code + "/E1");
        execute(timer);
        work();
    }

    private void finish() {
        done("E1", task("E1", "assessSelf", code + "/E1"), SELF);
        done("M1", task("M1", "ratePerformance", code + "/E1"), rated(4));
        done("B1", task("B1", "reviewRating", code + "/E1"), "{\"decision\":\"AGREED\"}");
    }

    /** E1 nominates these and M1 approves them as they are. */
    private void asked(String... named) {
        done("E1", task("E1", "nominateRaters", code + "/E1"), raters(named));
        done("M1", task("M1", "approveRaters", code + "/E1"), raters(named));
    }

    private void answer(String rater, int level, String strengths, String wishes) {
        var token = page(rater, task(rater, "giveFeedback", code + "/E1"))
                .path("token")
                .asText();
        must(204, door("answers", levels(token, level, strengths, wishes)));
    }

    private Caller.Answer door(String what, String body) {
        return anybody().post("/api/v1/feedback/" + what, body);
    }

    private static String levels(String token, int level, String strengths, String wishes) {
        return "{\"token\":\"%s\",\"levels\":[{\"indicator\":\"CM_SERVICE\",\"level\":%d}],\"strengths\":%s,\"wishes\":%s}"
                .formatted(token, level, quoted(strengths), quoted(wishes));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static String raters(String... named) {
        return "{\"raters\":["
                + String.join(
                        ",",
                        List.of(named).stream()
                                .map(one -> one.split(" "))
                                .map(one -> "{\"rater\":\"%s\",\"relation\":\"%s\"}".formatted(one[0], one[1]))
                                .toList())
                + "]}";
    }

    private static String rated(int level) {
        return """
                {"ratings":[{"indicator":"CM_SERVICE","value":%d},{"indicator":"PRJ","value":80},
                 {"indicator":"INNO","value":0}]}""".formatted(level);
    }

    private JsonNode view(String viewer) {
        return json(must(200, as(viewer).get("/api/v1/cycles/" + code + "/participations/E1/feedback")));
    }

    /** Two peers are too few and answer among the others; a third one who replaces a customer would stand in "peers" alone. */
    @Test
    void whoReplacesARaterIsNeverShownAlone() {
        asked("P1 PEER", "P2 PEER", "P3 CUSTOMER");
        done("P3", task("P3", "giveFeedback", code + "/E1"), "{\"recused\":true,\"reason\":\"left the project\"}");
        done("M1", task("M1", "replaceRater", code + "/E1"), raters("P4 PEER"));
        assertThat(jdbc.queryForList(
                        "select concat(rater, ' ', relation, ' ', slice) from feedback_rater"
                                + " where participation_id = ? and state = 'ASKED' order by rater",
                        String.class,
                        participation(code, "E1")))
                .containsExactly("P1 PEER OTHERS", "P2 PEER OTHERS", "P4 PEER OTHERS");
    }

    /** The manager above stands in for the manager: nobody reviews what he rated himself. */
    @Test
    void whoRatesInPlaceOfTheManagerIsNotAskedToReviewHimself() {
        asked("P1 PEER", "P2 PEER", "P3 PEER");
        List.of("P1", "P2", "P3").forEach(rater -> answer(rater, 3, null, null));
        work();
        done("E1", task("E1", "assessSelf", code + "/E1"), SELF);
        var today = java.time.LocalDate.now();
        jdbc.update(
                "insert into absence (employee_no, from_on, to_on, kind, deputy) values ('M1', ?, ?, 'VACATION', 'B1')",
                today.minusDays(1),
                today.plusDays(2));
        try {
            ownership.followNow();
            done("B1", task("B1", "ratePerformance", code + "/E1"), rated(4));
            work();
            assertThat(openKeys(code + "/E1")).doesNotContain("reviewRating", "ratePerformance");
            assertThat(versions.newest(participation(code, "E1"))).isPresent();
        } finally {
            jdbc.update("delete from absence where employee_no = 'M1'");
        }
    }
}
