package io.perfcycle.employeesurvey;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.SmallCycle;
import io.perfcycle.support.TableDump;
import io.perfcycle.workflow.OpenTasks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * 200 answers of 240 people. The attacker holds every row of every table in the order in which the database keeps them, the
 * engine's history and variables and the log, and even knows in which order people answered. He must not do better than by guessing.
 */
@ExtendWith(OutputCaptureExtension.class)
class SurveyAnonymityIT extends SmallCycle {

    private static final int PEOPLE = 240;
    private static final int ANSWERS = 200;
    private static final int UNITS = 8;
    private static final Random CHANCE = new Random(5);

    /** A right guess is expected once in a random order, with a variance of one: three deviations are the limit. */
    private static final int LUCK = 4;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private AnswerSurvey answerSurvey;

    @Autowired
    private StandardQuestions questions;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private DataSource source;

    private final String code = SmallCompany.freshCycle();
    private final String survey = "SA-" + code;

    /** In the order in which they answered; each one's levels are nobody else's. */
    private final List<String> answered = new ArrayList<>();

    private final List<String> fingerprints = new ArrayList<>();

    @Test
    void noAnswerLeadsToWhoGaveIt(CapturedOutput log) throws Exception {
        launch(code);
        var units = new StringBuilder("code,name,parent\n");
        IntStream.range(0, UNITS).forEach(n -> units.append("SV%d,小组%d,HQ%n".formatted(n, n)));
        put("org-units", units.toString());
        var people = new StringBuilder("employee_no,name,org_unit,post,manager,employment_type,hired_on\n");
        IntStream.range(0, PEOPLE)
                .forEach(n -> people.append(
                        "%s,同事%d,SV%d,DATA,M1,FULL_TIME,2020-01-01%n".formatted(number(n), n, n % UNITS)));
        put("employees", people.toString());
        must(201, as("T-HR").post("/api/v1/surveys", """
                {"code":"%s","title":"x","audience":"UNITS","units":["HQ"],"channel":"TASK","closesOn":"%s"}""".formatted(
                        survey, calendar.today().plusDays(5))));
        fire("openingDay");
        var order = IntStream.range(0, PEOPLE)
                .mapToObj(SurveyAnonymityIT::number)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, CHANCE);
        var hesitant = order.get(ANSWERS);
        person(hesitant, "employee");
        must(
                200,
                as(hesitant).get("/api/v1/tasks/" + task(hesitant, "answerSurvey", survey + "/" + hesitant) + "/page"));
        assertThat(TableDump.of(source).get("task_effort").stream()
                        .filter(row -> row.contains(survey + "/" + hesitant)))
                .as("when the form of an anonymous answer was opened")
                .isEmpty();
        order.subList(0, ANSWERS).forEach(this::answer);
        attack(TableDump.of(source), log, "open");
        fire("surveyNight");
        attack(TableDump.of(source), log, "after a night");
        must(202, as("T-HR").post("/api/v1/surveys/" + survey + "/close", "{\"reason\":\"enough\"}"));
        work();
        var dump = TableDump.of(source);
        attack(dump, log, "closed");
        assertThat(ours(dump, "survey_ballot")).as("answers after the close").isEmpty();
        assertThat(ours(dump, "survey_tally")).as("counts after the close").isEmpty();
        assertThat(ours(dump, "survey_token")).as("tokens after the close").isEmpty();
        assertThat(ours(dump, "survey_invitation").stream()
                        .map(row -> row.subList(4, row.size()))
                        .distinct())
                .as("who has answered after the close")
                .hasSize(1);
    }

    private void attack(Map<String, List<List<String>>> dump, CapturedOutput log, String when) {
        dump.forEach((table, rows) -> rows.forEach(row -> {
            if (row.stream().anyMatch(value -> value.contains("hidden-"))) {
                assertThat(table).as("where words are kept").isEqualTo("survey_words");
                assertThat(row).as("a row of words").hasSize(5);
            }
        }));
        for (var table : List.of("survey_ballot", "survey_words", "survey_tally")) {
            assertThat(ours(dump, table))
                    .as(table + " names nobody")
                    .allMatch(row -> row.stream().noneMatch(value -> value.matches("A\\d{3}")));
        }
        assertThat(ours(dump, "survey_tally"))
                .as("units and roles are counted apart")
                .allMatch(row -> !row.get(2).contains("/") && row.size() == 6);
        ours(dump, "survey_ballot").stream()
                .limit(20)
                .forEach(row -> assertThat(dump.entrySet().stream()
                                .filter(table ->
                                        table.getValue().stream().anyMatch(other -> other.contains(row.get(0))))
                                .map(Map.Entry::getKey))
                        .as("tables that know the key of an answer")
                        .containsExactly("survey_ballot"));
        var variables = new TreeSet<String>();
        dump.get("act_hi_varinst").stream()
                .filter(row -> row.stream().anyMatch(value -> value.matches("A\\d{3}")))
                .forEach(row -> variables.addAll(row.stream()
                        .filter(value -> value.matches("[a-z]+[a-zA-Z]*"))
                        .toList()));
        assertThat(variables)
                .as("variables that name a person")
                .contains("invitee")
                .doesNotContain("token", "answer", "levels");
        assertThat(log.getAll()).as("the log").doesNotContain("hidden-");
        // Words carry who wrote them, for this test; ballots and words of one box might keep each other's order.
        var words = ours(dump, "survey_words").stream()
                .map(SurveyAnonymityIT::secret)
                .toList();
        var ballots = ours(dump, "survey_ballot").stream()
                .map(row -> fingerprints.indexOf(row.get(3)))
                .map(at -> answered.get(at))
                .toList();
        guess(answered, words, "words by time, " + when);
        if (!ballots.isEmpty()) {
            guess(answered, ballots, "answers by time, " + when);
            guess(words, ballots, "answers by words, " + when);
        }
    }

    /** How often the one at this place is the one at this place, and whether the one order follows the other (Spearman). */
    private static void guess(List<String> known, List<String> kept, String what) {
        assertThat(kept).as(what).hasSameSizeAs(known);
        var linked = IntStream.range(0, known.size())
                .filter(at -> known.get(at).equals(kept.get(at)))
                .count();
        var n = known.size();
        var squares = IntStream.range(0, n)
                .mapToDouble(at -> Math.pow(at - kept.indexOf(known.get(at)), 2))
                .sum();
        var spearman = 1 - 6 * squares / (n * ((double) n * n - 1));
        System.out.printf(
                Locale.ROOT,
                "linking attack (%s): %d of %d linked, by chance 1; rank correlation %.3f%n",
                what,
                linked,
                n,
                spearman);
        assertThat(linked).as(what).isLessThanOrEqualTo(LUCK);
        assertThat(Math.abs(spearman)).as(what).isLessThan(3.5 / Math.sqrt(n - 1.0));
    }

    private void answer(String person) {
        var context = tasks.contextFor(task(person, "answerSurvey", survey + "/" + person), person)
                .orElseThrow();
        var token = ((AnswerSurvey.Page) answerSurvey.page(context)).token();
        var scaled = questions.all().stream()
                .filter(SurveyQuestion::scaled)
                .map(SurveyQuestion::code)
                .toList();
        var chosen = scaled.stream()
                .collect(Collectors.toMap(
                        question -> question, question -> 1 + CHANCE.nextInt(5), (a, b) -> a, java.util.TreeMap::new));
        fingerprints.add(chosen.entrySet().stream()
                .map(one -> "\"%s\":%d".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(",", "{", "}")));
        answered.add(person);
        must(
                204,
                anybody()
                        .post(
                                "/api/v1/survey/answers",
                                "{\"token\":\"%s\",\"levels\":%s,\"words\":[{\"question\":\"WORDS_KEEP\",\"text\":\"hidden-%s\"}]}"
                                        .formatted(
                                                token,
                                                chosen.entrySet().stream()
                                                        .map(one -> "{\"question\":\"%s\",\"level\":%d}"
                                                                .formatted(one.getKey(), one.getValue()))
                                                        .collect(Collectors.joining(",", "[", "]")),
                                                person)));
    }

    private List<List<String>> ours(Map<String, List<List<String>>> dump, String table) {
        return dump.get(table).stream().filter(row -> row.contains(survey)).toList();
    }

    private static String secret(List<String> row) {
        return row.stream()
                .filter(value -> value.startsWith("hidden-"))
                .findFirst()
                .orElseThrow()
                .substring(7);
    }

    private static String number(int n) {
        return "A%03d".formatted(n);
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
}
