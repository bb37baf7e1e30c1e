package io.perfcycle.evaluation;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code evaluation}. */
final class EvaluationProcess {

    static final ProcessVariable<Boolean> RESULT_HELD = ProcessVariable.flag("resultHeld");

    private EvaluationProcess() {}
}
