package io.perfcycle.systemreview;

import io.perfcycle.access.Role;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.notification.Mail;
import io.perfcycle.notification.Mail.Line;
import io.perfcycle.notification.Mails;
import io.perfcycle.notification.Phrase;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Population;
import io.perfcycle.problem.Plain;
import io.perfcycle.systemreview.Review.State;
import io.perfcycle.workflow.TaskHolders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people: those whose scorecard changes what changes and from when, and everybody concerned when a review stands still. */
@Component
@Transactional
class Telling {

    private final SystemReviews reviews;
    private final ReviewLines lines;
    private final Indicators indicators;
    private final Employees employees;
    private final TaskHolders holders;
    private final Mails mails;
    private final WorkingCalendar calendar;

    Telling(
            SystemReviews reviews,
            ReviewLines lines,
            Indicators indicators,
            Employees employees,
            TaskHolders holders,
            Mails mails,
            WorkingCalendar calendar) {
        this.reviews = reviews;
        this.lines = lines;
        this.indicators = indicators;
        this.employees = employees;
        this.holders = holders;
        this.mails = mails;
        this.calendar = calendar;
    }

    /** One mail to each person whose scorecard will be another one; from now on the note can be read. */
    void publish(long id) {
        var review = reviews.lock(id);
        if (review.publishedAt() != null) {
            return;
        }
        var known = indicators.valid();
        var changes = new LinkedHashMap<String, List<Line>>();
        lines.of(review)
                .forEach(line -> change(line, known)
                        .ifPresent(said -> changes.computeIfAbsent(line.post(), post -> new ArrayList<>())
                                .add(said)));
        if (!changes.isEmpty()) {
            var today = calendar.today();
            mails.send(employees.in(new Population(Set.of(), changes.keySet(), Set.of())).stream()
                    .filter(person -> person.employedOn(today))
                    .map(person -> mail(review, person, changes.get(person.post())))
                    .toList());
        }
        reviews.published(review);
    }

    private static Mail mail(Review review, Employee person, List<Line> changes) {
        return Mail.to(person.employeeNo())
                .about("system-review.outcome", Objects.requireNonNull(review.effectiveFrom()), note(review))
                .key(review.id() + "/" + person.employeeNo())
                .section(Phrase.of("system-review.outcome.changes"), changes)
                .link("/me");
    }

    private static Object note(Review review) {
        var note = review.note() == null ? "" : review.note();
        return Phrase.both(note, review.noteEn() == null ? note : review.noteEn());
    }

    private static java.util.Optional<Line> change(ReviewLine line, Map<String, Indicator> known) {
        var indicator = known.get(line.indicator());
        var name = indicator == null
                ? line.indicator()
                : Phrase.both(indicator.name(), indicator.nameEn() == null ? indicator.name() : indicator.nameEn());
        if (line.weightDecided() == null) {
            return java.util.Optional.of(new Line(
                    name, Phrase.of("system-review.outcome.leaves", Plain.text(line.weightNow())), null, false));
        }
        if (line.weightDecided().compareTo(line.weightNow()) != 0) {
            return java.util.Optional.of(new Line(
                    name,
                    Phrase.of(
                            "system-review.outcome.weight",
                            Plain.text(line.weightNow()),
                            Plain.text(line.weightDecided())),
                    null,
                    false));
        }
        return line.decision() == Decision.ADJUST
                ? java.util.Optional.of(new Line(name, Phrase.of("system-review.outcome.adjusted"), null, false))
                : java.util.Optional.empty();
    }

    /** HR and the committee hear once that a review waits for a decision; one that has been decided meanwhile is not mentioned. */
    void escalate(long id) {
        var review = reviews.get(id);
        if (!review.state().isOpen() || review.state() == State.COLLECTING) {
            return;
        }
        var told = new LinkedHashSet<>(holders.membersOf(Role.HR.group()));
        told.addAll(holders.membersOf(Role.CALIBRATION.group()));
        mails.send(told.stream()
                .map(person -> Mail.to(person)
                        .about(
                                "system-review.late",
                                review.from(),
                                review.to(),
                                Phrase.of(
                                        "system-review.state." + review.state().name()))
                        .key(review.id() + "/" + person)
                        .link("/camunda/app/tasklist/default/"))
                .toList());
    }
}
