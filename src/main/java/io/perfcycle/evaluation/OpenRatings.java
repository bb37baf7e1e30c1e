package io.perfcycle.evaluation;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * As the ratings and the round of other views open: whether the cycle asks colleagues and there is anything of this person that
 * they could judge, and whether he had another manager before.
 */
@Component
class OpenRatings implements ExecutionListener {

    private final Participations participations;
    private final Cycles cycles;
    private final RatedSegments segments;

    OpenRatings(Participations participations, Cycles cycles, RatedSegments segments) {
        this.participations = participations;
        this.cycles = cycles;
        this.segments = segments;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var person = participations.get(CycleProcess.PARTICIPATION_ID.in(execution));
        var feedback =
                cycles.get(person.cycle()).settings().policies().feedback().wanted()
                        && segments.items(person.id(), segments.last(person.id())).stream()
                                .anyMatch(item -> RatingScale.of(item) == RatingScale.LEVEL);
        var changed = !segments.earlier(person.id()).isEmpty();
        pass(execution, EvaluationProcess.FEEDBACK_WANTED, feedback);
        pass(execution, EvaluationProcess.MANAGER_CHANGED, changed);
        pass(execution, EvaluationProcess.OTHERS_ASKED, feedback || changed);
    }

    private static void pass(DelegateExecution execution, ProcessVariable<Boolean> flag, boolean value) {
        execution.setVariable(flag.name(), Variables.booleanValue(value, true));
    }
}
