package io.perfcycle.evaluation;

import io.perfcycle.cycle.CyclePolicies;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The levels that the voices made together: written once, never recomputed while or after answers come in. */
@Component
@Transactional
class Published {

    /** @param answers null for the combined level: how many are hidden is not told either */
    record Row(
            String indicator,
            Voice voice,
            @Nullable Integer answers,
            BigDecimal mean,
            BigDecimal weight,
            boolean disputed) {}

    private static final int BATCH = 100;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final RatedSegments segments;
    private final ManagersRatings ratings;
    private final Raters raters;
    private final BallotBox box;
    private final Quorums quorums;

    Published(
            JdbcClient database,
            JdbcTemplate batches,
            RatedSegments segments,
            ManagersRatings ratings,
            Raters raters,
            BallotBox box,
            Quorums quorums) {
        this.database = database;
        this.batches = batches;
        this.segments = segments;
        this.ratings = ratings;
        this.raters = raters;
        this.box = box;
        this.quorums = quorums;
    }

    /** Publishes, unless it has been done. The box must be sealed. */
    void publish(Participation person, CyclePolicies policies) {
        if (!of(person.id()).isEmpty()) {
            return;
        }
        var manager = ratings.of(person.id(), policies.secondReview()).given();
        var ballots = box.ballots(person.id());
        var asked = raters.relations(person.id());
        var quorum = quorums.of(person);
        var rows = new ArrayList<Row>();
        segments.items(person.id(), segments.last(person.id())).stream()
                .filter(item -> RatingScale.of(item) == RatingScale.LEVEL)
                .map(ScorecardItem::indicator)
                .forEach(indicator -> rows.addAll(rows(
                        indicator,
                        Blend.of(
                                manager.get(indicator),
                                levels(ballots, indicator),
                                policies.feedback().weights(),
                                asked,
                                quorum))));
        write(person.id(), rows);
    }

    /** The combined level of each indicator that has one. */
    @Transactional(readOnly = true)
    Map<String, BigDecimal> combined(long participation) {
        var combined = new HashMap<String, BigDecimal>();
        of(participation).stream()
                .filter(row -> row.voice() == Voice.COMBINED)
                .forEach(row -> combined.put(row.indicator(), row.mean()));
        return combined;
    }

    @Transactional(readOnly = true)
    List<Row> of(long participation) {
        return database.sql("select * from feedback_result where participation_id = ? order by indicator, voice")
                .param(participation)
                .query((row, n) -> new Row(
                        row.getString("indicator"),
                        Voice.valueOf(row.getString("voice")),
                        row.getObject("answers", Integer.class),
                        row.getBigDecimal("level_mean"),
                        row.getBigDecimal("weight"),
                        row.getBoolean("disputed")))
                .list();
    }

    private static Map<Voice, List<Integer>> levels(List<BallotBox.Ballot> ballots, String indicator) {
        var levels = new EnumMap<Voice, List<Integer>>(Voice.class);
        for (var ballot : ballots) {
            var level = ballot.levels().get(indicator);
            if (level != null) {
                levels.computeIfAbsent(ballot.slice(), slice -> new ArrayList<>())
                        .add(level);
            }
        }
        return levels;
    }

    private static List<Row> rows(String indicator, Blend blend) {
        var rows = new ArrayList<Row>();
        blend.parts()
                .forEach(part ->
                        rows.add(new Row(indicator, part.voice(), part.answers(), part.mean(), part.weight(), false)));
        if (blend.combined() != null) {
            var whole = blend.parts().stream().map(Blend.Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(new Row(indicator, Voice.COMBINED, null, blend.combined(), whole, blend.disputed()));
        }
        return rows;
    }

    private void write(long participation, List<Row> rows) {
        batches.batchUpdate(
                "insert into feedback_result"
                        + " (participation_id, indicator, voice, answers, level_mean, weight, disputed)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setLong(1, participation);
                    statement.setString(2, row.indicator());
                    statement.setString(3, row.voice().name());
                    statement.setObject(4, row.answers());
                    statement.setBigDecimal(5, row.mean());
                    statement.setBigDecimal(6, row.weight());
                    statement.setBoolean(7, row.disputed());
                });
    }
}
