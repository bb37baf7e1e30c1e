package io.perfcycle.evaluation;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Second reviews of ratings; rows are only ever added. */
@Component
@Transactional
class Reviews {

    /** RETURNED: the manager rates again; ADJUSTED: other values stand beside the manager's and count. */
    enum Decision {
        AGREED,
        RETURNED,
        ADJUSTED
    }

    record Review(Decision decision, @Nullable String comment, String reviewer, Instant at) {}

    /** One value in place of the manager's. */
    record Adjustment(String indicator, BigDecimal given, String reason, String by) {}

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Reviews(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    void add(long participation, Decision decision, @Nullable String comment, String reviewer) {
        database.sql("insert into rating_review (participation_id, decision, remark, reviewer, reviewed_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(participation, decision.name(), comment, reviewer, UtcColumn.write(calendar.now()))
                .update();
    }

    void adjust(long participation, List<Adjustment> adjustments) {
        adjustments.forEach(one -> database.sql(
                        "insert into rating_adjustment (participation_id, indicator, given, reason, adjusted_by)"
                                + " values (?, ?, ?, ?, ?)")
                .params(participation, one.indicator(), one.given(), one.reason(), one.by())
                .update());
    }

    @Transactional(readOnly = true)
    Optional<Review> newest(long participation) {
        return database.sql("select * from rating_review where participation_id = ? order by id desc limit 1")
                .param(participation)
                .query((row, n) -> new Review(
                        Decision.valueOf(row.getString("decision")),
                        row.getString("remark"),
                        row.getString("reviewer"),
                        Objects.requireNonNull(UtcColumn.read(row, "reviewed_at"))))
                .optional();
    }

    @Transactional(readOnly = true)
    List<Adjustment> adjustments(long participation) {
        return database.sql("select * from rating_adjustment where participation_id = ? order by indicator")
                .param(participation)
                .query((row, n) -> new Adjustment(
                        row.getString("indicator"),
                        row.getBigDecimal("given"),
                        row.getString("reason"),
                        row.getString("adjusted_by")))
                .list();
    }
}
