package io.perfcycle.performancecycle;

import io.perfcycle.cycle.Cycles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Prepare launch": makes sure that the process and its cycle belong together before anything is frozen. */
@Component
class PrepareLaunch implements JavaDelegate {

    private final Cycles cycles;

    PrepareLaunch(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.get(execution.getProcessBusinessKey()).deployment();
    }
}
