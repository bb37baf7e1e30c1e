package io.perfcycle.notification;

import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to tell people something: {@code mails.send(Mail.to("E0042").about("calibration.moved", unit).key(...))}.
 * Writes each mail in its reader's language and puts it into the outbox, within the transaction that gives cause for it.
 */
@Component
public class Mails {

    private final Employees employees;
    private final MailWriter writer;
    private final Outbox outbox;

    Mails(Employees employees, MailWriter writer, Outbox outbox) {
        this.employees = employees;
        this.writer = writer;
        this.outbox = outbox;
    }

    /** @see #send(Collection) */
    @Transactional
    public int send(Mail... mails) {
        return send(List.of(mails));
    }

    /** Tells all of them, with one query for all readers; returns how many mails are new, as each key goes out once. */
    @Transactional
    public int send(Collection<Mail> mails) {
        var readers = employees.findAll(mails.stream().map(Mail::recipient).toList());
        return outbox.put(mails.stream()
                .map(mail -> writer.draft(mail, language(readers, mail.recipient())))
                .toList());
    }

    /** The letter that a mail becomes for its reader. */
    public Letter write(Mail mail) {
        return writer.write(
                mail,
                language(
                        Optional.ofNullable(employees
                                        .findAll(List.of(mail.recipient()))
                                        .get(mail.recipient()))
                                .map(reader -> Map.of(mail.recipient(), reader))
                                .orElse(Map.of()),
                        mail.recipient()));
    }

    private static Locale language(Map<String, Employee> readers, String recipient) {
        var reader = readers.get(recipient);
        return reader == null ? Locale.CHINESE : reader.language();
    }
}
