package io.perfcycle.datacollection;

import io.perfcycle.result.Calculations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Calculate KPIs": counts the next chunk of people; the first begins the pass unless HR's request has begun it. */
@Component
class CalculateKpis implements JavaDelegate {

    private final Calculations calculations;

    CalculateKpis(Calculations calculations) {
        this.calculations = calculations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = execution.getProcessBusinessKey();
        if (calculations.newest(cycle).filter(run -> !run.ended()).isEmpty()) {
            calculations.begin(cycle);
        }
        DataCollectionProcess.MORE_TO_CALCULATE.set(execution, calculations.calculateNext(cycle));
    }
}
