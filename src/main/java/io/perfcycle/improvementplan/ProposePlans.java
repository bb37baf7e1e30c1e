package io.perfcycle.improvementplan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Propose plans": the next chunk of people whose level asks for one. */
@Component
class ProposePlans implements JavaDelegate {

    private final PlanRound round;

    ProposePlans(PlanRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ImprovementPlanProcess.MORE_PLANS.set(execution, round.proposeNext(execution.getProcessBusinessKey()));
    }
}
