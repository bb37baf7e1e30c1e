package io.perfcycle.systemreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Collect evidence": settles which released cycles the review looks at. */
@Component
class CollectEvidence implements JavaDelegate {

    private final Gathering gathering;

    CollectEvidence(Gathering gathering) {
        this.gathering = gathering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        gathering.collect(SystemReviewProcess.REVIEW_ID.in(execution));
    }
}
