package io.perfcycle.checkin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record lapsed follow-up": nobody settled it in time; it stays visible as such. */
@Component
class RecordLapsedFollowUp implements JavaDelegate {

    private final FollowUps followUps;

    RecordLapsedFollowUp(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.lapse(CheckInProcess.CHECK_IN_ID.in(execution));
    }
}
