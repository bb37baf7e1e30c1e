package io.perfcycle.systemreview;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code system_review_wish}: indicators that a review asked for. */
@Component
class Wishes {

    /** As asked for. */
    record Draft(@Nullable String post, String name, String reason) {}

    /** What became of it. */
    enum State {
        WANTED,
        DEFINED,
        DROPPED
    }

    /**
     * One wanted indicator.
     *
     * @param indicator its code once it is defined
     */
    record Wish(
            long id,
            long reviewId,
            @Nullable String post,
            String name,
            String reason,
            State state,
            @Nullable String indicator,
            @Nullable String settledBy,
            @Nullable Instant settledAt,
            @Nullable String settledReason) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final WorkingCalendar calendar;

    Wishes(JdbcClient database, JdbcTemplate batches, WorkingCalendar calendar) {
        this.database = database;
        this.batches = batches;
        this.calendar = calendar;
    }

    List<Wish> of(Review review) {
        return database.sql("select * from system_review_wish where review_id = ? order by id")
                .param(review.id())
                .query(Wishes::read)
                .list();
    }

    /**
     * The wish of this id; nobody else settles it until this transaction ends.
     *
     * @throws Refusal {@code UNKNOWN_WISH}
     */
    Wish lock(long id) {
        return database.sql("select * from system_review_wish where id = ? for update")
                .param(id)
                .query(Wishes::read)
                .optional()
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_WISH", id));
    }

    /**
     * The wish of this id.
     *
     * @throws Refusal {@code UNKNOWN_WISH}
     */
    Wish get(long id) {
        return database.sql("select * from system_review_wish where id = ?")
                .param(id)
                .query(Wishes::read)
                .optional()
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_WISH", id));
    }

    /** What the review asks for now; it has not been approved yet. */
    void replace(Review review, List<Draft> asked) {
        database.sql("delete from system_review_wish where review_id = ?")
                .param(review.id())
                .update();
        batches.batchUpdate(
                "insert into system_review_wish (review_id, post, name, reason, state) values (?, ?, ?, ?, 'WANTED')",
                asked.stream()
                        .map(wish -> Arrays.asList(review.id(), wish.post(), wish.name(), wish.reason())
                                .toArray())
                        .toList());
    }

    void settle(Wish wish, State state, @Nullable String indicator, String by, @Nullable String reason) {
        database.sql("update system_review_wish set state = ?, indicator = ?, settled_by = ?, settled_at = ?,"
                        + " settled_reason = ? where id = ?")
                .params(state.name(), indicator, by, UtcColumn.write(calendar.now()), reason, wish.id())
                .update();
    }

    private static Wish read(ResultSet row, int number) throws SQLException {
        return new Wish(
                row.getLong("id"),
                row.getLong("review_id"),
                row.getString("post"),
                row.getString("name"),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getString("indicator"),
                row.getString("settled_by"),
                UtcColumn.read(row, "settled_at"),
                row.getString("settled_reason"));
    }
}
