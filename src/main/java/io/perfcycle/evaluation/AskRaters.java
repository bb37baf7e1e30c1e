package io.perfcycle.evaluation;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Service task "Ask raters": starts {@code give-feedback} for each rater agreed on who has not been asked yet. */
@Component
class AskRaters implements JavaDelegate {

    private final Participations participations;
    private final FeedbackRound round;

    AskRaters(Participations participations, FeedbackRound round) {
        this.participations = participations;
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asked = round.ask(participations.get(CycleProcess.PARTICIPATION_ID.in(execution)));
        execution.setVariable(EvaluationProcess.ANYBODY_ASKED.name(), Variables.booleanValue(asked, true));
    }
}
