package io.perfcycle.systemreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Tell outcome": whose scorecard changes, learns what and from when. Safe to repeat. */
@Component
class TellOutcome implements JavaDelegate {

    private final Telling telling;

    TellOutcome(Telling telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        telling.publish(SystemReviewProcess.REVIEW_ID.in(execution));
    }
}
