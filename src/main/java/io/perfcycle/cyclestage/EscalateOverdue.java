package io.perfcycle.cyclestage;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Escalate overdue work": tells managers whose people have missed the deadline. Safe to repeat: a letter has a key. */
@Component
class EscalateOverdue implements JavaDelegate {

    private final Reminders reminders;

    EscalateOverdue(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.escalate(execution.getProcessBusinessKey(), CycleStageProcess.stage(execution));
    }
}
