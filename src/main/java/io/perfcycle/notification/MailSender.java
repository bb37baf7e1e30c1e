package io.perfcycle.notification;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the outbox, one mail per transaction, on as many nodes as there are: a row in work is skipped by the others. */
@Component
class MailSender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final int ROUND = 200;

    private record Waiting(long id, String address, String subject, String body, int attempts) {}

    private final JdbcClient database;
    private final ObjectProvider<JavaMailSender> servers;
    private final MailSettings settings;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;

    MailSender(
            JdbcClient database,
            ObjectProvider<JavaMailSender> servers,
            MailSettings settings,
            WorkingCalendar calendar,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.servers = servers;
        this.settings = settings;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends what is due, until nothing is or the server fails. */
    @Scheduled(fixedDelayString = "${perfcycle.mail.every:PT20S}", initialDelayString = "${perfcycle.mail.every:PT20S}")
    void send() {
        var server = servers.getIfAvailable();
        for (var i = 0; server != null && i < ROUND; i++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> sendNext(server)))) {
                return;
            }
        }
    }

    private boolean sendNext(JavaMailSender server) {
        var next = database.sql(
                        "select id, address, subject, body, attempts from mail_outbox"
                                + " where state = 'PENDING' and next_attempt_at <= ? order by id limit 1 for update skip locked")
                .param(UtcColumn.write(calendar.now()))
                .query((row, n) -> new Waiting(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)))
                .optional();
        if (next.isEmpty()) {
            return false;
        }
        try {
            var message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(next.get().address());
            helper.setSubject(next.get().subject());
            helper.setText(next.get().body());
            server.send(message);
            database.sql("update mail_outbox set state = 'SENT', attempts = attempts + 1, sent_at = ? where id = ?")
                    .params(UtcColumn.write(calendar.now()), next.get().id())
                    .update();
            return true;
        } catch (MailException | MessagingException e) {
            postpone(next.get(), e);
            return false;
        }
    }

    private void postpone(Waiting mail, Exception fault) {
        var waits = settings.backOff();
        var givenUp = mail.attempts() >= waits.size();
        var next = givenUp ? calendar.now() : calendar.now().plus(waits.get(mail.attempts()));
        var text = String.valueOf(fault.getMessage());
        database.sql(
                        "update mail_outbox set state = ?, attempts = attempts + 1, next_attempt_at = ?, fault = ? where id = ?")
                .params(
                        givenUp ? "GAVE_UP" : "PENDING",
                        UtcColumn.write(next),
                        text.substring(0, Math.min(1000, text.length())),
                        mail.id())
                .update();
        LOG.warn(
                "Mail {} could not be sent (attempt {}): {}",
                mail.id(),
                mail.attempts() + 1,
                givenUp ? "given up" : "will be tried again");
    }
}
