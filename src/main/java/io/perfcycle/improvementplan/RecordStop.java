package io.perfcycle.improvementplan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record stop": the plan ends without a conclusion. */
@Component
class RecordStop implements JavaDelegate {

    private final Plans plans;

    RecordStop(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var plan = ImprovementPlanProcess.PLAN_ID.in(execution);
        plans.enter(plan, Plan.State.STOPPED);
        plans.remember(plan, "STOPPED", PlanOpening.SYSTEM, null, null);
    }
}
