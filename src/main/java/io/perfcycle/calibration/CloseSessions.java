package io.perfcycle.calibration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close open sessions": HR waits no longer; what nobody approved is not applied. */
@Component
class CloseSessions implements JavaDelegate {

    private final Verdicts verdicts;

    CloseSessions(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verdicts.closeOpen(execution.getProcessBusinessKey());
    }
}
