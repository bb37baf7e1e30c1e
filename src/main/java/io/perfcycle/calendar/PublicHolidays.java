package io.perfcycle.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts the public holidays and make-up days that come with the product into the calendar at start: those of the yearly notices of
 * the General Office of the State Council. What the table says already stays.
 */
@Component
class PublicHolidays implements SmartInitializingSingleton {

    private record Day(LocalDate date, boolean works, String name) {}

    private static final Logger LOG = LoggerFactory.getLogger(PublicHolidays.class);

    private final JdbcTemplate database;
    private final WorkingCalendar calendar;
    private final CalendarSettings settings;

    PublicHolidays(JdbcTemplate database, WorkingCalendar calendar, CalendarSettings settings) {
        this.database = database;
        this.calendar = calendar;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.holidays() == CalendarSettings.Country.CN) {
            for (var day : days()) {
                database.update(
                        "insert into calendar_day (on_date, works, name, source) select ?, ?, ?, 'PUBLIC' from (select 1 as one) o"
                                + " where not exists (select 1 from calendar_day d where d.on_date = ?)",
                        day.date(),
                        day.works(),
                        day.name(),
                        day.date());
            }
        }
        var year = calendar.today().getYear();
        if (!calendar.knowsHolidaysOf(year)) {
            LOG.warn(
                    "No holidays of {} are known: all Mondays to Fridays count as working days; import calendar-days",
                    year);
        }
    }

    private static List<Day> days() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublicHolidays.class.getResourceAsStream("holidays-cn.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Day(LocalDate.parse(cells[0]), "YES".equals(cells[1]), cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
