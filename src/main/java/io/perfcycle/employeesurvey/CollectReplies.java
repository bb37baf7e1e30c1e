package io.perfcycle.employeesurvey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Collect replies": each night, takes the task off those who have answered, several at once. */
@Component
class CollectReplies implements JavaDelegate {

    private final SurveyRound round;

    CollectReplies(SurveyRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        round.collect(execution.getProcessBusinessKey());
    }
}
