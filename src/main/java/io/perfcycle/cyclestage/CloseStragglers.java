package io.perfcycle.cyclestage;

import static io.perfcycle.cyclestage.CycleStageProcess.ANYONE_OPEN;
import static io.perfcycle.cyclestage.CycleStageProcess.MORE_TO_CLOSE;

import io.perfcycle.cycle.StageProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close stragglers": tells the next chunk of open people that the stage is over; each stage's model says what that means. */
@Component
class CloseStragglers implements JavaDelegate {

    private final StageProgress progress;

    CloseStragglers(StageProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var chunk = progress.closeNext(execution.getProcessBusinessKey(), CycleStageProcess.stage(execution));
        MORE_TO_CLOSE.set(execution, chunk.more());
        ANYONE_OPEN.set(execution, chunk.anyoneOpen());
    }
}
