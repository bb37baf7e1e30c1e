package io.perfcycle.appeal;

import io.perfcycle.cycle.OwnVoice;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import org.springframework.stereotype.Component;

/** User task "Complete appeal": the employee says more, or more clearly; papers are added on his own page. */
@Component
class CompleteAppeal extends AppealTask<AppealFiling.Claim> {

    private final AppealFiling filing;
    private final OwnVoice voice;

    CompleteAppeal(Submissions submissions, Desk desk, AppealFiling filing, OwnVoice voice) {
        super(submissions, AppealFiling.Claim.class, desk);
        this.filing = filing;
        this.voice = voice;
    }

    @Override
    protected void accept(TaskContext task, AppealFiling.Claim claim) {
        voice.mustNotBeTheManagers(person(task), task.actor());
        filing.complete(person(task), appeal(task), claim, task.actor());
    }
}
