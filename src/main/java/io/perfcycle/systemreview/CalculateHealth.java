package io.perfcycle.systemreview;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Calculate indicator health": how good each indicator is, and each scorecard as a whole. Safe to repeat. */
@Component
class CalculateHealth implements JavaDelegate {

    private static final List<String> SECTIONS = List.of("indicators", "scorecards");

    private final Gathering gathering;

    CalculateHealth(Gathering gathering) {
        this.gathering = gathering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        gathering.compute(SystemReviewProcess.REVIEW_ID.in(execution), SECTIONS);
    }
}
