package io.perfcycle.employeesurvey;

import com.fasterxml.jackson.core.type.TypeReference;
import io.perfcycle.cycle.StoredJson;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answers, without anything that would lead to whoever gave them. They lie in boxes: each new one goes into a box at random,
 * and the whole box is written anew in random order under new random keys; a box of {@value #FULL} is dealt at random into two.
 * Levels and each text fall into boxes of their own, drawn one by one, so that a box tells nothing of what came together.
 * So neither keys nor the database's own row order tell who came first, and an answer costs the same however many there are. The
 * caller holds the survey's row.
 */
@Component
@Transactional
class Ballots {

    record Words(String question, String text) {}

    /** How the content of one table is written and read. */
    private record Kept<T>(String table, RowMapper<T> row, String insert, Filling<T> fill) {}

    private interface Filling<T> {
        void fill(PreparedStatement statement, T content) throws SQLException;
    }

    static final int FULL = 100;

    private static final Kept<String> BALLOTS = new Kept<>(
            "survey_ballot",
            (row, n) -> row.getString("levels"),
            "insert into survey_ballot (id, survey, box, levels) values (?, ?, ?, ?)",
            (statement, levels) -> statement.setString(4, levels));
    private static final Kept<Words> WORDS = new Kept<>(
            "survey_words",
            (row, n) -> new Words(row.getString("question"), row.getString("words")),
            "insert into survey_words (id, survey, box, question, words) values (?, ?, ?, ?, ?)",
            (statement, one) -> {
                statement.setString(4, one.question());
                statement.setString(5, one.text());
            });

    private static final int BATCH = 200;
    private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final SecureRandom chance = new SecureRandom();

    Ballots(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void put(String survey, Map<String, Integer> levels, List<Words> words) {
        putInto(BALLOTS, survey, List.of(StoredJson.write(new TreeMap<>(levels))));
        words.forEach(one -> putInto(WORDS, survey, List.of(one)));
    }

    private <T> void putInto(Kept<T> kept, String survey, List<T> fresh) {
        var boxes = database.sql("select coalesce(max(box), 0) + 1 from " + kept.table() + " where survey = ?")
                .param(survey)
                .query(Integer.class)
                .single();
        var box = chance.nextInt(boxes);
        var inside = new ArrayList<>(inside(kept, survey, box));
        inside.addAll(fresh);
        if (inside.size() < FULL) {
            refill(kept, survey, box, inside);
        } else {
            Collections.shuffle(inside, chance);
            var half = inside.size() / 2;
            refill(kept, survey, box, inside.subList(0, half));
            refill(kept, survey, boxes, inside.subList(half, inside.size()));
        }
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
                .map(stored -> StoredJson.read(stored, LEVELS))
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
        refill(WORDS, survey, 0, texts);
    }

    void throwAway(String survey) {
        database.sql("delete from survey_ballot where survey = ?").param(survey).update();
        database.sql("delete from survey_words where survey = ?").param(survey).update();
    }

    private <T> List<T> inside(Kept<T> kept, String survey, int box) {
        return database.sql("select * from " + kept.table() + " where survey = ? and box = ?")
                .params(survey, box)
                .query(kept.row())
                .list();
    }

    private <T> void refill(Kept<T> kept, String survey, int box, List<T> content) {
        database.sql("delete from " + kept.table() + " where survey = ? and box = ?")
                .params(survey, box)
                .update();
        var shuffled = new ArrayList<>(content);
        Collections.shuffle(shuffled, chance);
        batches.batchUpdate(kept.insert(), shuffled, BATCH, (statement, one) -> {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, survey);
            statement.setInt(3, box);
            kept.fill().fill(statement, one);
        });
    }
}
