package io.perfcycle.training;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Assign by cause" of {@code gap-review}: courses where skill is wanting, nothing where it is not. */
@Component
class AssignByCause implements JavaDelegate {

    private final GapReview review;

    AssignByCause(GapReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = ReviewKey.parse(execution.getProcessBusinessKey());
        review.assign(key.cycle(), key.manager());
    }
}
