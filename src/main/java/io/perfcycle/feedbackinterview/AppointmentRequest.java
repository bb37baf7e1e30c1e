package io.perfcycle.feedbackinterview;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Faults;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When and where somebody wants to talk.
 *
 * @param zone the zone of {@code date} and {@code time}; the company's if none is given
 * @param place a room or the address of an online meeting
 * @param outsideHours both want it on a day off or outside the usual hours
 */
record AppointmentRequest(
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable String zone,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable Boolean outsideHours) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;
    private static final int DAYS_AHEAD = 180;

    /** Within what time a talk can be set. */
    static final Duration AHEAD = Duration.ofDays(DAYS_AHEAD + 1L);

    /** The wish, checked. */
    record Slot(Instant startsAt, Instant endsAt, ZoneId zone, String place) {}

    Slot checked(WorkingCalendar calendar, InterviewSettings hours) {
        var faults = new Faults();
        if (date == null) {
            faults.add("APPOINTMENT_DATE", "date");
        }
        if (time == null) {
            faults.add("APPOINTMENT_TIME", "time");
        }
        if (minutes == null || minutes < SHORTEST || minutes > LONGEST) {
            faults.add("APPOINTMENT_MINUTES", "minutes", SHORTEST, LONGEST);
        }
        var where = faults.required("APPOINTMENT_PLACE", "place", place);
        var there = zone(calendar.zone(), faults);
        faults.refuse();
        var start = Objects.requireNonNull(date)
                .atTime(Objects.requireNonNull(time))
                .atZone(there);
        var end = start.plusMinutes(Objects.requireNonNull(minutes));
        if (!start.toInstant().isAfter(calendar.now())) {
            faults.add("APPOINTMENT_PAST", "date");
        } else if (date.isAfter(calendar.today().plusDays(DAYS_AHEAD))) {
            faults.add("APPOINTMENT_TOO_FAR", "date", DAYS_AHEAD);
        } else if (!Boolean.TRUE.equals(outsideHours)
                && !usual(start.toLocalTime(), end.toLocalTime(), calendar, hours)) {
            faults.add(
                    "APPOINTMENT_OUTSIDE_HOURS",
                    "outsideHours",
                    hours.from().toString(),
                    hours.until().toString());
        }
        faults.refuse();
        return new Slot(start.toInstant(), end.toInstant(), there, where);
    }

    private boolean usual(LocalTime from, LocalTime until, WorkingCalendar calendar, InterviewSettings hours) {
        var day = Objects.requireNonNull(date);
        return calendar.isWorkingDay(day)
                && !from.isBefore(hours.from())
                && !until.isAfter(hours.until())
                && until.isAfter(from);
    }

    private ZoneId zone(ZoneId usual, Faults faults) {
        if (zone == null || zone.isBlank()) {
            return usual;
        }
        try {
            var there = ZoneId.of(zone.strip());
            if (CalendarEvent.knows(there)) {
                return there;
            }
        } catch (DateTimeException unknown) {
            // told below
        }
        faults.add("APPOINTMENT_ZONE", "zone", zone);
        return usual;
    }
}
