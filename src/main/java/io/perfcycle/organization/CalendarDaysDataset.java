package io.perfcycle.organization;

import static io.perfcycle.imports.Column.optional;
import static io.perfcycle.imports.Column.required;

import io.perfcycle.imports.ImportRun;
import io.perfcycle.imports.KeyedDataset;
import io.perfcycle.imports.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Imports days that differ from Monday to Friday: the company's own, and public holidays of years that do not come with the product. */
@Component
class CalendarDaysDataset extends KeyedDataset<CalendarDaysDataset.Day> {

    /** Whether the day is worked on. */
    enum Works {
        YES,
        NO
    }

    record Day(LocalDate date, Works works, @Nullable String name) {}

    private static final int LONGEST_NAME = 200;

    private final JdbcTemplate jdbc;

    CalendarDaysDataset(JdbcTemplate jdbc) {
        super("calendar-days", required("date"), required("works"), optional("name"));
        this.jdbc = jdbc;
    }

    @Override
    protected Day read(Row row, ImportRun run) {
        return new Day(row.date("date"), row.choice("works", Works.class), row.optionalText("name", LONGEST_NAME));
    }

    @Override
    protected String key(Day day) {
        return day.date().toString();
    }

    @Override
    protected String keyColumn() {
        return "date";
    }

    @Override
    protected Map<String, Day> stored() {
        var stored = new HashMap<String, Day>();
        jdbc.query("select on_date, works, name from calendar_day", row -> {
            var day = new Day(
                    row.getObject(1, LocalDate.class), row.getBoolean(2) ? Works.YES : Works.NO, row.getString(3));
            stored.put(key(day), day);
        });
        return stored;
    }

    @Override
    protected void write(Collection<Day> created, Collection<Day> updated, ImportRun run) {
        jdbc.batchUpdate(
                "insert into calendar_day (works, name, source, on_date) values (?, ?, 'COMPANY', ?)",
                created.stream().map(CalendarDaysDataset::values).toList());
        jdbc.batchUpdate(
                "update calendar_day set works = ?, name = ?, source = 'COMPANY' where on_date = ?",
                updated.stream().map(CalendarDaysDataset::values).toList());
    }

    private static Object[] values(Day day) {
        return new Object[] {day.works() == Works.YES, day.name(), day.date()};
    }
}
