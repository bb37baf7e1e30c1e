package io.perfcycle.checkin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close check-ins": ends the next chunk of what is still open when the period is over or figures are collected. */
@Component
class CloseCheckIns implements JavaDelegate {

    private final Series series;

    CloseCheckIns(Series series) {
        this.series = series;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CheckInProcess.MORE_TO_WITHDRAW.set(execution, series.closeNext(execution.getProcessBusinessKey()));
    }
}
