package io.perfcycle.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.perfcycle.cycle.StoredJson;
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
 * The answers, without anything that would lead to whoever gave them. With each answer the person's whole box is written
 * anew in random order under new random keys: neither keys nor the database's own row order tell who came first.
 */
@Component
@Transactional
class BallotBox {

    /** @param levels by indicator; what was not observed is not in it */
    record Ballot(Voice slice, Map<String, Integer> levels) {}

    /** STRENGTH: what shall stay; WISH: what shall change. */
    enum Topic {
        STRENGTH,
        WISH
    }

    record Words(Topic topic, String text) {}

    private static final int BATCH = 100;
    private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final SecureRandom chance = new SecureRandom();

    BallotBox(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void put(long participation, Ballot ballot, List<Words> words) {
        var ballots = ballots(participation);
        ballots.add(ballot);
        refill(participation, ballots);
        var texts = words(participation);
        texts.addAll(words);
        rewrite(participation, texts);
    }

    /**
     * The round is over: slices of too few answers become OTHERS, and what is too little to be shown even so is thrown
     * away.
     */
    void seal(long participation, Quorum quorum, int leastWords) {
        var ballots = ballots(participation);
        var sizes = ballots.stream().collect(Collectors.groupingBy(Ballot::slice, Collectors.counting()));
        var settled = ballots.stream()
                .map(ballot -> sizes.get(ballot.slice()) < quorum.of(ballot.slice())
                        ? new Ballot(Voice.OTHERS, ballot.levels())
                        : ballot)
                .collect(Collectors.groupingBy(Ballot::slice));
        settled.entrySet().removeIf(slice -> slice.getValue().size() < quorum.of(slice.getKey()));
        refill(
                participation,
                settled.values().stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new)));
        var texts = words(participation).stream().collect(Collectors.groupingBy(Words::topic));
        texts.values().removeIf(topic -> topic.size() < leastWords);
        rewrite(
                participation,
                texts.values().stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new)));
    }

    @Transactional(readOnly = true)
    List<Ballot> ballots(long participation) {
        return database
                .sql("select slice, levels from feedback_answer where participation_id = ?")
                .param(participation)
                .query((row, n) ->
                        new Ballot(Voice.valueOf(row.getString(1)), StoredJson.read(row.getString(2), LEVELS)))
                .list()
                .stream()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** In random order. */
    @Transactional(readOnly = true)
    List<Words> words(long participation) {
        var words = new ArrayList<>(database.sql("select topic, words from feedback_words where participation_id = ?")
                .param(participation)
                .query((row, n) -> new Words(Topic.valueOf(row.getString(1)), row.getString(2)))
                .list());
        Collections.shuffle(words, chance);
        return words;
    }

    private void refill(long participation, List<Ballot> ballots) {
        database.sql("delete from feedback_answer where participation_id = ?")
                .param(participation)
                .update();
        Collections.shuffle(ballots, chance);
        batches.batchUpdate(
                "insert into feedback_answer (id, participation_id, slice, levels) values (?, ?, ?, ?)",
                ballots,
                BATCH,
                (statement, ballot) -> {
                    statement.setString(1, UUID.randomUUID().toString());
                    statement.setLong(2, participation);
                    statement.setString(3, ballot.slice().name());
                    statement.setString(4, StoredJson.write(new TreeMap<>(ballot.levels())));
                });
    }

    private void rewrite(long participation, List<Words> words) {
        database.sql("delete from feedback_words where participation_id = ?")
                .param(participation)
                .update();
        Collections.shuffle(words, chance);
        batches.batchUpdate(
                "insert into feedback_words (id, participation_id, topic, words) values (?, ?, ?, ?)",
                words,
                BATCH,
                (statement, one) -> {
                    statement.setString(1, UUID.randomUUID().toString());
                    statement.setLong(2, participation);
                    statement.setString(3, one.topic().name());
                    statement.setString(4, one.text());
                });
    }
}
