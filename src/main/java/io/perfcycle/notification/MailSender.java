package io.perfcycle.notification;

import io.perfcycle.calendar.WorkingCalendar;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Empties the outbox of mails, one after the other, on as many nodes as there are: a mail in hand is left alone by the others. */
@Component
class MailSender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final int ROUND = 5_000;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final OutboxRows rows;
    private final ObjectProvider<JavaMailSender> servers;
    private final MailSettings settings;
    private final QuietHours quiet;
    private final WorkingCalendar calendar;
    private final Map<String, LetterCheck> checks;
    private int troubles;
    private Instant pausedUntil = Instant.EPOCH;

    MailSender(
            OutboxRows rows,
            ObjectProvider<JavaMailSender> servers,
            MailSettings settings,
            QuietHours quiet,
            WorkingCalendar calendar,
            List<LetterCheck> checks) {
        this.rows = rows;
        this.servers = servers;
        this.settings = settings;
        this.quiet = quiet;
        this.calendar = calendar;
        this.checks = checks.stream()
                .flatMap(check -> check.topics().stream().map(topic -> Map.entry(topic, check)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Sends what is due, until nothing is, the server fails, or people want quiet. */
    @Scheduled(
            scheduler = SchedulingConfiguration.MAIL,
            fixedDelayString = "${perfcycle.mail.every:PT20S}",
            initialDelayString = "${perfcycle.mail.every:PT20S}")
    void send() {
        rows.releaseAbandoned();
        var server = servers.getIfAvailable();
        var now = calendar.now();
        if (server == null || quiet.at(now) || now.isBefore(pausedUntil)) {
            return;
        }
        for (var i = 0; i < ROUND; i++) {
            var next = rows.takeNext(OutboxRows.MAIL);
            if (next.isEmpty() || !sendOne(server, next.get())) {
                return;
            }
        }
    }

    /** Whether the server can be asked for more. */
    private boolean sendOne(JavaMailSender server, OutboxRows.Taken row) {
        Envelope envelope = null;
        try {
            var letter = asTrueNow(row.letter());
            if (letter.isEmpty()) {
                rows.dropped(row);
                return true;
            }
            envelope =
                    Envelope.of(server.createMimeMessage().getSession(), settings.from(), row.address(), letter.get());
            server.send(envelope);
            return settle(row, Verdict.SENT, null);
        } catch (MailException | MessagingException e) {
            return settle(row, Verdict.of(e, envelope != null && envelope.isWritten()), e);
        } catch (RuntimeException e) {
            // A fault of our own: this letter waits and in the end fails visibly; the others go on.
            return settle(row, envelope != null && envelope.isWritten() ? Verdict.UNKNOWN : Verdict.LATER, e);
        }
    }

    private Optional<Letter> asTrueNow(Letter letter) {
        var check = checks.get(letter.topic());
        return check == null ? Optional.of(letter) : check.leaving(letter);
    }

    private boolean settle(OutboxRows.Taken row, Verdict verdict, @org.jspecify.annotations.Nullable Exception fault) {
        var words = String.valueOf(fault == null ? null : fault.getMessage());
        if (verdict != Verdict.SENT) {
            LOG.warn("Mail {}, attempt {}: {}", row.id(), row.attempts() + 1, verdict);
        }
        switch (verdict) {
            case SENT -> rows.sent(row);
            case REFUSED -> rows.failed(row, words);
            case LATER -> postpone(row, words);
            case TROUBLE -> rows.untried(row, words);
            case UNKNOWN -> rows.uncertain(row, words, calendar.now().plus(waiting(row.attempts())));
        }
        return keepsGoing(verdict);
    }

    private void postpone(OutboxRows.Taken row, String words) {
        if (row.attempts() >= settings.backOff().size()) {
            rows.failed(row, words);
        } else {
            rows.later(row, words, calendar.now().plus(waiting(row.attempts())));
        }
    }

    private Duration waiting(int attempts) {
        var waits = settings.backOff();
        return waits.get(Math.min(attempts, waits.size() - 1));
    }

    /** A server in trouble is left alone for a while, longer each time, but never so long that its return goes unnoticed. */
    private boolean keepsGoing(Verdict verdict) {
        if (verdict != Verdict.TROUBLE && verdict != Verdict.UNKNOWN) {
            troubles = 0;
            return true;
        }
        var pause = waiting(troubles++);
        pausedUntil = calendar.now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return false;
    }
}
