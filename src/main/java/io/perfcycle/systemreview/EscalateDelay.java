package io.perfcycle.systemreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Escalate delay": HR and the committee hear that a review is not decided. Safe to repeat: a mail has a key. */
@Component
class EscalateDelay implements JavaDelegate {

    private final Telling telling;

    EscalateDelay(Telling telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        telling.escalate(SystemReviewProcess.REVIEW_ID.in(execution));
    }
}
