package io.perfcycle.systemreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Check whether due": each month the settings say whether a review begins, and which time it looks at. */
@Component
class CheckReviewDue implements JavaDelegate {

    private final Requests requests;

    CheckReviewDue(Requests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = requests.due();
        SystemReviewProcess.REVIEW_DUE.set(execution, due.isPresent());
        due.ifPresent(id -> {
            SystemReviewProcess.REVIEW_ID.set(execution, id);
            execution.setProcessBusinessKey(SystemReviewProcess.businessKey(id));
        });
    }
}
