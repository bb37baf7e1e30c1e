package io.perfcycle.systemreview;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.StoredJson;
import io.perfcycle.problem.Refusal;
import io.perfcycle.systemreview.Review.Origin;
import io.perfcycle.systemreview.Review.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of {@code system_review}. Whoever changes one holds its row until the end of his transaction. */
@Component
class SystemReviews {

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    SystemReviews(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /**
     * A new one.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one that looks at just this range is not decided yet
     */
    long add(LocalDate from, LocalDate to, Origin origin, String by, Hearing.Wanted survey) {
        var key = new GeneratedKeyHolder();
        database.sql(
                        "insert into system_review (period_from, period_to, origin, state, cycles, requested_by, requested_at,"
                                + " revision, open_for, survey) values (?, ?, ?, 'COLLECTING', '[]', ?, ?, 0, ?, ?)")
                .params(from, to, origin.name(), by, UtcColumn.write(calendar.now()), openFor(from, to), survey.name())
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    /** All, the newest first. */
    List<Review> all() {
        return database.sql("select * from system_review order by id desc")
                .query(SystemReviews::read)
                .list();
    }

    Optional<Review> find(long id) {
        return database.sql("select * from system_review where id = ?")
                .param(id)
                .query(SystemReviews::read)
                .optional();
    }

    /**
     * The review of this id.
     *
     * @throws Refusal {@code UNKNOWN_REVIEW}
     */
    Review get(long id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** The same, as it is now; nobody else changes it until this transaction ends. */
    Review lock(long id) {
        return database.sql("select * from system_review where id = ? for update")
                .param(id)
                .query(SystemReviews::read)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /** Locks it and refuses with {@code REVIEW_NOT_THERE} unless it stands where it should. */
    Review lock(long id, State wanted) {
        var review = lock(id);
        if (review.state() != wanted) {
            throw Refusal.conflict("REVIEW_NOT_THERE", id, review.state().name());
        }
        return review;
    }

    private static Refusal unknown(long id) {
        return Refusal.unknown("UNKNOWN_REVIEW", id);
    }

    /** One that looks at just this range and is not decided yet. */
    Optional<Review> open(LocalDate from, LocalDate to) {
        return database.sql("select * from system_review where open_for = ?")
                .param(openFor(from, to))
                .query(SystemReviews::read)
                .optional();
    }

    private static String openFor(LocalDate from, LocalDate to) {
        return from + "/" + to;
    }

    /** Whether a review has begun by itself for the time that ends on this day. */
    boolean begunByItself(LocalDate to) {
        return database.sql("select count(*) from system_review where origin = 'TIMER' and period_to = ?")
                        .param(to)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void collect(Review review, List<String> cycles) {
        database.sql("update system_review set cycles = ? where id = ?")
                .params(StoredJson.write(cycles), review.id())
                .update();
    }

    void awaits(Review review, String survey) {
        database.sql("update system_review set survey_code = ? where id = ?")
                .params(survey, review.id())
                .update();
    }

    /** Those that count nothing before this survey is over. */
    List<Review> awaiting(String survey) {
        return database.sql("select * from system_review where survey_code = ? and state = 'COLLECTING' order by id")
                .param(survey)
                .query(SystemReviews::read)
                .list();
    }

    void move(Review review, State state) {
        database.sql("update system_review set state = ? where id = ?")
                .params(state.name(), review.id())
                .update();
    }

    void indicatorsDecided(Review review, String by) {
        database.sql("update system_review set state = 'WEIGHING', revision = revision + 1, indicators_by = ?,"
                        + " indicators_at = ? where id = ?")
                .params(by, UtcColumn.write(calendar.now()), review.id())
                .update();
    }

    void weightsDecided(
            Review review, String by, LocalDate effectiveFrom, @Nullable String note, @Nullable String noteEn) {
        database.sql("update system_review set state = 'APPROVING', revision = revision + 1, weights_by = ?,"
                        + " weights_at = ?, effective_from = ?, note = ?, note_en = ? where id = ?")
                .params(by, UtcColumn.write(calendar.now()), effectiveFrom, note, noteEn, review.id())
                .update();
    }

    void close(Review review, State state, String by, @Nullable String reason) {
        database.sql("update system_review set state = ?, decided_by = ?, decided_at = ?, decided_reason = ?,"
                        + " open_for = ? where id = ?")
                .params(
                        state.name(),
                        by,
                        UtcColumn.write(calendar.now()),
                        reason,
                        state.isOpen() ? openFor(review.from(), review.to()) : null,
                        review.id())
                .update();
    }

    void applied(Review review) {
        database.sql("update system_review set state = 'APPLIED', applied_at = ? where id = ?")
                .params(UtcColumn.write(calendar.now()), review.id())
                .update();
    }

    void published(Review review) {
        database.sql("update system_review set published_at = ? where id = ?")
                .params(UtcColumn.write(calendar.now()), review.id())
                .update();
    }

    private static Review read(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getLong("id"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                Origin.valueOf(row.getString("origin")),
                State.valueOf(row.getString("state")),
                List.of(StoredJson.read(row.getString("cycles"), String[].class)),
                row.getString("requested_by"),
                Objects.requireNonNull(UtcColumn.read(row, "requested_at")),
                row.getInt("revision"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("indicators_by"),
                UtcColumn.read(row, "indicators_at"),
                row.getString("weights_by"),
                UtcColumn.read(row, "weights_at"),
                row.getString("note"),
                row.getString("note_en"),
                row.getString("decided_by"),
                UtcColumn.read(row, "decided_at"),
                row.getString("decided_reason"),
                UtcColumn.read(row, "applied_at"),
                UtcColumn.read(row, "published_at"),
                Hearing.Wanted.valueOf(row.getString("survey")));
    }
}
