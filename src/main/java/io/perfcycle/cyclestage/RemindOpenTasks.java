package io.perfcycle.cyclestage;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Remind open tasks": tells each person once a day what is still open. Safe to repeat: a letter has a key. */
@Component
class RemindOpenTasks implements JavaDelegate {

    private final Reminders reminders;

    RemindOpenTasks(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.remind(execution.getProcessBusinessKey(), CycleStageProcess.stage(execution));
    }
}
