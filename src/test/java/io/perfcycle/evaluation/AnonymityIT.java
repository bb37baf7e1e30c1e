package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.SmallCycle;
import io.perfcycle.support.TableDump;
import io.perfcycle.workflow.OpenTasks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Acceptance check A13: 201 answers about 42 people, from groups of one to nine. The attacker holds every row of every table in
 * the order in which the database keeps them, the engine's history and the log, and even knows in which order the raters opened
 * their forms. He must not do better than by guessing within a group.
 */
@ExtendWith(OutputCaptureExtension.class)
class AnonymityIT extends SmallCycle {

    private static final int RATEES = 42;
    private static final int LARGEST = 9;
    private static final Random CHANCE = new Random(13);

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private GiveFeedback giveFeedback;

    @Autowired
    private DataSource source;

    private final String code = SmallCompany.freshCycle();

    /** Ratee to his raters in the order in which they answered; a rater's words are {@code secret-<ratee>-<rater>}. */
    private final Map<String, List<String>> answered = new LinkedHashMap<>();

    @Override
    protected String moreEmployees() {
        return IntStream.rangeClosed(1, RATEES)
                .mapToObj(n -> "%s,同事%d,SHOP,HOST,M1,FULL_TIME,2021-01-01%n".formatted(number(n), n))
                .collect(Collectors.joining());
    }

    @Test
    void noAnswerLeadsToItsRater(CapturedOutput log) throws Exception {
        launch(code, """
                {"feedback":{"wanted":true,"weights":{"MANAGER":50,"PEER":50},"least":1,"most":9}}""");
        startStage(code, "evaluation");
        for (var n = 1; n <= RATEES; n++) {
            ask(number(n), raters(n));
        }
        // All but the last of each group have answered: the rounds are open, and their tokens know who was here.
        answered.keySet().forEach(ratee -> answerAll(ratee, true));
        attack(TableDump.of(source), log, "open");
        answered.keySet().forEach(ratee -> answerAll(ratee, false));
        work();
        var dump = TableDump.of(source);
        attack(dump, log, "closed");
        assertThat(ours(dump.get("feedback_token")))
                .as("tokens after the close")
                .isEmpty();
        assertThat(ours(dump.get("feedback_rater")))
                .as("who has answered after the close")
                .allMatch(row -> row.stream().noneMatch("true"::equalsIgnoreCase));
        var sizes = ours(dump.get("feedback_words")).stream()
                .collect(Collectors.groupingBy(row -> secret(row).split("-")[1], Collectors.counting()));
        assertThat(sizes.values())
                .as("groups of fewer than three leave nothing behind")
                .allMatch(size -> size >= 3);
    }

    private void attack(Map<String, List<List<String>>> dump, CapturedOutput log, String when) {
        for (var table : dump.entrySet()) {
            for (var row : table.getValue()) {
                var secrets =
                        row.stream().filter(value -> value.contains("secret-")).toList();
                if (!secrets.isEmpty()) {
                    assertThat(table.getKey()).as("where words are kept").isEqualTo("feedback_words");
                    assertThat(row).as("a row of words").hasSize(4);
                }
                if (table.getKey().equals("feedback_answer")) {
                    assertThat(row).as("a row of levels").hasSize(4).noneMatch(value -> value.matches("R\\d\\d"));
                }
            }
        }
        keysOf(dump, "feedback_answer")
                .forEach(key -> assertThat(holding(dump, key))
                        .as("tables that know the key of an answer")
                        .containsExactly("feedback_answer"));
        assertThat(log.getAll()).as("the log").doesNotContain("secret-");
        var kept = new HashMap<String, List<String>>();
        ours(dump.get("feedback_words"))
                .forEach(row -> kept.computeIfAbsent(secret(row).split("-")[1], ratee -> new ArrayList<>())
                        .add(secret(row).split("-")[2]));
        var linked = 0;
        var answers = 0;
        var groups = 0;
        for (var group : kept.entrySet()) {
            var known = answered.get(group.getKey()).stream()
                    .filter(group.getValue()::contains)
                    .toList();
            groups++;
            for (var at = 0; at < known.size(); at++) {
                answers++;
                linked += known.get(at).equals(group.getValue().get(at)) ? 1 : 0;
            }
        }
        // A random order hits once in each group on average, with a variance of one: three deviations are the limit.
        System.out.printf(
                Locale.ROOT,
                "linking attack (%s): %d of %d linked in %d groups; by chance %d%n",
                when,
                linked,
                answers,
                groups,
                groups);
        assertThat((double) linked).as("linked while " + when).isLessThan(groups + 3 * Math.sqrt(groups));
        assertThat(answers).isGreaterThan(100);
    }

    /** The rows about people of this cycle; other tests leave theirs in the same database. */
    private List<List<String>> ours(List<List<String>> rows) {
        var ids = participations.of(code).stream()
                .map(person -> String.valueOf(person.id()))
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> ids.contains(row.get(0)) || ids.contains(row.get(1)))
                .toList();
    }

    private void ask(String ratee, List<String> raters) {
        var named = raters.stream()
                .map(rater -> "{\"rater\":\"%s\",\"relation\":\"PEER\"}".formatted(rater))
                .collect(Collectors.joining(",", "{\"raters\":[", "]}"));
        tasks.complete(open(ratee, ratee, "nominateRaters"), ratee, named);
        tasks.complete(open("M1", ratee, "approveRaters"), "M1", named);
        var order = new ArrayList<>(raters);
        Collections.shuffle(order, CHANCE);
        answered.put(ratee, order);
    }

    private void answerAll(String ratee, boolean allButLast) {
        var raters = answered.get(ratee);
        var last = raters.size() - 1;
        (allButLast ? raters.subList(0, last) : raters.subList(last, last + 1)).forEach(rater -> {
            var context =
                    tasks.contextFor(open(rater, ratee, "giveFeedback"), rater).orElseThrow();
            var token = ((GiveFeedback.Page) giveFeedback.page(context)).token();
            must(204, anybody().post("/api/v1/feedback/answers", """
                    {"token":"%s","levels":[{"indicator":"CM_SERVICE","level":%d}],"strengths":"secret-%s-%s"}""".formatted(
                            token, 1 + CHANCE.nextInt(5), ratee, rater)));
        });
    }

    private String open(String person, String ratee, String key) {
        return task(person, key, code + "/" + ratee);
    }

    private static List<String> raters(int n) {
        var others = IntStream.rangeClosed(1, RATEES)
                .filter(other -> other != n)
                .mapToObj(AnonymityIT::number)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(others, CHANCE);
        return others.subList(0, 1 + (n - 1) % LARGEST);
    }

    private static String number(int n) {
        return "R%02d".formatted(n);
    }

    private static String secret(List<String> row) {
        return row.stream()
                .filter(value -> value.startsWith("secret-"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keysOf(Map<String, List<List<String>>> dump, String table) {
        return dump.get(table).stream().map(row -> row.get(0)).limit(20).toList();
    }

    private static List<String> holding(Map<String, List<List<String>>> dump, String key) {
        return dump.entrySet().stream()
                .filter(table ->
                        table.getValue().stream().anyMatch(row -> row.stream().anyMatch(value -> value.contains(key))))
                .map(Map.Entry::getKey)
                .toList();
    }
}
