package io.perfcycle.employeesurvey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Open survey": settles who is asked, as people are today. */
@Component
class OpenSurvey implements JavaDelegate {

    private final SurveyRound round;

    OpenSurvey(SurveyRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        round.open(execution.getProcessBusinessKey());
    }
}
