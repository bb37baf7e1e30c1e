package io.perfcycle.datacollection;

import io.perfcycle.result.Calculations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Refresh figures": takes the figures of those who have not signed off from the measurements of now. */
@Component
class RefreshFigures implements JavaDelegate {

    private final Calculations calculations;

    RefreshFigures(Calculations calculations) {
        this.calculations = calculations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calculations.refreshAll(execution.getProcessBusinessKey());
    }
}
