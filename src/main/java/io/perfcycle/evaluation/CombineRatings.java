package io.perfcycle.evaluation;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Combine ratings": where the cycle asked colleagues, their levels and the manager's become one, once. */
@Component
class CombineRatings implements JavaDelegate {

    private final Participations participations;
    private final Cycles cycles;
    private final FeedbackRound round;
    private final Published published;

    CombineRatings(Participations participations, Cycles cycles, FeedbackRound round, Published published) {
        this.participations = participations;
        this.cycles = cycles;
        this.round = round;
        this.published = published;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = participations.get(CycleProcess.PARTICIPATION_ID.in(execution));
        var policies = cycles.get(person.cycle()).settings().policies();
        if (policies.feedback().wanted()) {
            round.seal(person);
            published.publish(person, policies);
        }
    }
}
