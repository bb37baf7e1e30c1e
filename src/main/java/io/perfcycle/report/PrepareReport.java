package io.perfcycle.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Prepare report": writes the next part, with the rights that the requester has at this moment. */
@Component
class PrepareReport implements JavaDelegate {

    private final Preparation preparation;

    PrepareReport(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReportProcess.MORE_TO_PREPARE.set(
                execution, preparation.next(ReportProcess.id(execution.getProcessBusinessKey())));
    }
}
