package io.perfcycle.training;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Approve course": HR looks at the certificate of a course held elsewhere; nobody approves his own. */
@Component
class ApproveCourse extends UserTask<ApproveCourse.Answer> {

    record Answer(@Nullable Boolean approved, @Nullable String reason) {}

    record Page(
            CoursePage course,
            String name,
            @Nullable LocalDate completedOn,
            @Nullable String certificate,
            @Nullable String note) {}

    private final Assignments assignments;
    private final CoursePage.Finder pages;
    private final People people;
    private final AuditTrail audit;

    ApproveCourse(
            Submissions submissions,
            Assignments assignments,
            CoursePage.Finder pages,
            People people,
            AuditTrail audit) {
        super(submissions, Answer.class);
        this.assignments = assignments;
        this.pages = pages;
        this.people = people;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        var one = assignments.get(task.get(TrainingProcess.ASSIGNMENT_ID));
        return new Page(
                pages.of(one), people.nameOf(one.employeeNo()), one.completedOn(), one.certificate(), one.note());
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var one = assignments.get(task.get(TrainingProcess.ASSIGNMENT_ID));
        if (one.employeeNo().equals(task.actor())) {
            throw Refusal.forbidden("OWN_CERTIFICATE");
        }
        var faults = new Faults();
        var approved = Boolean.TRUE.equals(answer.approved());
        if (answer.approved() == null) {
            faults.add("ACTION_REQUIRED", "approved");
        }
        var reason = approved
                ? faults.optional("reason", answer.reason())
                : faults.required("CERTIFICATE_REFUSAL_REASON", "reason", answer.reason());
        faults.refuse();
        if (!approved) {
            assignments.note(one.id(), reason);
        }
        audit.record(
                "training.approve",
                one.employeeNo() + "/" + one.course(),
                one.certificate(),
                approved ? "APPROVED" : "RETURNED",
                reason);
        task.set(TrainingProcess.COURSE_APPROVED, approved);
    }
}
