package io.perfcycle.systemreview;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Calculate use and effects": what results led to, what the product keeps of its promise, what people say; then HR may decide. */
@Component
class CalculateEffects implements JavaDelegate {

    private static final List<String> SECTIONS = List.of("use", "effects", "survey");

    private final Gathering gathering;

    CalculateEffects(Gathering gathering) {
        this.gathering = gathering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var review = SystemReviewProcess.REVIEW_ID.in(execution);
        gathering.compute(review, SECTIONS);
        gathering.complete(review);
    }
}
