package io.perfcycle.notification;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes letters within the transaction that gives cause for them; each key goes out once. A letter to somebody without an
 * address is taken as well, as one that has failed, so that it is seen.
 */
@Component
public class Outbox {

    static final String NO_ADDRESS = "NO_ADDRESS";

    private static final int CHUNK = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final AddressBook addresses;
    private final WorkingCalendar calendar;

    Outbox(JdbcClient database, JdbcTemplate batches, AddressBook addresses, WorkingCalendar calendar) {
        this.database = database;
        this.batches = batches;
        this.addresses = addresses;
        this.calendar = calendar;
    }

    /** Puts these letters in, except those whose key is there already; returns how many are new. */
    @Transactional
    public int put(List<Letter> letters) {
        var fresh = 0;
        for (var from = 0; from < letters.size(); from += CHUNK) {
            fresh += putChunk(letters.subList(from, Math.min(letters.size(), from + CHUNK)));
        }
        return fresh;
    }

    private int putChunk(List<Letter> letters) {
        var known = new HashSet<>(database.sql("select dedupe_key from mail_outbox where dedupe_key in (:keys)")
                .param("keys", letters.stream().map(Letter::key).toList())
                .query(String.class)
                .list());
        var fresh = letters.stream().filter(letter -> known.add(letter.key())).toList();
        fresh.stream()
                .filter(Letter::supersedes)
                .collect(Collectors.groupingBy(
                        Letter::topic, Collectors.mapping(Letter::recipient, Collectors.toList())))
                .forEach(this::voidOlder);
        var found = addresses.of(fresh.stream().map(Letter::recipient).toList());
        var now = UtcColumn.write(calendar.now());
        batches.batchUpdate("""
                insert into mail_outbox
                  (dedupe_key, recipient, address, subject, body, state, attempts, next_attempt_at, created_at,
                   channel, topic, promise, html, invitation_method, invitation, basis, fault)
                values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", fresh, CHUNK, (statement, letter) -> {
            var address = found.get(letter.recipient());
            var invitation = letter.invitation();
            statement.setString(1, letter.key());
            statement.setString(2, letter.recipient());
            statement.setString(3, address == null ? "" : address);
            statement.setString(4, letter.subject());
            statement.setString(5, letter.text());
            statement.setString(6, address == null ? OutboxRows.FAILED : OutboxRows.PENDING);
            statement.setObject(7, now);
            statement.setObject(8, now);
            statement.setString(9, OutboxRows.MAIL);
            statement.setString(10, letter.topic());
            statement.setString(11, letter.promise().name());
            statement.setString(12, letter.html());
            statement.setString(
                    13, invitation == null ? null : invitation.method().name());
            statement.setString(14, invitation == null ? null : invitation.calendar());
            statement.setString(15, letter.basis());
            statement.setString(16, address == null ? NO_ADDRESS : null);
        });
        return fresh.size();
    }

    /** Puts one notice in for each of these channels, unless it is there already. */
    @Transactional
    void announce(List<BotKind> channels, Notice notice) {
        var now = UtcColumn.write(calendar.now());
        for (var channel : channels) {
            var key = channel + "/" + notice.key();
            var known = database.sql("select count(*) from mail_outbox where dedupe_key = ?")
                    .param(key)
                    .query(Integer.class)
                    .single();
            if (known == 0) {
                database.sql("""
                                insert into mail_outbox
                                  (dedupe_key, recipient, address, subject, body, state, attempts, next_attempt_at,
                                   created_at, channel, topic, promise, basis)
                                values (?, ?, '', ?, ?, 'PENDING', 0, ?, ?, ?, 'notice', 'AT_MOST_ONCE', ?)""")
                        .params(
                                key,
                                channel.name(),
                                notice.title(),
                                notice.text(),
                                now,
                                now,
                                channel.name(),
                                notice.link())
                        .update();
            }
        }
    }

    /** A reminder of today stands for all that have not left yet, or had no address; what a server refused stays for HR to see. */
    private void voidOlder(String topic, List<String> recipients) {
        database.sql("update mail_outbox set state = 'DROPPED' where recipient in (:recipients) and topic = :topic"
                        + " and (state = 'PENDING' or state = 'FAILED' and fault = 'NO_ADDRESS')")
                .param("recipients", recipients)
                .param("topic", topic)
                .update();
    }
}
