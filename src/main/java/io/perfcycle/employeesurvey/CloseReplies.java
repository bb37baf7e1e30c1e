package io.perfcycle.employeesurvey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close replies": takes the task off the next chunk of people, whether or not they have answered. */
@Component
class CloseReplies implements JavaDelegate {

    private final SurveyRound round;

    CloseReplies(SurveyRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EmployeeSurveyProcess.MORE_TO_CLOSE.set(execution, round.closeNext(execution.getProcessBusinessKey()));
    }
}
