package io.perfcycle.performancecycle;

import io.perfcycle.cycle.CycleLifecycle;
import io.perfcycle.cycle.CycleProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Release results": from this moment, and not a moment earlier, employees see theirs. */
@Component
class ReleaseResults implements JavaDelegate {

    private final CycleLifecycle lifecycle;

    ReleaseResults(CycleLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.release(execution.getProcessBusinessKey(), CycleProcess.RELEASED_BY.in(execution));
    }
}
