package io.perfcycle.evaluation;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close round": seals the box; from here on nobody can tell who has answered. */
@Component
class CloseRound implements JavaDelegate {

    private final Participations participations;
    private final FeedbackRound round;

    CloseRound(Participations participations, FeedbackRound round) {
        this.participations = participations;
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        round.seal(participations.get(CycleProcess.PARTICIPATION_ID.in(execution)));
    }
}
