package io.perfcycle.training;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives people the courses that rules want for them, as far as they may have more, and starts a {@code training} for each that is open. */
@Component
@Transactional
class Assigning {

    private final Assignments assignments;
    private final Catalogue catalogue;
    private final Processes processes;
    private final WorkingCalendar calendar;
    private final TrainingSettings settings;

    Assigning(
            Assignments assignments,
            Catalogue catalogue,
            Processes processes,
            WorkingCalendar calendar,
            TrainingSettings settings) {
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.processes = processes;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * Gives what is wanted and starts it.
     *
     * @param deployment the models that the trainings follow
     * @return how many courses are open now because of it
     */
    int give(String deployment, String origin, List<Proposal> wanted, String by) {
        if (wanted.isEmpty()) {
            return 0;
        }
        var courses = catalogue.all();
        var people = wanted.stream().map(Proposal::employeeNo).distinct().toList();
        var has = assignments.of(people);
        var given = new ArrayList<Assignments.Given>();
        wanted.stream()
                .filter(proposal -> courses.containsKey(proposal.course()))
                .collect(Collectors.groupingBy(Proposal::employeeNo))
                .forEach((person, proposals) -> AssignmentPlan.of(
                                proposals,
                                has.getOrDefault(person, List.of()),
                                origin,
                                calendar.today(),
                                settings.mostOpen())
                        .forEach(step -> given.add(given(step, courses))));
        var open = assignments.give(given, origin, by);
        open.forEach(one -> start(deployment, one));
        return open.size();
    }

    private Assignments.Given given(AssignmentPlan.Step step, Map<String, Course> courses) {
        var course = courses.get(step.proposal().course());
        return new Assignments.Given(
                step.proposal(),
                catalogue.wayOf(course),
                step.recommended(),
                calendar.today().plusDays(step.proposal().ruling().dueDays()),
                catalogue
                        .builtIn(course.code())
                        .map(BuiltIn::quiz)
                        .map(Quiz::tries)
                        .orElse(0));
    }

    private void start(String deployment, Assignment one) {
        processes.start(
                deployment,
                TrainingProcess.TRAINING,
                TrainingProcess.key(one.employeeNo()),
                Map.of(
                        TrainingProcess.ASSIGNMENT_ID.name(),
                        one.id(),
                        TrainingProcess.COURSE.name(),
                        one.course(),
                        TrainingProcess.QUIZ_WANTED.name(),
                        one.way() == Way.QUIZ,
                        TrainingProcess.APPROVAL_WANTED.name(),
                        one.way() == Way.APPROVAL));
    }
}
