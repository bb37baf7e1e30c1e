package io.perfcycle.checkin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record missed check-in": nobody held it in time; says whether that or being behind happened twice in a row. */
@Component
class RecordMissedCheckIn implements JavaDelegate {

    private final Outcomes outcomes;

    RecordMissedCheckIn(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = outcomes.missed(CheckInProcess.CHECK_IN_ID.in(execution));
        CheckInProcess.MISSED_TWICE.set(execution, outcome.missedTwice());
        CheckInProcess.BEHIND_TWICE.set(execution, outcome.behindTwice());
    }
}
