package io.perfcycle.performancecycle;

import io.perfcycle.cycle.Snapshot;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Freeze snapshot": people and scorecards as they are now become the cycle's. Safe to repeat: who is in stays as he is. */
@Component
class FreezeSnapshot implements JavaDelegate {

    private final Snapshot snapshot;

    FreezeSnapshot(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public void execute(DelegateExecution execution) {
        snapshot.freeze(execution.getProcessBusinessKey());
    }
}
