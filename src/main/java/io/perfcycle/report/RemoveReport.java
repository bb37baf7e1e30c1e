package io.perfcycle.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Remove report": its time is over. */
@Component
class RemoveReport implements JavaDelegate {

    private final ReportRows reports;

    RemoveReport(ReportRows reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.remove(ReportProcess.id(execution.getProcessBusinessKey()));
    }
}
