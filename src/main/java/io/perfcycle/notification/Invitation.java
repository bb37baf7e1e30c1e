package io.perfcycle.notification;

/**
 * A calendar entry that travels in a letter, so that the reader's calendar adds, moves or removes it.
 *
 * @param calendar the whole iCalendar text (RFC 5545); its METHOD is the one named here, and its UID stays the same over all letters
 *     about one entry
 */
public record Invitation(Method method, String calendar) {

    /** What the reader's calendar shall do (RFC 5546). */
    public enum Method {
        REQUEST,
        CANCEL
    }

    public Invitation {
        if (!calendar.startsWith("BEGIN:VCALENDAR")
                || calendar.lines().noneMatch(("METHOD:" + method.name())::equals)) {
            throw new IllegalArgumentException("No iCalendar text with METHOD:" + method);
        }
    }
}
