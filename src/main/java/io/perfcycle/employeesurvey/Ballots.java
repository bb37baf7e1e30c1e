package io.perfcycle.employeesurvey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answers, without anything that would lead to whoever gave them. They lie in boxes: each new one goes into a box at random,
 * and the whole box is written anew in random order under new random keys; a box of {@value #FULL} is dealt at random into two.
 * So neither keys nor the database's own row order tell who came first, and an answer costs the same however many there are. The
 * caller holds the survey's row.
 */
@Component
@Transactional
class Ballots {

    record Words(String question, String text) {}

    static final int FULL = 100;

    private static final int BATCH = 200;
    private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final SecureRandom chance = new SecureRandom();

    Ballots(JdbcClient database, JdbcTemplate batches, ObjectMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    void put(String survey, Map<String, Integer> levels, List<Words> words) {
        var boxes = database.sql("select coalesce(max(box), 0) + 1 from survey_ballot where survey = ?")
                .param(survey)
                .query(Integer.class)
                .single();
        var box = chance.nextInt(boxes);
        var ballots = new ArrayList<>(ballots(survey, box));
        var texts = new ArrayList<>(words(survey, box));
        ballots.add(write(levels));
        texts.addAll(words);
        if (ballots.size() < FULL) {
            refill(survey, box, ballots, texts);
        } else {
            split(survey, box, boxes, ballots, texts);
        }
    }

    private void split(String survey, int box, int fresh, List<String> ballots, List<Words> texts) {
        Collections.shuffle(ballots, chance);
        var half = ballots.size() / 2;
        var dealt = texts.stream().collect(Collectors.partitioningBy(text -> chance.nextBoolean()));
        refill(survey, box, ballots.subList(0, half), dealt.get(true));
        refill(survey, fresh, ballots.subList(half, ballots.size()), dealt.get(false));
    }

    /** Levels by question, one map for each answer. */
    @Transactional(readOnly = true)
    List<Map<String, Integer>> all(String survey) {
        return database
                .sql("select levels from survey_ballot where survey = ?")
                .param(survey)
                .query(String.class)
                .list()
                .stream()
                .map(this::levels)
                .toList();
    }

    /** Texts by question in random order. */
    @Transactional(readOnly = true)
    Map<String, List<String>> words(String survey) {
        var words = new ArrayList<>(database.sql("select question, words from survey_words where survey = ?")
                .param(survey)
                .query((row, n) -> new Words(row.getString(1), row.getString(2)))
                .list());
        Collections.shuffle(words, chance);
        return words.stream()
                .collect(Collectors.groupingBy(
                        Words::question, TreeMap::new, Collectors.mapping(Words::text, Collectors.toList())));
    }

    /** The survey is over: the answers are thrown away, and texts that are too few to be shown; the others are shuffled once more. */
    void seal(String survey, int leastWords) {
        var texts = new ArrayList<Words>();
        words(survey).forEach((question, all) -> {
            if (all.size() >= leastWords) {
                all.forEach(text -> texts.add(new Words(question, text)));
            }
        });
        throwAway(survey);
        Collections.shuffle(texts, chance);
        refill(survey, 0, List.of(), texts);
    }

    void throwAway(String survey) {
        database.sql("delete from survey_ballot where survey = ?").param(survey).update();
        database.sql("delete from survey_words where survey = ?").param(survey).update();
    }

    private List<String> ballots(String survey, int box) {
        return database.sql("select levels from survey_ballot where survey = ? and box = ?")
                .params(survey, box)
                .query(String.class)
                .list();
    }

    private List<Words> words(String survey, int box) {
        return database.sql("select question, words from survey_words where survey = ? and box = ?")
                .params(survey, box)
                .query((row, n) -> new Words(row.getString(1), row.getString(2)))
                .list();
    }

    private void refill(String survey, int box, List<String> ballots, List<Words> words) {
        for (var table : List.of("survey_ballot", "survey_words")) {
            database.sql("delete from " + table + " where survey = ? and box = ?")
                    .params(survey, box)
                    .update();
        }
        var shuffled = new ArrayList<>(ballots);
        Collections.shuffle(shuffled, chance);
        batches.batchUpdate(
                "insert into survey_ballot (id, survey, box, levels) values (?, ?, ?, ?)",
                shuffled,
                BATCH,
                (statement, levels) -> {
                    statement.setString(1, UUID.randomUUID().toString());
                    statement.setString(2, survey);
                    statement.setInt(3, box);
                    statement.setString(4, levels);
                });
        var texts = new ArrayList<>(words);
        Collections.shuffle(texts, chance);
        batches.batchUpdate(
                "insert into survey_words (id, survey, box, question, words) values (?, ?, ?, ?, ?)",
                texts,
                BATCH,
                (statement, one) -> {
                    statement.setString(1, UUID.randomUUID().toString());
                    statement.setString(2, survey);
                    statement.setInt(3, box);
                    statement.setString(4, one.question());
                    statement.setString(5, one.text());
                });
    }

    private String write(Map<String, Integer> levels) {
        try {
            return json.writeValueAsString(new TreeMap<>(levels));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Integer> levels(String stored) {
        try {
            return json.readValue(stored, LEVELS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read", e);
        }
    }
}
