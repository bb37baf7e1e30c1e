package io.perfcycle.checkin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close check-in": there is no time left for it: withdrawn, or missed if it was overdue already. */
@Component
class CloseCheckIn implements JavaDelegate {

    private final Outcomes outcomes;

    CloseCheckIn(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.close(CheckInProcess.CHECK_IN_ID.in(execution));
    }
}
