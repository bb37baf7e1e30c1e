package io.perfcycle.training;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Resolve failed quiz": no tries are left; HR grants more, or lets the course end as not passed. */
@Component
class ResolveFailedQuiz extends UserTask<ResolveFailedQuiz.Answer> {

    /** @param tries how many more; 0 ends the course as not passed */
    record Answer(@Nullable Integer tries, @Nullable String reason) {}

    record Page(CoursePage course, String name, int tried, Quiz.@Nullable Score last) {}

    private static final int MOST = 5;

    private final Assignments assignments;
    private final CoursePage.Finder pages;
    private final People people;
    private final AuditTrail audit;

    ResolveFailedQuiz(
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
                pages.of(one),
                people.nameOf(one.employeeNo()),
                assignments.tries(one.id()),
                assignments.lastScore(one.id()).orElse(null));
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var one = assignments.get(task.get(TrainingProcess.ASSIGNMENT_ID));
        if (one.employeeNo().equals(task.actor())) {
            throw Refusal.forbidden("OWN_QUIZ");
        }
        var faults = new Faults();
        var tries = answer.tries();
        if (tries == null || tries < 0 || tries > MOST) {
            faults.add("TRIES_RANGE", "tries", MOST);
        }
        var reason = faults.required("REASON_REQUIRED", "reason", answer.reason());
        faults.refuse();
        var more = tries == null ? 0 : tries;
        if (more > 0) {
            assignments.allowTries(one.id(), more);
        } else {
            assignments.end(one.id(), Assignment.State.NOT_PASSED, task.actor(), reason);
        }
        audit.record("training.tries", one.employeeNo() + "/" + one.course(), null, more, reason);
        task.set(TrainingProcess.TRIES_GRANTED, more > 0);
    }
}
