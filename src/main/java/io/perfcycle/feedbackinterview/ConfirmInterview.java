package io.perfcycle.feedbackinterview;

import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.springframework.stereotype.Component;

/** User task "Confirm interview": the employee confirms the record in his own words, returns it, or refuses it and says why. */
@Component
class ConfirmInterview extends UserTask<EmployeesAnswer> {

    private final ReleasedInterviews interviews;

    ConfirmInterview(Submissions submissions, ReleasedInterviews interviews) {
        super(submissions, EmployeesAnswer.class);
        this.interviews = interviews;
    }

    @Override
    public Object page(TaskContext task) {
        return interviews.page(task);
    }

    @Override
    protected void accept(TaskContext task, EmployeesAnswer answer) {
        var given = interviews.take(task, answer, true);
        task.set(FeedbackInterviewProcess.INTERVIEW_RETURNED, given.is(Interviews.State.RETURNED));
    }
}
