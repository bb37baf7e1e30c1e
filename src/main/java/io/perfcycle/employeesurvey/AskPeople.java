package io.perfcycle.employeesurvey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Ask people": the next chunk gets a task, a mail, or both. */
@Component
class AskPeople implements JavaDelegate {

    private final SurveyRound round;

    AskPeople(SurveyRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EmployeeSurveyProcess.MORE_TO_ASK.set(execution, round.askNext(execution.getProcessBusinessKey()));
    }
}
