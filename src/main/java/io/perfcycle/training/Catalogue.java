package io.perfcycle.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.access.RaterLicence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All courses: the imported ones, and those that come with the house. An imported row goes before a built-in course's own words. */
@Component
class Catalogue {

    private static final List<String> BUILT_IN =
            List.of("SYS-101", "SYS-201", "MGR-101", "MGR-401", "HR-101", "HR-201");
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** What is learned first: the basics, then by code. */
    private static final Comparator<Course> BASICS_FIRST =
            Comparator.comparing(Course::level).thenComparing(Course::code);

    private final CoursesDataset imported;
    private final Map<String, BuiltIn> builtIn = new HashMap<>();

    Catalogue(CoursesDataset imported, ObjectMapper json) {
        this.imported = imported;
        for (var code : BUILT_IN) {
            builtIn.put(code, read(code, json));
        }
    }

    private static BuiltIn read(String code, ObjectMapper json) {
        try (var in = Catalogue.class.getResourceAsStream("courses/" + code + ".json")) {
            return json.readValue(in, BuiltIn.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in course " + code + " cannot be read", e);
        }
    }

    /** By code. Ask once and keep it for the length of a task. */
    Map<String, Course> all() {
        var all = new TreeMap<String, Course>();
        builtIn.values().forEach(course -> all.put(course.code(), course(course)));
        all.putAll(imported.stored());
        return all;
    }

    Optional<Course> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    Optional<BuiltIn> builtIn(String code) {
        return Optional.ofNullable(builtIn.get(code));
    }

    /** A built-in course by its quiz or confirmation; a course at another address by certificate; any other by confirmation. */
    Way wayOf(Course course) {
        var own = builtIn.get(course.code());
        if (own != null) {
            return own.quiz() == null ? Way.CONFIRM : Way.QUIZ;
        }
        return course.url() != null && course.url().startsWith("http") ? Way.APPROVAL : Way.CONFIRM;
    }

    /** Whether passing this course gives the right to rate. */
    static boolean licenses(String code) {
        return code.equals(RaterLicence.COURSE);
    }

    /** The courses for somebody of these audiences about an indicator or competence, what is learned first coming first. */
    static List<Course> about(Map<String, Course> courses, String indicator, Set<Course.Audience> audiences) {
        return courses.values().stream()
                .filter(course -> course.indicators().contains(indicator) && audiences.contains(course.audience()))
                .sorted(BASICS_FIRST)
                .toList();
    }

    /** The advanced courses for an audience. */
    static List<Course> advanced(Map<String, Course> courses, Course.Audience audience) {
        return courses.values().stream()
                .filter(course -> course.level() == Course.Level.ADVANCED && course.audience() == audience)
                .filter(course -> course.indicators().isEmpty() || audience != Course.Audience.EMPLOYEE)
                .sorted(BASICS_FIRST)
                .toList();
    }

    private static Course course(BuiltIn own) {
        return new Course(
                own.code(),
                own.title(),
                own.titleEn(),
                own.audience(),
                own.level(),
                "/courses/" + own.code(),
                BigDecimal.valueOf(own.minutes()).divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP),
                Set.of());
    }
}
