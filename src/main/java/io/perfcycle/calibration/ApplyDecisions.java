package io.perfcycle.calibration;

import static io.perfcycle.calibration.CalibrationProcess.MORE_TO_APPLY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Apply decisions": approved moves become result versions, a chunk at a time. Safe to repeat. */
@Component
class ApplyDecisions implements JavaDelegate {

    private final Verdicts verdicts;

    ApplyDecisions(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MORE_TO_APPLY.set(execution, verdicts.applyNext(execution.getProcessBusinessKey()));
    }
}
