package io.perfcycle.demo;

import io.perfcycle.demo.DemoCompany.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The time a person works in a period, in weeks counted from its first day. */
final class DemoWeeks {
    static final int WEEKS_OF_A_QUARTER = 13;

    private DemoWeeks() {}

    /**
     * A week, or what a person is employed of it.
     *
     * @param end the last day worked, when the figures of the week are dated
     * @param days the days employed, 1 to 7
     */
    record Week(LocalDate end, int days) {
        private static Week of(LocalDate from, LocalDate to) {
            return new Week(to, (int) ChronoUnit.DAYS.between(from, to) + 1);
        }
    }

    static List<Week> of(Person person, DemoQuarter period) {
        return period.start()
                .datesUntil(period.end().plusDays(1), Period.ofWeeks(1))
                .flatMap(monday -> employed(person, monday, earlier(monday.plusDays(6), period.end())))
                .toList();
    }

    /** Monday to Friday, while employed; public holidays are not left out. */
    static List<LocalDate> workingDays(Person person, DemoQuarter period) {
        return weekdays(period).filter(person::employedOn).toList();
    }

    static long workingDays(DemoQuarter period) {
        return weekdays(period).count();
    }

    /** The last days of the months while a person is employed. */
    static List<LocalDate> monthEnds(Person person, DemoQuarter period) {
        return Stream.of(1, 2, 3)
                .map(months -> period.start().plusMonths(months).minusDays(1))
                .filter(day -> !day.isAfter(period.end()) && person.employedOn(day))
                .toList();
    }

    private static Stream<LocalDate> weekdays(DemoQuarter period) {
        return period.start()
                .datesUntil(period.end().plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }

    private static Stream<Week> employed(Person person, LocalDate from, LocalDate to) {
        var first = person.hiredOn().isAfter(from) ? person.hiredOn() : from;
        var last = person.leftOn() == null ? to : earlier(person.leftOn(), to);
        return first.isAfter(last) ? Stream.empty() : Stream.of(Week.of(first, last));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
