package io.perfcycle.employeesurvey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Remind people": mails those who have not answered, once. */
@Component
class RemindPeople implements JavaDelegate {

    private final SurveyRound round;

    RemindPeople(SurveyRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        round.remind(execution.getProcessBusinessKey());
    }
}
