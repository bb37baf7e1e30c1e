package io.perfcycle.datacollection;

import io.perfcycle.result.Calculations;
import io.perfcycle.result.Figures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Freeze figures": takes everybody's figures from the measurements and says whether any is lacking. */
@Component
class FreezeFigures implements JavaDelegate {

    private final Calculations calculations;
    private final Figures figures;

    FreezeFigures(Calculations calculations, Figures figures) {
        this.calculations = calculations;
        this.figures = figures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = execution.getProcessBusinessKey();
        calculations.refreshAll(cycle);
        DataCollectionProcess.FIGURES_MISSING.set(
                execution, !figures.lackingIndicators(cycle).isEmpty());
    }
}
