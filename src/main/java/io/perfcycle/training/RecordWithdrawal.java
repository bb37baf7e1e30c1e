package io.perfcycle.training;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record withdrawal": whoever withdrew has said why; nothing stays open. */
@Component
class RecordWithdrawal implements JavaDelegate {

    private final Assignments assignments;

    RecordWithdrawal(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assignments.end(TrainingProcess.ASSIGNMENT_ID.in(execution), Assignment.State.WITHDRAWN, "system", null);
    }
}
