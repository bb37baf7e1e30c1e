package io.perfcycle.training;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Wording;
import io.perfcycle.result.ParticipationRights;
import io.perfcycle.result.ReportChapter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a person's report: the courses that this cycle gave cause for, and how far they are. */
@Component
@Order(3)
class TrainingChapter implements ReportChapter {

    private final Assignments assignments;
    private final Catalogue catalogue;
    private final ParticipationRights rights;
    private final Wording wording;

    TrainingChapter(Assignments assignments, Catalogue catalogue, ParticipationRights rights, Wording wording) {
        this.rights = rights;
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.wording = wording;
    }

    @Override
    public Optional<Chapter> of(Participation person, Viewer viewer, Locale reader) {
        if (!ParticipationRights.isSelf(viewer, person)
                && !rights.manages(viewer, person)
                && !viewer.isAny(Role.HR, Role.AUDITOR)) {
            return Optional.empty();
        }
        var courses = catalogue.all();
        var entries = assignments.of(List.of(person.employeeNo())).getOrDefault(person.employeeNo(), List.of()).stream()
                .filter(one -> one.origin().equals(person.cycle()) && one.state() != Assignment.State.WITHDRAWN)
                .map(one -> new Entry(
                        Optional.ofNullable(courses.get(one.course()))
                                .map(course -> title(course, reader))
                                .orElse(one.course()),
                        wording.say(
                                reader,
                                one.completedOn() == null ? "training.report.due" : "training.report.completed",
                                Objects.requireNonNullElse(one.completedOn(), one.dueOn())
                                        .format(DateTimeFormatter.ofPattern(wording.say(reader, "me.day"), reader))),
                        wording.say(reader, "training.report.state." + one.state()),
                        one.state() == Assignment.State.DONE ? "good" : "info"))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(wording.say(reader, "training.report.title"), entries));
    }

    private static String title(Course course, Locale reader) {
        var english = course.titleEn();
        return reader.getLanguage().equals("zh") || english == null ? course.title() : english;
    }
}
