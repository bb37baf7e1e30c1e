package io.perfcycle.employeesurvey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.evidence.Evidence;
import io.perfcycle.evidence.EvidenceScope;
import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.notification.Letter;
import io.perfcycle.support.Caller;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.SmallCycle;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A survey of a small company: P1 to P12 work in the shop, Q1 to Q6 in the store; M1 leads all of them, B1 leads M1. */
class SurveyIT extends SmallCycle {

    @Autowired
    private Imports imports;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private SurveyPost post;

    @Autowired
    private Evidence evidence;

    private final String code = SmallCompany.freshCycle();
    private final String survey = "SV-" + code;

    @BeforeEach
    void company() {
        launch(code);
        put("org-units", "code,name,name_en,parent\nSTORE,仓库,Store,HQ\n");
        var people = new StringBuilder("employee_no,name,org_unit,post,manager,employment_type,hired_on,email\n");
        IntStream.rangeClosed(1, 12)
                .forEach(n ->
                        people.append("P%d,同事%d,SHOP,DATA,M1,FULL_TIME,2020-01-01,p%d@x.test%n".formatted(n, n, n)));
        IntStream.rangeClosed(1, 6)
                .forEach(n ->
                        people.append("Q%d,仓管%d,STORE,DATA,M1,FULL_TIME,2020-01-01,q%d@x.test%n".formatted(n, n, n)));
        new ImportFixture(imports, jdbc).put("employees", people.toString());
        shop().forEach(no -> person(no, "employee"));
        store().forEach(no -> person(no, "employee"));
        person("T-AU", "auditor");
    }

