package io.perfcycle.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.cycle.CycleSettings.CheckIns;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days are counted on a calendar by hand. */
class CadenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONE        | 2026-07-01 | 2026-09-30 | ''",
                "MONTHLY     | 2026-07-01 | 2026-09-30 | 2026-08-01 2026-09-01",
                "MONTHLY     | 2026-01-31 | 2026-04-30 | 2026-02-28 2026-03-31",
                "FORTNIGHTLY | 2026-07-01 | 2026-08-31 | 2026-07-15 2026-07-29 2026-08-12 2026-08-26",
                "WEEKLY      | 2026-07-01 | 2026-07-31 | 2026-07-08 2026-07-15 2026-07-22 2026-07-29",
                "WEEKLY      | 2026-07-01 | 2026-07-08 | 2026-07-04",
                "PER_CYCLE   | 2026-07-01 | 2026-09-30 | 2026-08-15",
                "MONTHLY     | 2026-07-01 | 2026-07-31 | 2026-07-16",
                "MONTHLY     | 2026-07-01 | 2026-07-01 | ''",
            })
    void daysFallAsTheCadenceSays(CheckIns cadence, LocalDate start, LocalDate end, String days) {
        var expected = days.isEmpty()
                ? new LocalDate[0]
                : Arrays.stream(days.split(" ")).map(LocalDate::parse).toArray(LocalDate[]::new);
        assertThat(Cadence.days(cadence, start, end)).containsExactly(expected);
    }
}
