package io.perfcycle.systemreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.systemreview.SystemReviewSettings.Rhythm;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    /** Worked out on a calendar: the quarter (half-year) that has been over for the delay, and twelve months before its end. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-01, QUARTER,   1, 2025-10-01, 2026-09-30",
        "2026-10-31, QUARTER,   1, 2025-07-01, 2026-06-30",
        "2026-10-01, QUARTER,   0, 2025-10-01, 2026-09-30",
        "2027-01-31, QUARTER,   1, 2025-10-01, 2026-09-30",
        "2027-02-01, QUARTER,   1, 2026-01-01, 2026-12-31",
        "2026-12-01, HALF_YEAR, 1, 2025-07-01, 2026-06-30",
        "2027-02-01, HALF_YEAR, 1, 2026-01-01, 2026-12-31",
    })
    void theLatestTimeThatHasBeenOverForTheDelay(
            LocalDate today, Rhythm every, int delay, LocalDate from, LocalDate to) {
        assertThat(Schedule.due(today, settings(every, delay))).contains(new Schedule.Range(from, to));
    }

    @Test
    void switchedOffNothingIsEverDue() {
        assertThat(Schedule.due(LocalDate.of(2026, 11, 1), settings(Rhythm.OFF, 1)))
                .isEmpty();
    }

    private static SystemReviewSettings settings(Rhythm every, int delay) {
        return new SystemReviewSettings(every, delay, 12, 10, 5, 25, 20, Hearing.Wanted.NONE, 14, 180);
    }
}
