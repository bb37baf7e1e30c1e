package io.perfcycle.systemreview;

import io.perfcycle.cycle.StoredJson;
import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.ScorecardLine;
import io.perfcycle.organization.Post;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code system_review_line} and {@code system_review_scorecard}; the review's own row is the lock above them. */
@Component
class ReviewLines {

    /** What was decided about the weights of one scorecard. */
    enum Choice {
        /** As they are; what left is spread over the others. */
        PRESENT,
        /** As the figures propose. */
        PROPOSED,
        /** As HR typed them. */
        OWN
    }

    /**
     * One scorecard under review.
     *
     * @param base the day from which the version that was looked at is in force
     * @param name what the post was called then
     */
    record Sheet(
            String post,
            LocalDate base,
            @Nullable Choice choice,
            @Nullable String reason,
            @Nullable String name,
            @Nullable String nameEn) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ReviewLines(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** By post, and within it as on the scorecard. */
    List<ReviewLine> of(Review review) {
        return database.sql("select * from system_review_line where review_id = ? order by post, id")
                .param(review.id())
                .query(ReviewLines::read)
                .list();
    }

    /** By post. */
    Map<String, Sheet> sheets(Review review) {
        var sheets = new LinkedHashMap<String, Sheet>();
        database.sql("select * from system_review_scorecard where review_id = ? order by post")
                .param(review.id())
                .query((row, n) -> new Sheet(
                        row.getString("post"),
                        row.getObject("base_from", LocalDate.class),
                        row.getString("choice") == null ? null : Choice.valueOf(row.getString("choice")),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getString("name_en")))
                .list()
                .forEach(sheet -> sheets.put(sheet.post(), sheet));
        return sheets;
    }

    /**
     * Takes the scorecards as they are now; what was decided about a line that is still there stays.
     *
     * @param recommendations by indicator
     * @param known the indicators as they are now
     * @param posts the posts as they are now
     */
    void take(
            Review review,
            Map<String, List<ScorecardLine>> scorecards,
            Map<String, String> recommendations,
            Map<String, Indicator> known,
            Map<String, Post> posts) {
        var before = new LinkedHashMap<String, ReviewLine>();
        of(review).forEach(line -> before.put(line.key(), line));
        database.sql("delete from system_review_line where review_id = ?")
                .param(review.id())
                .update();
        database.sql("delete from system_review_scorecard where review_id = ?")
                .param(review.id())
                .update();
        batches.batchUpdate(
                "insert into system_review_scorecard (review_id, post, base_from, name, name_en) values (?, ?, ?, ?, ?)",
                scorecards.values().stream()
                        .map(lines -> lines.get(0))
                        .map(line -> {
                            var post = posts.get(line.post());
                            return new Object[] {
                                review.id(),
                                line.post(),
                                line.effectiveFrom(),
                                post == null ? null : post.name(),
                                post == null ? null : post.nameEn()
                            };
                        })
                        .toList());
        batches.batchUpdate(
                "insert into system_review_line (review_id, post, indicator, weight_now, recommendation, decision,"
                        + " reason, merged_into, adjustment, name, name_en, kind) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                scorecards.values().stream()
                        .flatMap(List::stream)
                        .map(line -> {
                            var key = line.post() + "/" + line.indicator();
                            var old = before.get(key);
                            var indicator = known.get(line.indicator());
                            return new Object[] {
                                review.id(),
                                line.post(),
                                line.indicator(),
                                line.weight(),
                                recommendations.get(line.indicator()),
                                old == null || old.decision() == null
                                        ? null
                                        : old.decision().name(),
                                old == null ? null : old.reason(),
                                old == null ? null : old.mergedInto(),
                                old == null || old.adjustment() == null ? null : StoredJson.write(old.adjustment()),
                                indicator == null ? null : indicator.name(),
                                indicator == null ? null : indicator.nameEn(),
                                indicator == null ? null : indicator.kind().name()
                            };
                        })
                        .toList());
    }

    void decide(Collection<ReviewLine> lines) {
        batches.batchUpdate(
                "update system_review_line set decision = ?, reason = ?, merged_into = ?, adjustment = ?,"
                        + " weight_proposed = null, weight_decided = null where id = ?",
                lines.stream()
                        .map(line -> new Object[] {
                            Objects.requireNonNull(line.decision()).name(),
                            line.reason(),
                            line.mergedInto(),
                            line.adjustment() == null ? null : StoredJson.write(line.adjustment()),
                            line.id()
                        })
                        .toList());
    }

    /** @param weights by {@code post/indicator}; a line that is missing has left its scorecard */
    void propose(Review review, Map<String, BigDecimal> weights) {
        weigh("weight_proposed", review, weights);
    }

    /** @param weights by {@code post/indicator}; a line that is missing has left its scorecard */
    void weigh(Review review, Map<String, BigDecimal> weights) {
        weigh("weight_decided", review, weights);
    }

    private void weigh(String column, Review review, Map<String, BigDecimal> weights) {
        batches.batchUpdate(
                "update system_review_line set " + column + " = ? where id = ?",
                of(review).stream()
                        .map(line -> new Object[] {weights.get(line.key()), line.id()})
                        .toList());
    }

    void choose(Review review, Collection<Sheet> sheets) {
        batches.batchUpdate(
                "update system_review_scorecard set choice = ?, reason = ? where review_id = ? and post = ?",
                sheets.stream()
                        .map(sheet -> Arrays.asList(
                                        Objects.requireNonNull(sheet.choice()).name(),
                                        sheet.reason(),
                                        review.id(),
                                        sheet.post())
                                .toArray())
                        .toList());
    }

    private static ReviewLine read(ResultSet row, int number) throws SQLException {
        var adjustment = row.getString("adjustment");
        return new ReviewLine(
                row.getLong("id"),
                row.getString("post"),
                row.getString("indicator"),
                row.getBigDecimal("weight_now"),
                row.getString("recommendation"),
                row.getString("decision") == null ? null : Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getString("merged_into"),
                adjustment == null ? null : StoredJson.read(adjustment, Adjustment.class),
                row.getBigDecimal("weight_proposed"),
                row.getBigDecimal("weight_decided"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("kind"));
    }
}
