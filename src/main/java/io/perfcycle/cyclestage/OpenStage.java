package io.perfcycle.cyclestage;

import static io.perfcycle.cyclestage.CycleStageProcess.ANYONE_OPEN;
import static io.perfcycle.cyclestage.CycleStageProcess.MORE_TO_OPEN;

import io.perfcycle.cycle.StageProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Open stage": starts the stage for the next chunk of people. Safe to repeat: who is open already is left alone. */
@Component
class OpenStage implements JavaDelegate {

    private final StageProgress progress;

    OpenStage(StageProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var chunk = progress.openNext(execution.getProcessBusinessKey(), CycleStageProcess.stage(execution));
        MORE_TO_OPEN.set(execution, chunk.more());
        ANYONE_OPEN.set(execution, chunk.anyoneOpen());
    }
}
