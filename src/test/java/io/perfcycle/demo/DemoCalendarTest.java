package io.perfcycle.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCalendarTest {
    // 29 February 2028 is day 60 of a leap year; all expected dates counted on a paper calendar
    private final DemoCalendar calendar = new DemoCalendar(LocalDate.of(2028, 2, 29));

    @ParameterizedTest
    @CsvSource({
        "{today}, 2028-02-29",
        "{today-1d}, 2028-02-28",
        "{today+1d}, 2028-03-01",
        "{today-366d}, 2027-02-28",
        "{quarter(0).start}, 2028-01-01",
        "{quarter(0).end}, 2028-03-31",
        "{quarter(-1).start}, 2027-10-01",
        "{quarter(-1).start+34d}, 2027-11-04",
        "{quarter(-2).end-1d}, 2027-09-29",
        "{quarter(0).start+12d|today-1d}, 2028-01-13",
        "{quarter(0).end|today-1d}, 2028-02-28",
        "E1;{today};x, E1;2028-02-29;x",
    })
    void putsDatesWhereTheFileSaysWhen(String text, String expected) {
        assertThat(calendar.fill(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"{yesterday}", "{}", "{today-1}", "{quarter.start}", "{today|}"})
    void refusesWhatItDoesNotKnow(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.fill(text));
    }

    @Test
    void namesQuartersByYearAndNumber() {
        assertThat(calendar.quarter(-1))
                .isEqualTo(new DemoQuarter(LocalDate.of(2027, 10, 1), LocalDate.of(2027, 12, 31)));
        assertThat(calendar.quarter(-1).code()).isEqualTo("2027-Q4");
        assertThat(calendar.quarter(0).code()).isEqualTo("2028-Q1");
        // January 31 + February 29 + March 31 in a leap year
        assertThat(calendar.quarter(0).days()).isEqualTo(91);
    }
}
