package io.perfcycle.calibration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Suggest distribution": sets the tables and says what the distribution would be. Safe to repeat. */
@Component
class SuggestDistribution implements JavaDelegate {

    private final Opening opening;

    SuggestDistribution(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.open(execution.getProcessBusinessKey());
    }
}
