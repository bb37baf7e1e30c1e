package io.perfcycle.appeal;

import io.perfcycle.workflow.OpenTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Escalate hearing": whoever should have heard the appeal is late; HR gets the open task. */
@Component
class EscalateHearing implements JavaDelegate {

    private final Appeals appeals;
    private final OpenTasks tasks;

    EscalateHearing(Appeals appeals, OpenTasks tasks) {
        this.appeals = appeals;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var appeal = AppealProcess.APPEAL_ID.in(execution);
        appeals.giveToHr(appeal);
        appeals.remember(appeal, "ESCALATED", "system", null);
        tasks.handToGroup(execution.getProcessInstanceId(), "hearAppeal", "hr");
    }
}
