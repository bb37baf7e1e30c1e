package io.perfcycle.appeal;

import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import org.springframework.stereotype.Component;

/** User task "Complete appeal": the employee says more, or more clearly; papers are added on his own page. */
@Component
class CompleteAppeal extends AppealTask<AppealFiling.Claim> {

    private final AppealFiling filing;

    CompleteAppeal(Submissions submissions, Desk desk, AppealFiling filing) {
        super(submissions, AppealFiling.Claim.class, desk);
        this.filing = filing;
    }

    @Override
    protected void accept(TaskContext task, AppealFiling.Claim claim) {
        filing.complete(person(task), appeal(task), claim, task.actor());
    }
}
