package io.perfcycle.employeesurvey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close survey": makes what may be told, and throws the answers away. */
@Component
class CloseSurvey implements JavaDelegate {

    private final SurveyRound round;

    CloseSurvey(SurveyRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        round.close(execution.getProcessBusinessKey());
    }
}
