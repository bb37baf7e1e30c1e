package io.perfcycle.training;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about training: HR for anybody, a manager for his people, everybody for himself. */
@Component
@Transactional
class TrainingDesk {

    private static final String WISH = "WISH";
    private static final int DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final Assignments assignments;
    private final Assigning assigning;
    private final Catalogue catalogue;
    private final People people;
    private final Employees employees;
    private final Cycles cycles;
    private final Processes processes;
    private final Messages messages;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;

    TrainingDesk(
            Assignments assignments,
            Assigning assigning,
            Catalogue catalogue,
            People people,
            Employees employees,
            Cycles cycles,
            Processes processes,
            Messages messages,
            WorkingCalendar calendar,
            AuditTrail audit) {
        this.assignments = assignments;
        this.assigning = assigning;
        this.catalogue = catalogue;
        this.people = people;
        this.employees = employees;
        this.cycles = cycles;
        this.processes = processes;
        this.messages = messages;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** Gives somebody a course; to oneself, to one's people, or by HR. */
    Assignment assign(@Nullable String employeeNo, @Nullable String course, @Nullable LocalDate dueOn, Viewer viewer) {
        var person = employeeNo == null ? viewer.id() : employeeNo;
        if (!people.maySee(viewer, person) || employees.find(person).isEmpty() && !person.equals(viewer.id())) {
            throw Refusal.unknown("LEARNER_UNKNOWN", person);
        }
        if (viewer.is(Role.AUDITOR) && !person.equals(viewer.id())) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        if (course == null || catalogue.find(course).isEmpty()) {
            throw Refusal.rule("COURSE_UNKNOWN", String.valueOf(course)).at("field", "course");
        }
        var today = calendar.today();
        var due = dueOn == null ? today.plusDays(DAYS) : dueOn;
        if (due.isBefore(today) || due.isAfter(today.plusDays(MOST_DAYS))) {
            throw Refusal.rule("DUE_ON_RANGE", MOST_DAYS).at("field", "dueOn");
        }
        if (assignments.of(List.of(person)).getOrDefault(person, List.of()).stream()
                .anyMatch(one -> one.course().equals(course) && one.open())) {
            throw Refusal.conflict("COURSE_OPEN_ALREADY", course);
        }
        var ruling = new Ruling(WISH, "ASSIGN_AND_GATE", course, (int) ChronoUnit.DAYS.between(today, due), "", 1);
        var origin = "wish " + calendar.now().toString();
        assigning.give(
                processes.currentDeployment(),
                origin,
                List.of(new Proposal(person, course, WISH, ruling, null, 0)),
                viewer.id());
        audit.record("training.assign", person + "/" + course, null, due.toString(), null);
        return assignments.of(List.of(person)).getOrDefault(person, List.of()).stream()
                .filter(one -> one.origin().equals(origin))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("COURSE_DONE_LATELY", course));
    }

    /** HR takes a course back that is still open. */
    void withdraw(long id, @Nullable String reason, Viewer viewer) {
        viewer.mustBe(Role.HR);
        if (reason == null || reason.isBlank()) {
            throw Refusal.rule("REASON_REQUIRED").at("field", "reason");
        }
        var one = assignments.get(id);
        if (!one.open()) {
            throw Refusal.conflict("TRAINING_OVER", one.state().name());
        }
        assignments.end(id, Assignment.State.WITHDRAWN, viewer.id(), reason.strip());
        messages.send(
                TrainingProcess.TRAINING_WITHDRAWN,
                TrainingProcess.key(one.employeeNo()),
                Map.of(TrainingProcess.ASSIGNMENT_ID.name(), id));
        audit.record(
                "training.withdraw",
                one.employeeNo() + "/" + one.course(),
                one.state().name(),
                "WITHDRAWN",
                reason.strip());
    }

    /** Assigns the courses by role of a cycle that runs now, without waiting for the morning. */
    void beginSystemCourses(@Nullable String code, Viewer viewer) {
        viewer.mustBe(Role.HR);
        if (code == null) {
            throw Refusal.rule("CYCLE_REQUIRED").at("field", "cycle");
        }
        var cycle = cycles.get(code);
        if (cycle.state() != CycleState.RUNNING && cycle.state() != CycleState.RELEASED) {
            throw Refusal.conflict("CYCLE_OVER", code, cycle.state().name());
        }
        processes.start(cycle.deployment(), TrainingProcess.SYSTEM_TRAINING, code, Map.of());
        audit.record("training.system-courses", code, null, null, null);
    }
}
