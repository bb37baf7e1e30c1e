package io.perfcycle.checkin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record check-in": it was held; says whether somebody is behind in the same indicator for the second time in a row. */
@Component
class RecordCheckIn implements JavaDelegate {

    private final Outcomes outcomes;

    RecordCheckIn(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = outcomes.held(CheckInProcess.CHECK_IN_ID.in(execution));
        CheckInProcess.MISSED_TWICE.set(execution, outcome.missedTwice());
        CheckInProcess.BEHIND_TWICE.set(execution, outcome.behindTwice());
    }
}
