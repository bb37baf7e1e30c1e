package io.perfcycle.cyclestage;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Stage;
import io.perfcycle.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The words of {@code cycle-stage}. */
final class CycleStageProcess {

    static final ProcessVariable<Boolean> MORE_TO_OPEN = ProcessVariable.flag("moreToOpen");
    static final ProcessVariable<Boolean> MORE_TO_CLOSE = ProcessVariable.flag("moreToClose");
    static final ProcessVariable<Boolean> ANYONE_OPEN = ProcessVariable.flag("anyoneOpen");
    static final ProcessVariable<Boolean> EXTENDED = ProcessVariable.flag("extended");

    private CycleStageProcess() {}

    static Stage stage(DelegateExecution execution) {
        return Stage.of(CycleProcess.STAGE.in(execution));
    }
}
