package io.perfcycle.evaluation;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Collect answers": each night, takes the task off those who have answered and drops those who have left. */
@Component
class CollectAnswers implements JavaDelegate {

    private final Participations participations;
    private final FeedbackRound round;

    CollectAnswers(Participations participations, FeedbackRound round) {
        this.participations = participations;
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        round.collect(participations.get(CycleProcess.PARTICIPATION_ID.in(execution)));
    }
}
