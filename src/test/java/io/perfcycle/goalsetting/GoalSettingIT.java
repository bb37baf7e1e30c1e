package io.perfcycle.goalsetting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.support.LiveStreamShop;
import java.math.BigDecimal;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class GoalSettingIT extends LiveStreamShop {

    private static final String STANDARD = """
            {"indicator":"GMV","weight":"40","target":"1000"},{"indicator":"REF","weight":"20","target":"5"},
            {"indicator":"HRS","weight":"15"},{"indicator":"SVC","weight":"25"},{"indicator":"RED"},{"indicator":"INN"}""";

    private static final String WITH_OWN_GOAL = """
            {"lines":[{"indicator":"GMV","weight":"35","target":"1100"},{"indicator":"REF","weight":"20","target":"5"},
            {"indicator":"HRS","weight":"10"},{"indicator":"SVC","weight":"25"},{"indicator":"RED","weight":"0"},
            {"indicator":"INN","weight":"0"}],
            "ownGoals":[{"name":"新人带教 🎤","nameEn":"Coach a newcomer","description":"每周两场","measure":"独立开播","weight":"10"}],
            "comment":"加一项带教𠮷"}""";

    @Test
    void goalsAreReturnedOnceThenAgreedAndBecomeTheScorecard() {
        launch("G1");
        done("E1", task("E1", "proposeGoals", "G1/E1"), "{\"lines\":[" + STANDARD + "]}");
        done("M1", task("M1", "agreeGoals", "G1/E1"), "{\"agreed\":false,\"comment\":\"请加入带教目标\"}");

        var again = page("E1", task("E1", "proposeGoals", "G1/E1")).get("goals");
        assertThat(again.get("state").asText()).isEqualTo("RETURNED");
        assertThat(last(again.get("steps")).get("comment").asText()).isEqualTo("请加入带教目标");

        done("E1", task("E1", "proposeGoals", "G1/E1"), WITH_OWN_GOAL);
        done("M1", task("M1", "agreeGoals", "G1/E1"), "{\"agreed\":true}");

        var scorecard = read("E1", "G1/participations/E1").get("scorecard");
        var gmv = row(scorecard, "GMV");
        assertThat(gmv.get("weight").asText()).isEqualTo("35");
        // 800/1000 and 1200/1000 of the new target 1100
        assertThat(new BigDecimal(gmv.at("/anchors/threshold").asText())).isEqualByComparingTo("880");
        assertThat(new BigDecimal(gmv.at("/anchors/target").asText())).isEqualByComparingTo("1100");
        assertThat(new BigDecimal(gmv.at("/anchors/stretch").asText())).isEqualByComparingTo("1320");
        var own = row(scorecard, "OWN-1");
        assertThat(own.get("own").asBoolean()).isTrue();
        assertThat(own.get("kind").asText()).isEqualTo("MILESTONE");
        assertThat(own.get("name").asText()).isEqualTo("新人带教 🎤");
        assertThat(read("E1", "G1").at("/stages/0/done").asInt()).isEqualTo(1);

        var goals = read("E1", "G1/participations/E1/goals");
        assertThat(goals.get("state").asText()).isEqualTo("AGREED");
        assertThat(goals.get("round").asInt()).isEqualTo(2);
        assertThat(goals.get("steps"))
                .extracting(step ->
                        step.get("step").asText() + " " + step.get("actor").asText())
                .containsExactly("PROPOSED E1", "RETURNED M1", "PROPOSED E1", "AGREED M1");
        assertThat(row(goals.get("lines"), "GMV").get("standardTarget").asText())
                .isEqualTo("1000");
    }

    @Test
    void theManagersAgreedTargetIsDividedAmongTheTeamByFte() {
        launch("G2");
        assertThat(row(page("E1", task("E1", "proposeGoals", "G2/E1")).at("/goals/lines"), "GMV")
                        .get("cascaded")
                        .isNull())
                .isTrue();
        done("M1", task("M1", "proposeGoals", "G2/M1"), """
                {"lines":[{"indicator":"GMV","weight":"40","target":"1500"},{"indicator":"REF","weight":"20","target":"5"},
                {"indicator":"HRS","weight":"15"},{"indicator":"SVC","weight":"25"},{"indicator":"RED"},{"indicator":"INN"}]}""");
        done("B1", task("B1", "agreeGoals", "G2/M1"), "{\"agreed\":true}");

        // 1500 over 1 + 0.5 full times: 1000 each for full time, of which E2 owes half
        assertThat(row(page("E2", task("E2", "proposeGoals", "G2/E2")).at("/goals/lines"), "GMV")
                        .get("cascaded")
                        .asText())
                .isEqualTo("1000");
        done("E1", task("E1", "proposeGoals", "G2/E1"), "{\"lines\":[" + STANDARD.replace("1000", "1100") + "]}");
        var team = page("M1", task("M1", "agreeGoals", "G2/E1")).get("team").get(0);
        assertThat(team.get("indicator").asText()).isEqualTo("GMV");
        assertThat(team.get("target").asText()).isEqualTo("1500");
        // 1100 of E1 and half of 1000 of E2
        assertThat(team.get("sum").asText()).isEqualTo("1600");
        assertThat(team.get("gap").asText()).isEqualTo("100");
        assertThat(team.get("covered").asBoolean()).isTrue();
    }

    @Test
    void whatBreaksARuleIsNamedAndChangesNothing() {
        launch("G3");
        var task = task("E1", "proposeGoals", "G3/E1");
        assertThat(faults(answer("E1", task, "{\"lines\":[]}")))
                .containsExactly(
                        "lines MISSING_ROW",
                        "lines MISSING_ROW",
                        "lines MISSING_ROW",
                        "lines MISSING_ROW",
                        "lines MISSING_ROW",
                        "lines MISSING_ROW");
        assertThat(faults(answer(
                        "E1",
                        task,
                        "{\"lines\":[" + STANDARD + ",{\"indicator\":\"NPS\",\"weight\":0},null,"
                                + "{\"indicator\":\"GMV\",\"weight\":40,\"target\":1}]}")))
                .containsExactlyInAnyOrder("lines[6] UNKNOWN_ROW", "lines[7] UNKNOWN_ROW", "lines[8] DUPLICATE_ROW");
        assertThat(faults(answer("E1", task, lines("\"weight\":\"40\"", "\"weight\":\"39.99\""))))
                .containsExactly("lines GOAL_WEIGHTS_NOT_100");
        assertThat(faults(answer("E1", task, lines("\"weight\":\"40\"", "\"weight\":\"55\""))))
                .containsExactly("lines[0].weight NUMBER_TOO_LARGE");
        assertThat(faults(answer("E1", task, lines("{\"indicator\":\"RED\"}", "{\"indicator\":\"RED\",\"weight\":5}"))))
                .containsExactly("lines[4].weight GOAL_WEIGHT_FIXED");
        assertThat(faults(answer("E1", task, lines("\"weight\":\"25\"", "\"weight\":\"25\",\"target\":3"))))
                .containsExactly("lines[3].target GOAL_TARGET_FIXED");
        assertThat(faults(answer("E1", task, lines("\"1000\"", "\"799\""))))
                .containsExactly("lines[0].target GOAL_TARGET_TOO_EASY");
        assertThat(faults(answer("E1", task, lines("\"target\":\"5\"", "\"target\":\"10.5\""))))
                .containsExactly("lines[1].target GOAL_TARGET_TOO_EASY");
        assertThat(faults(answer("E1", task, lines("\"1000\"", "1e999999999"))))
                .containsExactly("lines[0].target NUMBER_TOO_LONG");
        assertThat(faults(answer("E1", task, lines("]}", "],\"state\":\"AGREED\"}"))))
                .containsExactly("SUBMISSION_UNREADABLE");
        assertThat(faults(answer(
                        "E1", task, WITH_OWN_GOAL.replace("\"独立开播\"", "\" \"").replace("\"10\"}]", "\"31\"}]"))))
                .contains("ownGoals[0].measure OWN_GOAL_MEASURE", "ownGoals[0].weight NUMBER_TOO_LARGE");
        assertThat(read("E1", "G3/participations/E1/goals").get("round").asInt())
                .isZero();
    }

    @Test
    void onlyTheAssigneeAnswersAndOnlyOnce() {
        launch("G4");
        var proposal = "{\"lines\":[" + STANDARD + "]}";
        var task = task("E1", "proposeGoals", "G4/E1");
        must(404, as("E2").get("/api/v1/tasks/" + task + "/page"));
        must(404, answer("E2", task, proposal));
        must(404, answer("M1", task, proposal));
        done("E1", task, proposal);
        must(404, answer("E1", task, proposal));
        var agreement = task("M1", "agreeGoals", "G4/E1");
        must(404, answer("E1", agreement, "{\"agreed\":true}"));
        assertThat(faults(answer("M1", agreement, "{\"agreed\":false,\"comment\":\"  \"}")))
                .containsExactly("comment GOALS_RETURN_COMMENT");
        assertThat(faults(answer("M1", agreement, "{}")))
                .containsExactly("agreed ACTION_REQUIRED", "comment GOALS_RETURN_COMMENT");
    }

    @Test
    void whoIsLateWhenTheStageClosesKeepsTheStandardScorecard() {
        launch("G5");
        done("E1", task("E1", "proposeGoals", "G5/E1"), WITH_OWN_GOAL);
        must(200, as("T-HR").post("/api/v1/cycles/G5/stages/goal-setting/close", "{\"reason\":\"截止\"}"));
        work();
        var goals = read("E1", "G5/participations/E1/goals");
        assertThat(goals.get("state").asText()).isEqualTo("ADOPTED");
        assertThat(row(goals.get("lines"), "GMV").get("target").asText()).isEqualTo("1000");
        assertThat(goals.get("ownGoals")).isEmpty();
        assertThat(read("E1", "G5/participations/E1").get("scorecard")).hasSize(6);
        assertThat(read("T-HR", "G5").at("/stages/0/missed").asInt()).isEqualTo(4);
    }

    @Test
    void goalsAreReadByOneselfTheManagersHrAndAuditorsAlone() {
        launch("G6");
        for (var reader : new String[] {"E1", "M1", "B1", "T-HR", "T-AUDITOR"}) {
            assertThat(read(reader, "G6/participations/E1/goals").get("weight").asText())
                    .isEqualTo("100");
        }
        must(404, as("E2").get("/api/v1/cycles/G6/participations/E1/goals"));
        must(404, as("E1").get("/api/v1/cycles/G6/participations/M1/goals"));
    }

    private static String lines(String from, String to) {
        return ("{\"lines\":[" + STANDARD + "]}").replaceFirst(java.util.regex.Pattern.quote(from), to);
    }

    private static JsonNode row(JsonNode rows, String indicator) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + indicator + " in " + rows));
    }

    private static JsonNode last(JsonNode list) {
        return list.get(list.size() - 1);
    }
}
