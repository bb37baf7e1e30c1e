package io.perfcycle.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Factors of the third quarter of 2026: 92 days; 66 working days are 528 standard hours. */
class ScalingTest {
    private static final Span QUARTER = new Span(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));

    @ParameterizedTest(name = "{0}: {6}/{7} ({9})")
    @CsvSource(delimiter = '|', textBlock = """
            full time                     | FULL_TIME |     |     | 2020-01-01 |            | 1  | 1   | FULL_TIME                     | contract 5
            full time whatever the fte    | FULL_TIME | 0.5 | 100 | 2020-01-01 |            | 1  | 1   | FULL_TIME                     | contract 5
            part time                     | PART_TIME | 0.6 |     | 2020-01-01 |            | 3  | 5   | PART_TIME_FTE                 | contract 5
            part time by fte, not hours   | PART_TIME | 0.6 | 100 | 2020-01-01 |            | 3  | 5   | PART_TIME_FTE                 | contract 5
            part time without fte         | PART_TIME |     |     | 2020-01-01 |            | 1  | 1   | PART_TIME_FTE                 | docs/numbers.md 7
            flexible by hours             | FLEXIBLE  | 0.9 | 264 | 2020-01-01 |            | 1  | 2   | FLEXIBLE_HOURS                | contract 5
            flexible, more than standard  | FLEXIBLE  |     | 660 | 2020-01-01 |            | 5  | 4   | FLEXIBLE_HOURS                | docs/numbers.md 7
            flexible, no hour worked      | FLEXIBLE  | 0.9 | 0   | 2020-01-01 |            | 0  | 1   | FLEXIBLE_HOURS                | contract 5
            flexible, corrected below 0   | FLEXIBLE  | 0.9 | -4  | 2020-01-01 |            | 0  | 1   | FLEXIBLE_HOURS                | docs/numbers.md 7
            flexible without hours        | FLEXIBLE  | 0.9 |     | 2020-01-01 |            | 9  | 10  | FLEXIBLE_FTE                  | contract 5
            joined on the first day       | FULL_TIME |     |     | 2026-07-01 |            | 1  | 1   | FULL_TIME                     | contract 5
            joined on the second day      | FULL_TIME |     |     | 2026-07-02 |            | 91 | 92  | FULL_TIME,CALENDAR_DAYS       | by hand
            joined halfway                | FULL_TIME |     |     | 2026-08-16 |            | 1  | 2   | FULL_TIME,CALENDAR_DAYS       | domain 1.4 (46 of 92)
            left on the last day          | FULL_TIME |     |     | 2020-01-01 | 2026-09-30 | 1  | 1   | FULL_TIME                     | contract 5
            left after the period         | FULL_TIME |     |     | 2020-01-01 | 2027-01-31 | 1  | 1   | FULL_TIME                     | contract 5
            left after the first day      | FULL_TIME |     |     | 2020-01-01 | 2026-07-01 | 1  | 92  | FULL_TIME,CALENDAR_DAYS       | by hand
            joined and left in August     | FULL_TIME |     |     | 2026-08-01 | 2026-08-23 | 1  | 4   | FULL_TIME,CALENDAR_DAYS       | by hand (23 of 92)
            joined after the period       | FULL_TIME |     |     | 2026-10-01 |            | 0  | 1   | FULL_TIME,CALENDAR_DAYS       | by hand
            left before the period        | FULL_TIME |     |     | 2020-01-01 | 2026-06-30 | 0  | 1   | FULL_TIME,CALENDAR_DAYS       | by hand
            half time and halfway         | PART_TIME | 0.5 |     | 2026-08-16 |            | 1  | 4   | PART_TIME_FTE,CALENDAR_DAYS   | contract 5
            flexible and halfway          | FLEXIBLE  |     | 264 | 2026-08-16 |            | 1  | 4   | FLEXIBLE_HOURS,CALENDAR_DAYS  | contract 5
            """)
    void factors(
            String who,
            Scaling.EmploymentType type,
            @Nullable BigDecimal fte,
            @Nullable BigDecimal hours,
            LocalDate from,
            @Nullable LocalDate to,
            int numerator,
            int denominator,
            String names,
            String source) {
        var scaling = Scaling.of(new Scaling.Work(type, fte, hours), QUARTER, 66, from, to);
        assertThat(scaling.factor()).isEqualTo(new BigFraction(numerator, denominator));
        assertThat(scaling.factors().stream()
                        .map(factor -> factor.name().name())
                        .collect(Collectors.joining(",")))
                .isEqualTo(names);
    }

    @Test
    void factorsAreKeptAsTheyAreCounted() {
        var work = new Scaling.Work(Scaling.EmploymentType.FLEXIBLE, null, new BigDecimal("120.50"));
        assertThat(Scaling.of(work, QUARTER, 66, LocalDate.of(2026, 8, 16), null)
                        .factors())
                .containsExactly(
                        new Scaling.Factor(
                                Scaling.FactorName.FLEXIBLE_HOURS, new BigDecimal("120.5"), new BigDecimal(528)),
                        new Scaling.Factor(Scaling.FactorName.CALENDAR_DAYS, new BigDecimal(46), new BigDecimal(92)));
    }

    @Test
    void aPeriodWithoutWorkingDaysFallsBackToFte() {
        var work = new Scaling.Work(Scaling.EmploymentType.FLEXIBLE, new BigDecimal("0.8"), BigDecimal.TEN);
        assertThat(Scaling.of(work, QUARTER, 0, QUARTER.from(), null).factor()).isEqualTo(new BigFraction(4, 5));
    }

    @Test
    void refusesAnFteOfNothing() {
        assertThatThrownBy(() -> new Scaling.Work(Scaling.EmploymentType.PART_TIME, BigDecimal.ZERO, null))
                .hasMessageContaining("fte must be above 0");
    }

    @Test
    void nothingScaledIsOne() {
        assertThat(Scaling.NONE.factor()).isEqualTo(BigFraction.ONE);
    }

    @Test
    void aSpanCountsBothEndsAndDoesNotRunBackwards() {
        assertThat(QUARTER.days()).isEqualTo(92);
        assertThat(new Span(QUARTER.from(), QUARTER.from()).days()).isEqualTo(1);
        assertThatThrownBy(() -> new Span(QUARTER.to(), QUARTER.from())).hasMessageContaining("before it starts");
    }
}
