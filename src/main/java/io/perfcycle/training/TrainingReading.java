package io.perfcycle.training;

import io.perfcycle.access.RaterLicence;
import io.perfcycle.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assignments as people read them. Whoever calls has checked whose the reader may see. */
@Component
class TrainingReading {

    /** One course of one person. */
    record Line(
            long id,
            String employeeNo,
            String course,
            String title,
            @Nullable String titleEn,
            @Nullable String url,
            String reason,
            @Nullable String indicator,
            String action,
            Way way,
            Assignment.State state,
            LocalDate dueOn,
            boolean overdue,
            @Nullable LocalDate completedOn,
            String assignedBy) {

        public String titleIn(Locale locale) {
            return locale.getLanguage().equals("zh") || titleEn == null ? title : titleEn;
        }
    }

    private final Assignments assignments;
    private final Catalogue catalogue;
    private final WorkingCalendar calendar;
    private final RaterLicence licence;

    TrainingReading(Assignments assignments, Catalogue catalogue, WorkingCalendar calendar, RaterLicence licence) {
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.licence = licence;
    }

    List<Line> of(String employeeNo) {
        return of(List.of(employeeNo)).getOrDefault(employeeNo, List.of());
    }

    /** The courses of these people: what is overdue or due next first, then recommendations, then what is over. */
    Map<String, List<Line>> of(Collection<String> employeeNos) {
        return lines(assignments.of(employeeNos).values().stream()
                        .flatMap(List::stream)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(Line::employeeNo));
    }

    List<Line> all(Predicate<Line> wanted) {
        return lines(assignments.all()).stream().filter(wanted).toList();
    }

    /** Until when somebody may rate; empty without a licence. */
    @Nullable
    LocalDate licensedUntil(String employeeNo) {
        return licence.validUntil(List.of(employeeNo)).get(employeeNo);
    }

    boolean licenceLacking(String employeeNo) {
        return licence.required() && !licence.holds(employeeNo);
    }

    private List<Line> lines(List<Assignment> all) {
        var courses = catalogue.all();
        var today = calendar.today();
        return all.stream()
                .map(one -> line(one, courses.get(one.course()), today))
                .sorted(Comparator.comparing((Line line) -> line.state().ordinal() == 0 ? 0 : 1)
                        .thenComparing(line -> line.state() == Assignment.State.RECOMMENDED ? 0 : 1)
                        .thenComparing(line -> line.state() == Assignment.State.OPEN
                                ? line.dueOn().toEpochDay()
                                : -line.id()))
                .toList();
    }

    private static Line line(Assignment one, @Nullable Course course, LocalDate today) {
        return new Line(
                one.id(),
                one.employeeNo(),
                one.course(),
                course == null ? one.course() : course.title(),
                course == null ? null : course.titleEn(),
                course == null ? null : course.url(),
                one.reason(),
                one.indicator(),
                one.action(),
                one.way(),
                one.state(),
                one.dueOn(),
                one.open() && one.dueOn().isBefore(today),
                one.completedOn(),
                one.assignedBy());
    }
}
