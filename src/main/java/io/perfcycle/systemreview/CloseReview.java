package io.perfcycle.systemreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close review": what was computed stands for ever, so that one can read why it was called off. */
@Component
class CloseReview implements JavaDelegate {

    private final SystemReviews reviews;
    private final Findings findings;

    CloseReview(SystemReviews reviews, Findings findings) {
        this.reviews = reviews;
        this.findings = findings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        findings.seal(reviews.get(SystemReviewProcess.REVIEW_ID.in(execution)));
    }
}
