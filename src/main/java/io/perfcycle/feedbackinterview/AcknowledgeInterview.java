package io.perfcycle.feedbackinterview;

import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.springframework.stereotype.Component;

/** User task "Acknowledge interview": a talk held after the stage is confirmed or refused; there is no further round. */
@Component
class AcknowledgeInterview extends UserTask<EmployeesAnswer> {

    private final ReleasedInterviews interviews;

    AcknowledgeInterview(Submissions submissions, ReleasedInterviews interviews) {
        super(submissions, EmployeesAnswer.class);
        this.interviews = interviews;
    }

    @Override
    public Object page(TaskContext task) {
        return interviews.page(task);
    }

    @Override
    protected void accept(TaskContext task, EmployeesAnswer answer) {
        interviews.take(task, answer, false);
    }
}
