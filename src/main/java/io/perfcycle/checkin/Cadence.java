package io.perfcycle.checkin;

import io.perfcycle.cycle.CycleSettings.CheckIns;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * On which calendar days check-ins fall within a period: each week, fortnight or month after its first day, never on its last
 * day; once per cycle, and where the period is too short for the cadence, in its middle. Example: 1 July to 30 September,
 * monthly: 1 August and 1 September.
 */
final class Cadence {

    private static final int FORTNIGHT = 2;

    private Cadence() {}

    static List<LocalDate> days(CheckIns cadence, LocalDate start, LocalDate end) {
        return switch (cadence) {
            case NONE -> List.of();
            case PER_CYCLE -> middle(start, end);
            case WEEKLY -> every(start, end, start::plusWeeks);
            case FORTNIGHTLY -> every(start, end, weeks -> start.plusWeeks(FORTNIGHT * weeks));
            case MONTHLY -> every(start, end, start::plusMonths);
        };
    }

    private static List<LocalDate> every(LocalDate start, LocalDate end, Function<Long, LocalDate> step) {
        var days = Stream.iterate(1L, number -> number + 1)
                .map(step)
                .takeWhile(day -> day.isBefore(end))
                .toList();
        return days.isEmpty() ? middle(start, end) : days;
    }

    private static List<LocalDate> middle(LocalDate start, LocalDate end) {
        return start.isBefore(end) ? List.of(start.plusDays(ChronoUnit.DAYS.between(start, end) / 2)) : List.of();
    }
}
