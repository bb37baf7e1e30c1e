package io.perfcycle.feedbackinterview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as people read it.
 *
 * @param sequence how often it has changed
 * @param date and {@code time} in its own zone
 * @param conflicts other interviews of one of the two at the same time
 */
record AppointmentView(
        String state,
        int sequence,
        String organizer,
        String organizerName,
        String startsAt,
        String date,
        String time,
        String zone,
        int minutes,
        String place,
        List<Conflict> conflicts) {

    /** Another interview at the same time; with whom is told only to whoever holds it. */
    record Conflict(
            String startsAt, String endsAt, @Nullable String with) {}
}
