package io.perfcycle.notification;

import org.jspecify.annotations.Nullable;

/**
 * A mail to a person, written out in that person's language. {@link Mails} writes it from a {@link Mail}.
 *
 * @param key what the mail is about; the same key is never sent twice
 * @param recipient employee number
 * @param topic the kind of letter, such as {@code calibration.moved}
 * @param html the same as {@code text} for programs that show it; nothing to send the text alone
 * @param basis what a {@link LetterCheck} needs when the letter is about to leave
 * @param supersedes whether older letters of this topic to this person that still wait are void from now on
 */
public record Letter(
        String key,
        String recipient,
        String topic,
        String subject,
        String text,
        @Nullable String html,
        Promise promise,
        @Nullable Invitation invitation,
        @Nullable String basis,
        boolean supersedes) {

    private static final int LONGEST_SUBJECT = 400;

    public Letter {
        // A line break in a header would be another header.
        subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (subject.length() > LONGEST_SUBJECT) {
            subject = subject.substring(0, LONGEST_SUBJECT);
        }
    }

    /** A plain letter. */
    public Letter(String key, String recipient, String subject, String text) {
        this(key, recipient, "letter", subject, text, null, Promise.AT_LEAST_ONCE, null, null, false);
    }
}
