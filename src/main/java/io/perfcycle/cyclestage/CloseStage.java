package io.perfcycle.cyclestage;

import io.perfcycle.cycle.StageProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close stage": nobody is awaited any more. */
@Component
class CloseStage implements JavaDelegate {

    private final StageProgress progress;

    CloseStage(StageProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.close(execution.getProcessBusinessKey(), CycleStageProcess.stage(execution));
    }
}
