package io.perfcycle.datacollection;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.result.Disputes;
import io.perfcycle.result.Figures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Accept figures": the stage is over; the figures stand, and what nobody answered goes to HR as unanswered. */
@Component
class AcceptFigures implements JavaDelegate {

    private final Figures figures;
    private final Disputes disputes;

    AcceptFigures(Figures figures, Disputes disputes) {
        this.figures = figures;
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var participation = CycleProcess.PARTICIPATION_ID.in(execution);
        disputes.leaveUnanswered(participation);
        figures.signOff(participation, "system");
        CycleProcess.MISSED.set(execution, true);
    }
}
