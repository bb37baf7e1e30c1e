package io.perfcycle.performancecycle;

import io.perfcycle.cycle.CycleLifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close cycle": nothing of it is open any more. */
@Component
class CloseCycle implements JavaDelegate {

    private final CycleLifecycle lifecycle;

    CloseCycle(CycleLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.close(execution.getProcessBusinessKey());
    }
}
