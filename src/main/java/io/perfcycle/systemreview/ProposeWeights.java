package io.perfcycle.systemreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Propose weights": what the figures propose for the scorecards as they were decided. Safe to repeat. */
@Component
class ProposeWeights implements JavaDelegate {

    private final WeightDesk desk;

    ProposeWeights(WeightDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.propose(SystemReviewProcess.REVIEW_ID.in(execution));
    }
}
