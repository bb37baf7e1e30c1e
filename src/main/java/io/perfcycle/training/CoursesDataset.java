package io.perfcycle.training;

import static io.perfcycle.imports.Column.optional;
import static io.perfcycle.imports.Column.required;

import io.perfcycle.imports.Candidates;
import io.perfcycle.imports.ImportRun;
import io.perfcycle.imports.KeyedDataset;
import io.perfcycle.imports.Row;
import io.perfcycle.indicator.Indicators;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Imports courses. */
@Component
class CoursesDataset extends KeyedDataset<Course> {

    private final JdbcTemplate jdbc;
    private final Indicators indicators;

    CoursesDataset(JdbcTemplate jdbc, Indicators indicators) {
        super(
                "courses",
                required("code"),
                required("title"),
                optional("title_en"),
                required("audience"),
                required("level"),
                optional("url"),
                optional("hours"),
                optional("indicators"));
        this.jdbc = jdbc;
        this.indicators = indicators;
    }

    @Override
    protected Course read(Row row, ImportRun run) {
        return new Course(
                row.code("code"),
                row.text("title", 200),
                row.optionalText("title_en", 200),
                row.choice("audience", Course.Audience.class),
                row.choice("level", Course.Level.class),
                url(row),
                hours(row),
                new LinkedHashSet<>(new TreeSet<>(row.list("indicators"))));
    }

    private static @Nullable String url(Row row) {
        var url = row.optionalText("url", 500);
        if (url != null && !url.matches("(?i)(https?://|/)\\S+")) {
            row.reject("url", "INVALID_URL");
        }
        return url;
    }

    private static @Nullable BigDecimal hours(Row row) {
        var hours = row.optionalDecimal("hours");
        if (hours != null && hours.signum() < 0) {
            row.reject("hours", "INVALID_NUMBER");
        }
        return hours == null ? null : hours.setScale(10, RoundingMode.HALF_UP);
    }

    @Override
    protected String key(Course course) {
        return course.code();
    }

    @Override
    protected String keyColumn() {
        return "code";
    }

    @Override
    protected Map<String, Course> stored() {
        var stored = new HashMap<String, Course>();
        jdbc.query("select * from course", row -> {
            var course = new Course(
                    row.getString("code"),
                    row.getString("title"),
                    row.getString("title_en"),
                    Course.Audience.valueOf(row.getString("audience")),
                    Course.Level.valueOf(row.getString("course_level")),
                    row.getString("url"),
                    row.getBigDecimal("hours"),
                    split(row.getString("indicators")));
            stored.put(course.code(), course);
        });
        return stored;
    }

    private static Set<String> split(String codes) {
        return Arrays.stream(codes.split(";")).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }

    @Override
    protected void check(Candidates<Course> candidates, Map<String, Course> stored) {
        var known = indicators.valid().keySet();
        for (var candidate : candidates.sound()) {
            candidate.value().indicators().stream()
                    .filter(code -> !known.contains(code))
                    .findFirst()
                    .ifPresent(code -> candidate.row().reject("indicators", "UNKNOWN_REFERENCE", "indicators"));
        }
    }

    @Override
    protected void write(Collection<Course> created, Collection<Course> updated, ImportRun run) {
        jdbc.batchUpdate("""
                insert into course (title, title_en, audience, course_level, url, hours, indicators, code)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", created.stream().map(CoursesDataset::values).toList());
        jdbc.batchUpdate("""
                update course set title = ?, title_en = ?, audience = ?, course_level = ?, url = ?, hours = ?, indicators = ?
                where code = ?""", updated.stream().map(CoursesDataset::values).toList());
    }

    private static Object[] values(Course course) {
        return new Object[] {
            course.title(),
            course.titleEn(),
            course.audience().name(),
            course.level().name(),
            course.url(),
            course.hours(),
            String.join(";", course.indicators()),
            course.code()
        };
    }
}
