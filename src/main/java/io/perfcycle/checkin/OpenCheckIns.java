package io.perfcycle.checkin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Open check-ins": starts the round for the next chunk of people. Safe to repeat: who is open already is left alone. */
@Component
class OpenCheckIns implements JavaDelegate {

    private final Series series;

    OpenCheckIns(Series series) {
        this.series = series;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CheckInProcess.MORE_CHECK_INS.set(execution, series.openNext(execution.getProcessBusinessKey()));
    }
}
