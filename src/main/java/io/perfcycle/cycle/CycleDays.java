package io.perfcycle.cycle;

import io.perfcycle.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Moments of a participation's cycle: days begin and end there in the zone of the cycle. */
@Component
public class CycleDays {

    private final Participations participations;
    private final CycleZones zones;
    private final WorkingCalendar calendar;

    CycleDays(Participations participations, CycleZones zones, WorkingCalendar calendar) {
        this.participations = participations;
        this.zones = zones;
        this.calendar = calendar;
    }

    public ZoneId zoneOf(long participation) {
        return zones.of(participations.get(participation).cycle());
    }

    /** Today's date there. */
    public LocalDate today(long participation) {
        return calendar.today(zoneOf(participation));
    }

    /** The date of a moment there. */
    public LocalDate dayOf(long participation, Instant moment) {
        return LocalDate.ofInstant(moment, zoneOf(participation));
    }

    /** The last moment of a day there. */
    public Date endOf(long participation, LocalDate day) {
        return Date.from(calendar.endOf(day, zoneOf(participation)));
    }

    /** The end of the day that lies so many working days after today. */
    public Date inWorkingDays(long participation, int workingDays) {
        return endOf(participation, calendar.plusWorkingDays(today(participation), workingDays));
    }

    /** A time of day there. */
    public Date at(long participation, LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(zoneOf(participation)).toInstant());
    }
}
