package io.perfcycle.dailydigest;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Vocabulary;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When the digest runs: a vocabulary of its model. */
@Vocabulary
@Component("digestDates")
public class DigestDates {

    /** Far from both midnights, so that a shift of the clock's zone moves no night to another day. */
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private static final int DAYS_TO_RESOLVE = 2;

    private final WorkingCalendar calendar;
    private final DigestSettings settings;

    DigestDates(WorkingCalendar calendar, DigestSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Each night from the next one on, as an ISO repetition in the zone that the engine reads it in. */
    public String eachNight() {
        var first = calendar.today().plusDays(1).atTime(NIGHT).atZone(calendar.zone());
        var local = first.withZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime();
        return "R/%s/P1D".formatted(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local.withNano(0)));
    }

    /** This day's hour for digests, in the company's zone. */
    public Date thisMorning() {
        return Date.from(
                calendar.today().atTime(settings.at()).atZone(calendar.zone()).toInstant());
    }

    /** Until when HR looks after letters that could not be delivered. */
    public Date resolveBy() {
        return Date.from(calendar.endOf(calendar.plusWorkingDays(calendar.today(), DAYS_TO_RESOLVE)));
    }
}
