package io.perfcycle.datacollection;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code data-collection}, {@code figure-check} and {@code kpi-calculation}. */
final class DataCollectionProcess {

    static final ProcessVariable<Boolean> FIGURES_MISSING = ProcessVariable.flag("figuresMissing");

    /** Which indicator a data owner's task is about. */
    static final ProcessVariable<String> INDICATOR = ProcessVariable.text("indicator");

    static final ProcessVariable<Boolean> FIGURES_DISPUTED = ProcessVariable.flag("figuresDisputed");

    /** Which objection a data owner's task is about. */
    static final ProcessVariable<Long> DISPUTE = ProcessVariable.id("dispute");

    static final ProcessVariable<Boolean> MORE_TO_CALCULATE = ProcessVariable.flag("moreToCalculate");

    private DataCollectionProcess() {}
}
