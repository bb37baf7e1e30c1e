package io.perfcycle.evaluation;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** As the ratings open: whether the cycle asks colleagues too, and there is anything of this person that they could judge. */
@Component
class OpenRatings implements ExecutionListener {

    private final Participations participations;
    private final Cycles cycles;
    private final ScorecardItems scorecards;

    OpenRatings(Participations participations, Cycles cycles, ScorecardItems scorecards) {
        this.participations = participations;
        this.cycles = cycles;
        this.scorecards = scorecards;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var person = participations.get(CycleProcess.PARTICIPATION_ID.in(execution));
        var wanted = cycles.get(person.cycle()).settings().policies().feedback().wanted()
                && scorecards.of(person.id()).stream().anyMatch(item -> RatingScale.of(item) == RatingScale.LEVEL);
        execution.setVariable(EvaluationProcess.FEEDBACK_WANTED.name(), Variables.booleanValue(wanted, true));
    }
}
