package io.perfcycle.systemreview;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Calculate fairness": raters, and groups of people. Safe to repeat. */
@Component
class CalculateFairness implements JavaDelegate {

    private static final List<String> SECTIONS = List.of("raters", "groups");

    private final Gathering gathering;

    CalculateFairness(Gathering gathering) {
        this.gathering = gathering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        gathering.compute(SystemReviewProcess.REVIEW_ID.in(execution), SECTIONS);
    }
}
