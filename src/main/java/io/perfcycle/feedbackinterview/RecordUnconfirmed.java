package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.CycleProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record unconfirmed": the stage closes first. The employee counts as informed; silence is no agreement. */
@Component
class RecordUnconfirmed implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final Interviews interviews;

    RecordUnconfirmed(Interviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        interviews.conclude(
                CycleProcess.PARTICIPATION_ID.in(execution), Interviews.State.UNCONFIRMED, SYSTEM, null, false);
        CycleProcess.MISSED.set(execution, true);
    }
}
