package io.perfcycle.employeesurvey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Tell people": mails everybody who was asked that results and answer can be read. */
@Component
class TellPeople implements JavaDelegate {

    private final SurveyRound round;

    TellPeople(SurveyRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        round.tell(execution.getProcessBusinessKey());
    }
}
