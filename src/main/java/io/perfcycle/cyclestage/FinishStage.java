package io.perfcycle.cyclestage;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.StageProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At every end of a participation's stage process: counts the person out, as done or as missed. */
@Component
class FinishStage implements ExecutionListener {

    private final StageProgress progress;

    FinishStage(StageProgress progress) {
        this.progress = progress;
    }

    @Override
    public void notify(DelegateExecution execution) {
        progress.finish(
                CycleProcess.PARTICIPATION_ID.in(execution),
                CycleStageProcess.stage(execution),
                CycleProcess.MISSED.in(execution));
    }
}
