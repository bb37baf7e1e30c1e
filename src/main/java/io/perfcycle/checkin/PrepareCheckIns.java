package io.perfcycle.checkin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Prepare check-ins": plans the next round, if the cycle's cadence has one left. */
@Component
class PrepareCheckIns implements JavaDelegate {

    private final Rounds rounds;

    PrepareCheckIns(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CheckInProcess.CHECK_IN_PLANNED.set(execution, rounds.planNext(execution.getProcessBusinessKey()));
    }
}
