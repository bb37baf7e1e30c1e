package io.perfcycle.notification;

/**
 * A mail to a person.
 *
 * @param key what the mail is about; the same key is never sent twice
 * @param recipient employee number
 */
public record Letter(String key, String recipient, String subject, String body) {

    public Letter {
        // A line break in a header would be another header.
        subject = subject.replaceAll("[\\r\\n]+", " ");
        if (subject.length() > 400) {
            subject = subject.substring(0, 400);
        }
    }
}
