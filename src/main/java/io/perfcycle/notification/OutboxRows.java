package io.perfcycle.notification;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of the outbox and how they change. A row is taken in hand and put down in transactions of their own, so that no lock
 * is held while a slow server thinks; a node that dies with a row in hand loses it when its lease ends.
 */
@Component
class OutboxRows {

    static final String MAIL = "MAIL";
    static final String PENDING = "PENDING";
    static final String FAILED = "FAILED";

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int LONGEST_FAULT = 1000;

    /** A row in hand. */
    record Taken(long id, String address, int attempts, Letter letter) {}

    private final JdbcClient database;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;

    OutboxRows(JdbcClient database, WorkingCalendar calendar, PlatformTransactionManager transactions) {
        this.database = database;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes the oldest row that is due, unless an older one to the same recipient still waits: order is kept for each. */
    Optional<Taken> takeNext(String channel) {
        return Optional.ofNullable(transaction.execute(status -> {
            var now = calendar.now();
            var next = database.sql("""
                            select * from mail_outbox o
                            where o.channel = :channel and o.state = 'PENDING' and o.next_attempt_at <= :now
                              and not exists (select 1 from mail_outbox older
                                where older.channel = o.channel and older.recipient = o.recipient
                                  and older.state in ('PENDING', 'SENDING') and older.id < o.id)
                            order by o.id limit 1 for update skip locked""")
                    .param("channel", channel)
                    .param("now", UtcColumn.write(now))
                    .query((row, n) -> taken(row))
                    .optional();
            next.ifPresent(row -> database.sql(
                            "update mail_outbox set state = 'SENDING', attempts = attempts + 1, claimed_until = ? where id = ?")
                    .params(UtcColumn.write(now.plus(LEASE)), row.id())
                    .update());
            return next.orElse(null);
        }));
    }

    /** What a node had in hand when it died: nobody knows whether it left, so the promise decides. */
    void releaseAbandoned() {
        transaction.executeWithoutResult(status -> {
            for (var promise : Promise.values()) {
                database.sql("""
                                update mail_outbox set state = ?, fault = 'ABANDONED', claimed_until = null
                                where state = 'SENDING' and promise = ? and claimed_until < ?""")
                        .params(afterUnknownFate(promise), promise.name(), UtcColumn.write(calendar.now()))
                        .update();
            }
        });
    }

    void sent(Taken row) {
        settle(row, "SENT", null, "sent_at = :now");
    }

    /** There was nothing left to say. */
    void dropped(Taken row) {
        settle(row, "DROPPED", null, "sent_at = null");
    }

    void failed(Taken row, String fault) {
        settle(row, FAILED, fault, "sent_at = null");
    }

    /** Perhaps it has arrived, perhaps not. */
    void uncertain(Taken row, String fault, Instant again) {
        settle(row, afterUnknownFate(row.letter().promise()), fault, "next_attempt_at = :again", again);
    }

    /** It will be tried again; this attempt counts. */
    void later(Taken row, String fault, Instant again) {
        settle(row, PENDING, fault, "next_attempt_at = :again", again);
    }

    /** It will be tried again; it is not this letter's fault, so the attempt does not count. */
    void untried(Taken row, String fault) {
        settle(row, PENDING, fault, "attempts = attempts - 1");
    }

    private static String afterUnknownFate(Promise promise) {
        return promise == Promise.AT_MOST_ONCE ? "UNCERTAIN" : PENDING;
    }

    private void settle(Taken row, String state, @Nullable String fault, String also) {
        settle(row, state, fault, also, calendar.now());
    }

    private void settle(Taken row, String state, @Nullable String fault, String also, Instant again) {
        database.sql("update mail_outbox set state = :state, fault = :fault, claimed_until = null, " + also
                        + " where id = :id and state = 'SENDING'")
                .param("state", state)
                .param("fault", fault == null ? null : fault.substring(0, Math.min(LONGEST_FAULT, fault.length())))
                .param("now", UtcColumn.write(calendar.now()))
                .param("again", UtcColumn.write(again))
                .param("id", row.id())
                .update();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        var method = row.getString("invitation_method");
        return new Taken(
                row.getLong("id"),
                row.getString("address"),
                row.getInt("attempts"),
                new Letter(
                        row.getString("dedupe_key"),
                        row.getString("recipient"),
                        row.getString("topic"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("html"),
                        Promise.valueOf(row.getString("promise")),
                        method == null
                                ? null
                                : new Invitation(Invitation.Method.valueOf(method), row.getString("invitation")),
                        row.getString("basis"),
                        false));
    }
}
