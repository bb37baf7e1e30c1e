package io.perfcycle.feedbackinterview;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import io.perfcycle.result.ResultVersions;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Interviews with everything a reader needs beside them. Whoever calls has checked that the reader may see the result. */
@Component
@Transactional(readOnly = true)
class InterviewReading {

    private final Interviews interviews;
    private final ResultVersions results;
    private final ScorecardItems scorecards;
    private final Cycles cycles;
    private final Employees employees;
    private final WorkingCalendar calendar;
    private final Wording wording;
    private final AppointmentDesk desk;
    private final AgreedActionRows actions;
    private final Organization organization;

    InterviewReading(
            Interviews interviews,
            ResultVersions results,
            ScorecardItems scorecards,
            Cycles cycles,
            Employees employees,
            WorkingCalendar calendar,
            Wording wording,
            AppointmentDesk desk,
            AgreedActionRows actions,
            Organization organization) {
        this.organization = organization;
        this.interviews = interviews;
        this.results = results;
        this.scorecards = scorecards;
        this.cycles = cycles;
        this.employees = employees;
        this.calendar = calendar;
        this.wording = wording;
        this.desk = desk;
        this.actions = actions;
    }

    /**
     * The interview of one person.
     *
     * @throws Refusal {@code INTERVIEW_NOT_OPEN} before the stage has been opened for him
     */
    InterviewView of(Participation person, String viewer) {
        var stored = interviews
                .find(person.id())
                .orElseThrow(() -> Refusal.unknown("INTERVIEW_NOT_OPEN", person.employeeNo(), person.cycle()));
        var cycle = cycles.get(person.cycle());
        var steps = interviews.steps(person.id());
        var names = names(person, steps);
        var manager = person.managerNo().orElse(null);
        return new InterviewView(
                cycle.code(),
                cycle.name(),
                cycle.periodStart().toString(),
                cycle.periodEnd().toString(),
                cycle.releasedAt()
                        .map(at -> LocalDate.ofInstant(at, calendar.zone()).toString())
                        .orElse(null),
                calendar.today().toString(),
                person.employeeNo(),
                person.name(),
                organization.postName(person.post()),
                manager,
                manager == null ? null : names.getOrDefault(manager, manager),
                stored.state().name(),
                stored.round(),
                result(person),
                stored.agenda().points(),
                stored.record(),
                steps.stream().map(step -> view(step, names)).toList(),
                desk.of(person, viewer).orElse(null),
                actions.of(person.id()).stream().map(InterviewReading::view).toList());
    }

    private @Nullable ResultView result(Participation person) {
        var newest = results.newest(person.id());
        var trace = results.traceOf(person.id());
        return newest.isEmpty() || trace.isEmpty()
                ? null
                : ResultView.of(newest.get(), trace.get(), scorecards.of(person.id()), wording);
    }

    private static InterviewView.Step view(Interviews.Step step, Map<String, String> names) {
        return new InterviewView.Step(
                step.round(),
                step.step().name(),
                step.actor(),
                names.getOrDefault(step.actor(), step.actor()),
                step.words(),
                step.disagrees(),
                step.at().toString());
    }

    private static InterviewView.FollowUp view(AgreedActionRows.Stored action) {
        return new InterviewView.FollowUp(
                action.what(),
                action.owner().name(),
                action.due().toString(),
                action.measure(),
                action.state().name(),
                action.words(),
                action.endedAt() == null ? null : action.endedAt().toString());
    }

    private Map<String, String> names(Participation person, List<Interviews.Step> steps) {
        var numbers = new HashSet<String>();
        person.managerNo().ifPresent(numbers::add);
        steps.forEach(step -> numbers.add(step.actor()));
        return employees.findAll(numbers).values().stream()
                .collect(Collectors.toMap(Employee::employeeNo, Employee::name));
    }
}
