package io.perfcycle.notification;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.organization.Employees;
import io.perfcycle.workflow.Identities;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that could not be delivered for good, by the person (or group chat) they were for. HR tries again, usually after
 * correcting the address, or lets it be; then this person's letters raise no new alarm until the address changes.
 */
@Component
@Transactional
public class FailedLetters {

    /**
     * Somebody who could not be reached.
     *
     * @param address where it was tried; empty where no address is known
     * @param letters how many letters have failed
     * @param subject of the latest of them
     * @param fault what the server said, or {@code NO_ADDRESS}
     * @param settled HR has decided before to let it be, and the address is still the same
     */
    public record Unreachable(
            String recipient,
            String name,
            String address,
            String channel,
            int letters,
            String subject,
            @Nullable String fault,
            Instant since,
            boolean settled) {}

    private static final String LEFT_BEFORE = """
            exists (select 1 from mail_outbox l where l.recipient = o.recipient and l.address = o.address
              and l.channel = o.channel and l.state = 'LEFT')""";

    private final JdbcClient database;
    private final AddressBook addresses;
    private final Employees employees;
    private final Identities identities;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;

    FailedLetters(
            JdbcClient database,
            AddressBook addresses,
            Employees employees,
            Identities identities,
            WorkingCalendar calendar,
            AuditTrail audit) {
        this.database = database;
        this.addresses = addresses;
        this.employees = employees;
        this.identities = identities;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** Whether anybody has become unreachable about whom nothing has been decided. */
    @Transactional(readOnly = true)
    public boolean wantAttention() {
        return database.sql("select count(*) from mail_outbox o where o.state = 'FAILED' and not " + LEFT_BEFORE)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Everybody with failed letters, the undecided first. */
    @Transactional(readOnly = true)
    public List<Unreachable> list() {
        var found = database.sql("""
                        select o.recipient, o.address, o.channel, o.subject, o.fault, f.letters, f.since, case when %s then 1 else 0 end settled
                        from (select recipient, max(id) latest, count(*) letters, min(created_at) since
                              from mail_outbox where state = 'FAILED' group by recipient) f
                        join mail_outbox o on o.id = f.latest
                        order by settled, o.recipient""".formatted(LEFT_BEFORE))
                .query((row, n) -> new Unreachable(
                        row.getString("recipient"),
                        "",
                        row.getString("address"),
                        row.getString("channel"),
                        row.getInt("letters"),
                        row.getString("subject"),
                        row.getString("fault"),
                        Objects.requireNonNull(UtcColumn.read(row, "since")),
                        row.getInt("settled") == 1))
                .list();
        var people =
                employees.findAll(found.stream().map(Unreachable::recipient).toList());
        return found.stream()
                .map(one -> named(
                        one,
                        people.containsKey(one.recipient())
                                ? people.get(one.recipient()).name()
                                : identities.nameOf(one.recipient())))
                .toList();
    }

    /** Sends this person's failed letters again, to the address that is known now; returns how many. */
    public int retry(String recipient) {
        var address = addresses.of(List.of(recipient)).getOrDefault(recipient, "");
        var letters = database.sql("""
                        update mail_outbox set state = 'PENDING', attempts = 0, fault = null, next_attempt_at = :now,
                          address = case when channel = 'MAIL' then :address else address end
                        where recipient = :recipient and state = 'FAILED' and (channel <> 'MAIL' or :address <> '')""")
                .param("now", UtcColumn.write(calendar.now()))
                .param("address", address)
                .param("recipient", recipient)
                .update();
        audit.record("mail.retry", recipient, "", address, letters + " letters");
        return letters;
    }

    /** Lets this person's failed letters be; returns how many. */
    public int leave(String recipient) {
        var letters = database.sql("update mail_outbox set state = 'LEFT' where recipient = ? and state = 'FAILED'")
                .param(recipient)
                .update();
        audit.record("mail.leave", recipient, "", "", letters + " letters");
        return letters;
    }

    private static Unreachable named(Unreachable one, String name) {
        return new Unreachable(
                one.recipient(),
                name,
                one.address(),
                one.channel(),
                one.letters(),
                one.subject(),
                one.fault(),
                one.since(),
                one.settled());
    }
}
