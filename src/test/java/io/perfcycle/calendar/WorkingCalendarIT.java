package io.perfcycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.support.ApplicationIT;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The calendar as it comes with the product, and as a company changes it. */
class WorkingCalendarIT extends ApplicationIT {

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void theCompanysDaysAreGone() {
        jdbc.update("delete from calendar_day where source = 'COMPANY'");
    }

    /** The notices of the State Council's General Office for 2025 (12 November 2024) and 2026 (4 November 2025). */
    @ParameterizedTest
    @CsvSource({
        "2025-01-01,false", "2025-01-26,true", "2025-01-28,false", "2025-02-04,false", "2025-02-05,true",
        "2025-02-08,true", "2025-04-04,false", "2025-04-07,true", "2025-04-27,true", "2025-05-05,false",
        "2025-06-02,false", "2025-09-28,true", "2025-10-08,false", "2025-10-09,true", "2025-10-11,true",
        "2026-01-02,false", "2026-01-04,true", "2026-02-14,true", "2026-02-16,false", "2026-02-23,false",
        "2026-02-24,true", "2026-02-28,true", "2026-04-06,false", "2026-05-05,false", "2026-05-09,true",
        "2026-06-19,false", "2026-09-20,true", "2026-09-25,false", "2026-10-07,false", "2026-10-08,true",
        "2026-10-10,true", "2026-10-11,false"
    })
    void publicHolidaysAndMakeUpDaysAreKnown(LocalDate day, boolean works) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(works);
    }

    /** Both years have 365 days and 104 days of weekend; the notices leave 248 working days of each. */
    @Test
    void aYearHasAsManyWorkingDaysAsTheNoticesLeaveIt() {
        assertThat(calendar.workingDays(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .isEqualTo(248);
        assertThat(calendar.workingDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEqualTo(248);
        // over National Day 2025: 9 and 10 October, then the make-up Saturday
        assertThat(calendar.plusWorkingDays(LocalDate.of(2025, 9, 30), 3)).isEqualTo("2025-10-11");
    }

    @Test
    void theCompanyHasTheLastWordAndItsYearsAreKnownOnceImported() {
        assertThat(calendar.knowsHolidaysOf(2026)).isTrue();
        assertThat(calendar.knowsHolidaysOf(2031)).isFalse();
        var report = new ImportFixture(imports, jdbc).partial("calendar-days", """
                date,works,name
                2031-01-01,NO,元旦
                2026-06-18,YES,618 大促𠮷
                2026-06-20,YES,618 返场
                2026-06-20,NO,
                2026-13-01,NO,
                2026-06-21,MAYBE,
                """);
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.errors())
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.code())
                .containsExactly("4 date DUPLICATE_KEY", "5 date INVALID_DATE", "6 works UNKNOWN_VALUE");
        assertThat(calendar.knowsHolidaysOf(2031)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 6, 20))).isTrue();
        jdbc.update(
                "update calendar_day set source = 'PUBLIC', works = false, name = '端午节 Dragon Boat Festival' where on_date = '2026-06-20'");
    }
}
