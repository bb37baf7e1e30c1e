package io.perfcycle.systemreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Apply review decisions": the next version of indicators and scorecards, all of it or nothing. Safe to repeat. */
@Component
class ApplyReviewDecisions implements JavaDelegate {

    private final Outcome outcome;

    ApplyReviewDecisions(Outcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcome.apply(SystemReviewProcess.REVIEW_ID.in(execution));
    }
}
