package io.perfcycle.employeesurvey;

import io.perfcycle.access.OneTimeToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The box of suggestions, and the slips that let an anonymous one in. */
@Component
@Transactional
class Suggestions {

    private static final int MOST = 500;

    private final JdbcClient database;

    Suggestions(JdbcClient database) {
        this.database = database;
    }

    /** The newest week first; within it in the order of random keys, which says nothing. */
    @Transactional(readOnly = true)
    List<Suggestion> all() {
        return database.sql("select * from suggestion order by week desc, id limit " + MOST)
                .query((row, n) -> suggestion(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Suggestion> find(String id) {
        return database.sql("select * from suggestion where id = ?")
                .param(id)
                .query((row, n) -> suggestion(row))
                .optional();
    }

    String add(@Nullable String author, String words, LocalDate today) {
        var id = UUID.randomUUID().toString();
        database.sql(
                        "insert into suggestion (id, week, author, words, state, published) values (?, ?, ?, ?, 'NEW', false)")
                .params(id, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), author, words)
                .update();
        return id;
    }

    void answer(String id, Suggestion.State state, @Nullable String answer, boolean published) {
        database.sql("update suggestion set state = ?, answer = ?, published = ? where id = ?")
                .params(state.name(), answer, published, id)
                .update();
    }

    /** A slip for one anonymous suggestion, good until tomorrow night. Nothing says who took it. */
    String takeSlip(LocalDate today) {
        database.sql("delete from suggestion_slip where taken_on < ?")
                .param(today.minusDays(1))
                .update();
        var slip = OneTimeToken.fresh();
        database.sql("insert into suggestion_slip (slip_hash, taken_on) values (?, ?)")
                .params(OneTimeToken.hash(slip), today)
                .update();
        return slip;
    }

    /** Whether the slip was good; it is not any more. */
    boolean useSlip(String slip, LocalDate today) {
        return database.sql("delete from suggestion_slip where slip_hash = ? and taken_on >= ?")
                        .params(OneTimeToken.hash(slip), today.minusDays(1))
                        .update()
                == 1;
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(
                row.getString("id"),
                row.getDate("week").toLocalDate(),
                row.getString("author"),
                row.getString("words"),
                Suggestion.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getBoolean("published"));
    }
}
