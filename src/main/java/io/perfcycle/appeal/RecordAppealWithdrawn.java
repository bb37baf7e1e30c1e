package io.perfcycle.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record withdrawal": the appeal ends, and the result stands; a first decision stays one. */
@Component
class RecordAppealWithdrawn implements JavaDelegate {

    private final Appeals appeals;

    RecordAppealWithdrawn(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var appeal = appeals.get(AppealProcess.APPEAL_ID.in(execution));
        appeals.enter(appeal.id(), appeal.hearing() > 1 ? Appeal.State.DECIDED : Appeal.State.WITHDRAWN);
    }
}
