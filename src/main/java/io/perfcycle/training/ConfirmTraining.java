package io.perfcycle.training;

import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Confirm training": the learner says that he has worked through the course. */
@Component
class ConfirmTraining extends UserTask<ConfirmTraining.Answer> {

    record Answer(@Nullable Boolean confirmed, @Nullable String note) {}

    private final Assignments assignments;
    private final CoursePage.Finder pages;

    ConfirmTraining(Submissions submissions, Assignments assignments, CoursePage.Finder pages) {
        super(submissions, Answer.class);
        this.assignments = assignments;
        this.pages = pages;
    }

    @Override
    public Object page(TaskContext task) {
        return pages.of(assignments.get(task.get(TrainingProcess.ASSIGNMENT_ID)));
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var faults = new Faults();
        if (!Boolean.TRUE.equals(answer.confirmed())) {
            faults.add("TRAINING_NOT_CONFIRMED", "confirmed");
        }
        var note = faults.optional("note", answer.note());
        faults.refuse();
        assignments.note(task.get(TrainingProcess.ASSIGNMENT_ID), note);
    }
}