    @Test
    void peopleAnswerOnceWithoutANameAndReadWhatCameOfItOnceHrHasAnswered() {
        open("{\"questions\":[{\"text\":\"排班合理\",\"textEn\":\"Shifts are fair\",\"scaled\":true}]}");
        shop().forEach(no -> answer(no, 4, "keep " + no));
        store().subList(0, 3).forEach(no -> answer(no, 2, null));
        assertThat(view("T-HR").path("answers").asInt()).isEqualTo(15);
        assertThat(view("T-HR").path("results").isNull())
                .as("nothing before the close")
                .isTrue();
        close();

        var results = view("T-HR").path("results");
        assertThat(results.path("answers").asInt()).isEqualTo(15);
        var question = results.at("/questions/0");
        // 12 fours and 3 twos: mean 54 / 15
        assertThat(question.at("/total/mean/value").asDouble()).isEqualTo(3.6);
        assertThat(question.at("/total/counts").toString()).isEqualTo("[0,3,0,12,0]");
        assertThat(slices(results))
                .as("three of the store are too few, so the shop would tell them")
                .containsOnly("null");
        assertThat(question.path("slices").findValuesAsText("suppressed")).containsOnly("true");
        assertThat(view("T-HR").path("words").path("WORDS_KEEP")).hasSize(12);
        assertThat(view("T-HR").path("words").has("WORDS_CHANGE")).isFalse();

        assertThat(view("P1").path("results").isNull())
                .as("before HR has answered")
                .isTrue();
        var task = task("T-HR", "publishResponse", survey);
        assertThat(faults(answer("T-HR", task, "{}"))).containsExactly("note RESPONSE_REQUIRED");
        assertThat(faults(answer("T-HR", task, "{\"note\":\"short\"}"))).containsExactly("note RESPONSE_TOO_SHORT");
        assertThat(page("T-HR", task).at("/results/answers").asInt()).isEqualTo(15);
        done("T-HR", task, "{\"note\":\"我们听到了：排班从下月起提前公布。\",\"noteEn\":\"We heard you.\"}");

        assertThat(view("P1").path("note").asText()).contains("排班");
        assertThat(view("P1").at("/results/questions/0/total/mean/value").asDouble())
                .isEqualTo(3.6);
        assertThat(view("P1").path("words")).as("words are HR's to answer").isEmpty();
        assertThat(as("D1").get("/api/v1/surveys/" + survey).status()).isEqualTo(200);
        assertThat(anybody().get("/api/v1/surveys/" + survey).status()).isEqualTo(401);
        assertThat(jdbc.queryForObject(
                        "select count(*) from mail_outbox where topic = 'survey.told' and recipient = 'P1' and dedupe_key like ?",
                        Integer.class,
                        "%" + survey + "%"))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from survey_ballot where survey = ?", Integer.class, survey))
                .as("single answers are thrown away")
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from survey_tally where survey = ?", Integer.class, survey))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from survey_invitation where survey = ? and used = true",
                        Integer.class,
                        survey))
                .isZero();
        assertThat(as("P1").with("Accept-Language", "zh-CN")
                        .get("/surveys/" + survey)
                        .body())
                .contains("我们听到了", "不显示");
        assertThat(as("T-HR").get("/surveys/" + survey + "?lang=en").body()).contains("We heard you", "keep P1");
        assertThat(as("P1").get("/me?lang=en").body()).contains("/surveys/" + survey, "/suggestions");
        assertThat(as("T-HR").get("/surveys").status()).isEqualTo(200);
        assertThat(as("P1").get("/suggestions").status()).isEqualTo(200);
        assertThat(anybody().get("/survey").status()).isEqualTo(200);
    }

    @Test
    void unitsAreTold() {
        open("{}");
        shop().forEach(no -> answer(no, 4, null));
        store().forEach(no -> answer(no, 2, null));
        // B1 and D1 of the head office, and M1, E1 and E2 of the shop answer too; two of the head office stay hidden in
        // "others".
        List.of("M1", "E1", "E2").forEach(no -> answer(no, 5, null));
        close();
        var results = view("T-AU").path("results");
        var units = new java.util.TreeMap<String, String>();
        results.path("slices").forEach(slice -> {
            if (slice.path("dimension").asText().equals("UNIT")) {
                units.put(slice.path("code").asText(), slice.path("answers").asText());
            }
        });
        // Nobody of the head office has answered: the store, as the next smallest, hides that, and the shop is told.
        assertThat(units).isEqualTo(Map.of("", "null", "SHOP", "15", "STORE", "null"));
        var shop = cell(results, 0, "UNIT", "SHOP");
        assertThat(shop.path("mean").path("value").asDouble()).isEqualTo(63 / 15.0);
        assertThat(cell(results, 0, "UNIT", "STORE").path("suppressed").asBoolean())
                .isTrue();
        assertThat(results.at("/scales/0/alpha/standing").asText()).isEqualTo("KNOWN");
    }

    @Test
    void aTokenOpensOnceAndAGuessNever() {
        open("{}");
        var task = task("P1", "answerSurvey", survey + "/P1");
        var first = page("P1", task).path("token").asText();
        var second = page("P1", task).path("token").asText();
        assertThat(first).hasSize(43).isNotEqualTo(second);
        assertThat(jdbc.queryForList("select token_hash from survey_token where survey = ?", String.class, survey))
                .doesNotContain(first, second);
        var form = json(must(200, door("form", "{\"token\":\"" + first + "\"}")));
        assertThat(form.path("questions")).hasSize(14);
        assertThat(form.toString()).doesNotContain("P1");
        assertThat(faults(door("answers", "{\"token\":\"" + first + "\",\"levels\":[]}")))
                .contains("levels MISSING_ROW");
        assertThat(faults(door("answers", answerOf(first, 6, null)))).contains("levels[0].level LEVEL_NOT_WHOLE");
        assertThat(faults(door("answers", answerOf(first, null, null)))).containsExactly("levels SURVEY_NOTHING_SAID");
        must(204, door("answers", answerOf(first, 3, null)));
        assertThat(door("answers", answerOf(first, 3, null)).status()).isEqualTo(404);
        assertThat(door("answers", answerOf(second, 3, null)).status())
                .as("one answer spends all of a person's tokens")
                .isEqualTo(404);
        assertThat(door("form", "{\"token\":\"nonsense\"}").status()).isEqualTo(404);
        assertThat(faults(door("form", "{}"))).containsExactly("SURVEY_LINK_REQUIRED");
        assertThat(page("P1", task).path("state").asText()).isEqualTo("ANSWERED");
        assertThat(faults(answer("P1", task, "{\"declined\":true}"))).containsExactly("SURVEY_ANSWERED");
        var other = page("P2", task("P2", "answerSurvey", survey + "/P2"))
                .path("token")
                .asText();
        close();
        assertThat(door("answers", answerOf(other, 3, null)).status())
                .as("tokens end with the survey")
                .isEqualTo(404);
        assertThat(openKeys(survey + "/P2")).isEmpty();
    }

    @Test
    void theMailGetsItsTokenAsItLeavesAndNotAgainOnceAnswered() {
        open("{\"channel\":\"MAIL\"}");
        assertThat(openKeys(survey + "/P1"))
                .as("no task where only mails were wanted")
                .isEmpty();
        var stored = jdbc.queryForMap(
                "select body, basis from mail_outbox where topic = 'survey.invited' and recipient = 'P1' and dedupe_key like ?",
                "%" + survey + "%");
        assertThat(stored.get("body").toString())
                .as("no token lies in the outbox")
                .doesNotContain("#");
        var letter = new Letter(
                "k",
                "P1",
                "survey.invited",
                "s",
                "t",
                null,
                io.perfcycle.notification.Promise.AT_LEAST_ONCE,
                null,
                survey,
                false);
        var left = post.leaving(letter).orElseThrow();
        var token = left.text().replaceFirst("(?s).*/survey#([A-Za-z0-9_-]{43}).*", "$1");
        must(204, door("answers", answerOf(token, 5, null)));
        assertThat(post.leaving(letter)).as("there is nothing left to answer").isEmpty();
        assertThat(view("T-HR").path("answers").asInt()).isEqualTo(1);
    }

    @Test
    void byNightTheTaskIsTakenOffThoseWhoHaveAnsweredButNeverFewerThanFive() {
        open("{}");
        shop().subList(0, 4).forEach(no -> answer(no, 4, null));
        night();
        assertThat(openKeys(survey + "/P1")).as("four are too few").containsExactly("answerSurvey");
        answer("P5", 4, null);
        night();
        assertThat(openKeys(survey + "/P1")).isEmpty();
        assertThat(openKeys(survey + "/P5")).isEmpty();
        assertThat(openKeys(survey + "/P6")).containsExactly("answerSurvey");
    }

    @Test
    void remindersGoToThoseWhoHaveNotAnswered() {
        open("{}");
        answer("P1", 4, null);
        fire("remindingDay");
        assertThat(jdbc.queryForList(
                        "select recipient from mail_outbox where topic = 'survey.reminded' and dedupe_key like ?",
                        String.class,
                        "%" + survey + "%"))
                .contains("P2", "Q1")
                .doesNotContain("P1");
    }

    @Test
    void whoeverTakesNoPartSaysSoAndCannotAnswerAnyMore() {
        open("{}");
        var task = task("P1", "answerSurvey", survey + "/P1");
        var token = page("P1", task).path("token").asText();
        assertThat(faults(answer("P1", task, "{\"declined\":false}")))
                .containsExactly("declined ANSWER_SURVEY_ON_THE_PAGE");
        done("P1", task, "{\"declined\":true}");
        assertThat(door("answers", answerOf(token, 3, null)).status()).isEqualTo(404);
        assertThat(as("P2").get("/api/v1/tasks/" + task + "/page").status()).isEqualTo(404);
    }

    @Test
    void aSurveyIsCheckedWhollyAndCanBeWithdrawn() {
        var hr = as("T-HR");
        assertThat(faults(hr.post("/api/v1/surveys", "{}")))
                .containsExactlyInAnyOrder(
                        "code SURVEY_CODE_ODD",
                        "title SURVEY_TITLE_REQUIRED",
                        "audience SURVEY_AUDIENCE_REQUIRED",
                        "closesOn SURVEY_DAYS_ODD");
        assertThat(faults(hr.post("/api/v1/surveys", """
                        {"code":"%s","title":"x","audience":"UNITS","units":["NOWHERE"],"closesOn":"2020-01-01","standard":false}""".formatted(code))))
                .containsExactlyInAnyOrder(
                        "code SURVEY_CODE_ODD",
                        "units[0] SURVEY_UNIT_UNKNOWN",
                        "closesOn SURVEY_DAYS_ODD",
                        "questions SURVEY_QUESTION_REQUIRED");
        assertThat(as("P1").post("/api/v1/surveys", "{}").status()).isEqualTo(403);
        open("{\"audience\":\"CYCLE\",\"cycle\":\"" + code + "\"}");
        assertThat(jdbc.queryForList(
                        "select employee_no from survey_invitation where survey = ?", String.class, survey))
                .as("participants of the cycle")
                .contains("E1", "E2", "M1")
                .doesNotContain("P1");
        assertThat(hr.post("/api/v1/surveys/" + survey + "/close", "{}").status())
                .isEqualTo(422);
        jdbc.update("update survey_invitation set used = true where survey = ?", survey);
        must(204, hr.post("/api/v1/surveys/" + survey + "/withdraw", "{\"reason\":\"wrong people\"}"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from survey_invitation where survey = ? and used = true",
                        Integer.class,
                        survey))
                .as("who had answered")
                .isZero();
        assertThat(faults(hr.post("/api/v1/surveys/" + survey + "/close", "{\"reason\":\"x\"}")))
                .containsExactly("SURVEY_NOT_OPEN");
        assertThat(json(as("E1").get("/api/v1/surveys")).toString()).doesNotContain(survey);
        assertThat(faults(as("P1").get("/api/v1/surveys/" + survey))).containsExactly("SURVEY_UNKNOWN");
    }

    @Test
    void aReviewRestsOnWhatWasPublished() {
        // Those that other tests have opened today would be as new
        jdbc.update("update survey set closed_on = ? where closed_on is not null", Date.valueOf("2020-01-01"));
        open("{}");
        shop().forEach(no -> answer(no, 4, null));
        close();
        var today = calendar.today();
        evidence.compute("R-" + survey, "survey", new EvidenceScope(today.minusDays(90), today, List.of()));
        var document =
                evidence.read("R-" + survey, SurveyEvidence.class).orElseThrow().content();
        assertThat(document.latest().survey()).isEqualTo(survey);
        assertThat(document.latest().questions().get(0).total().n()).isEqualTo(12);
        evidence.compute(
                "R0-" + survey, "survey", new EvidenceScope(today.minusYears(9), today.minusYears(8), List.of()));
        assertThat(evidence.read("R0-" + survey, SurveyEvidence.class)
                        .orElseThrow()
                        .content()
                        .reason())
                .isEqualTo("NO_SURVEY");
    }

    private void open(String more) {
        var asked =
                "{\"code\":\"%s\",\"title\":\"考核体验调查\",\"titleEn\":\"How are the reviews?\",\"audience\":\"EVERYONE\",\"closesOn\":\"%s\"}"
                        .formatted(survey, calendar.today().plusDays(7));
        must(201, as("T-HR").post("/api/v1/surveys", merged(asked, more)));
        fire("openingDay");
        work();
    }

    private static String merged(String base, String more) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                            JSON.readerForUpdating(JSON.readTree(base)).readValue(more));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void close() {
        must(202, as("T-HR").post("/api/v1/surveys/" + survey + "/close", "{\"reason\":\"enough\"}"));
        work();
    }

    private void night() {
        fire("surveyNight");
    }

    private void fire(String timer) {
        execute(jdbc.queryForObject(
                "select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_ where d.ACT_ID_ = ? and e.BUSINESS_KEY_ = ?",
                String.class,
                timer,
                survey));
        work();
    }

    private void answer(String person, int level, String words) {
        var token = page(person, task(person, "answerSurvey", survey + "/" + person))
                .path("token")
                .asText();
        must(204, door("answers", answerOf(token, level, words)));
    }

    private String answerOf(String token, Integer level, String words) {
        var codes = new ArrayList<String>();
        json(door("form", "{\"token\":\"" + token + "\"}")).path("questions").forEach(question -> {
            if (question.path("kind").asText().equals("SCALE")) {
                codes.add(question.path("code").asText());
            }
        });
        return "{\"token\":\"%s\",\"levels\":%s,\"words\":%s}"
                .formatted(
                        token,
                        codes.stream()
                                .map(one -> "{\"question\":\"%s\",\"level\":%s}".formatted(one, level))
                                .collect(Collectors.joining(",", "[", "]")),
                        words == null ? "[]" : "[{\"question\":\"WORDS_KEEP\",\"text\":\"" + words + "\"}]");
    }

    private Caller.Answer door(String what, String body) {
        return anybody().post("/api/v1/survey/" + what, body);
    }

    private JsonNode view(String viewer) {
        return json(must(200, as(viewer).get("/api/v1/surveys/" + survey)));
    }

    private static List<String> slices(JsonNode results) {
        return results.path("slices").findValuesAsText("answers");
    }

    private static JsonNode cell(JsonNode results, int question, String dimension, String slice) {
        for (var cell : results.path("questions").path(question).path("slices")) {
            if (cell.path("dimension").asText().equals(dimension)
                    && cell.path("slice").asText().equals(slice)) {
                return cell;
            }
        }
        throw new AssertionError("No cell " + slice);
    }

    private static List<String> shop() {
        return IntStream.rangeClosed(1, 12).mapToObj(n -> "P" + n).toList();
    }

    private static List<String> store() {
        return IntStream.rangeClosed(1, 6).mapToObj(n -> "Q" + n).toList();
    }
}
