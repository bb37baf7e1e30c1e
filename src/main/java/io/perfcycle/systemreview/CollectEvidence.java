package io.perfcycle.systemreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Collect evidence": settles which released cycles the review looks at, and whether people are asked first. */
@Component
class CollectEvidence implements JavaDelegate {

    private final Gathering gathering;
    private final Hearing hearing;

    CollectEvidence(Gathering gathering, Hearing hearing) {
        this.gathering = gathering;
        this.hearing = hearing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = SystemReviewProcess.REVIEW_ID.in(execution);
        gathering.collect(id);
        SystemReviewProcess.SURVEY_AWAITED.set(execution, hearing.begin(id));
    }
}
