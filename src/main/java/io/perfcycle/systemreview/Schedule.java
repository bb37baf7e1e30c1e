package io.perfcycle.systemreview;

import io.perfcycle.systemreview.SystemReviewSettings.Rhythm;
import java.time.LocalDate;
import java.util.Optional;

/** Which range a review that begins by itself looks at: pure arithmetic on dates. */
final class Schedule {

    /** From the one day to the other, both included. */
    record Range(LocalDate from, LocalDate to) {}

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF_YEAR = 6;

    private Schedule() {}

    /** The latest quarter or half-year that has been over for the delay, and what lies before it as far as one looks back. */
    static Optional<Range> due(LocalDate today, SystemReviewSettings settings) {
        if (settings.every() == Rhythm.OFF) {
            return Optional.empty();
        }
        var months = settings.every() == Rhythm.QUARTER ? MONTHS_OF_QUARTER : MONTHS_OF_HALF_YEAR;
        var then = today.withDayOfMonth(1).minusMonths(settings.delayMonths());
        var end = then.minusMonths((then.getMonthValue() - 1) % months).minusDays(1);
        return Optional.of(new Range(end.plusDays(1).minusMonths(settings.lookBackMonths()), end));
    }
}
