package io.perfcycle.performancecycle;

import io.perfcycle.cycle.CycleLifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Cancel cycle": ends what still runs for its people, in an engine batch. */
@Component
class CancelCycle implements JavaDelegate {

    private final CycleLifecycle lifecycle;

    CancelCycle(CycleLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.endEverything(execution.getProcessBusinessKey());
    }
}
