package io.perfcycle.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/**
 * A calendar quarter, both ends included.
 *
 * @param start its first day
 * @param end its last day
 */
record DemoQuarter(LocalDate start, LocalDate end) {

    static DemoQuarter of(LocalDate day) {
        var start = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new DemoQuarter(start, start.plusMonths(3).minusDays(1));
    }

    DemoQuarter plus(int quarters) {
        return of(start.plusMonths(3L * quarters));
    }

    /** The code of the cycle over this quarter: {@code 2026-Q3}. */
    String code() {
        return start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
    }

    long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }
}
