package io.perfcycle.feedbackinterview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When and where an interview is to take place. It is one event in people's calendars, however often it moves.
 *
 * @param uid of the calendar event; stays
 * @param sequence of the calendar event; rises with every change
 * @param organizer whoever holds the talk
 */
record Appointment(
        long participationId,
        String uid,
        int sequence,
        State state,
        String organizer,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        String place,
        Instant changedAt) {

    /** Whether the talk is still to take place. */
    enum State {
        SCHEDULED,
        CANCELLED
    }

    boolean stands() {
        return state == State.SCHEDULED;
    }

    ZonedDateTime start() {
        return startsAt.atZone(zone);
    }

    ZonedDateTime end() {
        return endsAt.atZone(zone);
    }

    int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }
}
