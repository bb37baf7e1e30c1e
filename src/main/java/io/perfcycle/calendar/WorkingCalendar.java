package io.perfcycle.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The company's working days: Monday to Friday, except where the table {@code calendar_day} says otherwise (public
 * holidays off, make-up days on). All dates are in the company's time zone.
 */
@Component
public class WorkingCalendar {

    private final JdbcClient database;
    private final Clock clock;

    WorkingCalendar(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    /** The last moment of a day: a deadline on a date ends with that date. */
    public Instant endOf(LocalDate day) {
        return endOf(day, zone());
    }

    /** The last moment of a day in another zone than the company's. */
    public Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant();
    }

    /** Today's date in another zone than the company's. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }

    /** The date that lies {@code days} working days after the given one; the given one itself for 0. */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        var exceptions = exceptions(from, from.plusDays(days * 3L + 30));
        var day = from;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (works(day, exceptions)) {
                left--;
            }
        }
        return day;
    }

    public boolean isWorkingDay(LocalDate day) {
        return works(day, exceptions(day, day));
    }

    /** How many working days lie in the period, both ends included. */
    public int workingDays(LocalDate from, LocalDate to) {
        var exceptions = exceptions(from, to);
        return (int) from.datesUntil(to.plusDays(1))
                .filter(day -> works(day, exceptions))
                .count();
    }

    /** Whether any holiday of this year is known; without one all its Mondays to Fridays count as working days. */
    public boolean knowsHolidaysOf(int year) {
        return database.sql("select count(*) from calendar_day where works = false and on_date between :from and :to")
                        .param("from", LocalDate.of(year, 1, 1))
                        .param("to", LocalDate.of(year, 12, 31))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Map<LocalDate, Boolean> exceptions(LocalDate from, LocalDate to) {
        return database
                .sql("select on_date, works from calendar_day where on_date between :from and :to")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> Map.entry(row.getObject(1, LocalDate.class), row.getBoolean(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean works(LocalDate day, Map<LocalDate, Boolean> exceptions) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, !weekend);
    }
}
