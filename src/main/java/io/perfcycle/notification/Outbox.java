package io.perfcycle.notification;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters within the transaction that gives cause for them; each key goes out once. */
@Component
public class Outbox {

    private static final int CHUNK = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Employees employees;
    private final WorkingCalendar calendar;

    Outbox(JdbcClient database, JdbcTemplate batches, Employees employees, WorkingCalendar calendar) {
        this.database = database;
        this.batches = batches;
        this.employees = employees;
        this.calendar = calendar;
    }

    /** Puts these letters in, except those whose key is there already and those to people without an address; returns how many are new. */
    @Transactional
    public int put(List<Letter> letters) {
        var fresh = 0;
        for (var from = 0; from < letters.size(); from += CHUNK) {
            fresh += putChunk(letters.subList(from, Math.min(letters.size(), from + CHUNK)));
        }
        return fresh;
    }

    private int putChunk(List<Letter> letters) {
        var people = employees.findAll(letters.stream().map(Letter::recipient).toList());
        var known = new HashSet<>(database.sql("select dedupe_key from mail_outbox where dedupe_key in (:keys)")
                .param("keys", letters.stream().map(Letter::key).toList())
                .query(String.class)
                .list());
        var fresh = letters.stream()
                .filter(letter -> hasAddress(people.get(letter.recipient())) && known.add(letter.key()))
                .toList();
        var now = UtcColumn.write(calendar.now());
        batches.batchUpdate("""
                insert into mail_outbox
                  (dedupe_key, recipient, address, subject, body, state, attempts, next_attempt_at, created_at)
                values (?, ?, ?, ?, ?, 'PENDING', 0, ?, ?)""", fresh, CHUNK, (statement, letter) -> {
            statement.setString(1, letter.key());
            statement.setString(2, letter.recipient());
            statement.setString(3, people.get(letter.recipient()).email());
            statement.setString(4, letter.subject());
            statement.setString(5, letter.body());
            statement.setObject(6, now);
            statement.setObject(7, now);
        });
        return fresh.size();
    }

    private static boolean hasAddress(@org.jspecify.annotations.Nullable Employee person) {
        return person != null && person.email() != null && !person.email().isBlank();
    }
}
