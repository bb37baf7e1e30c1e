package io.perfcycle.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/** What became of a letter, read from the server's answers (RFC 5321, 4.2.1: 4xx try again, 5xx do not). */
enum Verdict {
    /** The server has it. */
    SENT,
    /** The server will not take this letter, or not for this address, however often it is asked. */
    REFUSED,
    /** The server wants this letter later. */
    LATER,
    /** The server is not there, or not in a state to take letters; this letter has not been looked at. */
    TROUBLE,
    /** The letter went over the line and no answer came. */
    UNKNOWN;

    private static final int PERMANENT = 500;
    private static final int TRANSIENT = 400;
    private static final int CLOSING = 421;

    /** @param written whether the letter's content had gone out before the fault */
    static Verdict of(Exception fault, boolean written) {
        if (written
                && fault instanceof MailSendException sending
                && sending.getFailedMessages().isEmpty()) {
            // Accepted; only the goodbye failed.
            return SENT;
        }
        for (var cause : causes(fault)) {
            if (cause instanceof AddressException) {
                return REFUSED;
            }
            if (cause instanceof SMTPSenderFailedException) {
                // Who sends is our setting, not the reader's fault.
                return TROUBLE;
            }
            if (cause instanceof SMTPAddressFailedException refused) {
                return byCode(refused.getReturnCode(), written);
            }
        }
        for (var cause : causes(fault)) {
            if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return byCode(refused.getReturnCode(), written);
            }
        }
        return written ? UNKNOWN : TROUBLE;
    }

    private static Verdict byCode(int code, boolean written) {
        if (code >= PERMANENT) {
            return REFUSED;
        }
        if (code == CLOSING) {
            return TROUBLE;
        }
        if (code >= TRANSIENT) {
            return LATER;
        }
        return written ? UNKNOWN : TROUBLE;
    }

    private static Set<Throwable> causes(Exception fault) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var next = new ArrayDeque<Throwable>();
        next.add(fault);
        while (!next.isEmpty()) {
            var cause = next.poll();
            if (!seen.add(cause)) {
                continue;
            }
            if (cause.getCause() != null) {
                next.add(cause.getCause());
            }
            if (cause instanceof MessagingException chained && chained.getNextException() != null) {
                next.add(chained.getNextException());
            }
            if (cause instanceof MailSendException sending) {
                Collections.addAll(next, sending.getMessageExceptions());
            }
        }
        return seen;
    }
}
