package io.perfcycle.improvementplan;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code improvement-plan} and {@code improvement-plan-round}. */
final class ImprovementPlanProcess {

    static final String KEY = "improvement-plan";

    /** To {@code improvement-plan}: the person leaves, is away for long or is transferred, or HR ends the plan. */
    static final String PLAN_STOPPED = "plan-stopped";

    static final ProcessVariable<Long> PLAN_ID = ProcessVariable.id("planId");
    static final ProcessVariable<Boolean> PLAN_JUSTIFIED = ProcessVariable.flag("planJustified");
    static final ProcessVariable<Boolean> PLAN_RETURNED = ProcessVariable.flag("planReturned");
    static final ProcessVariable<Boolean> CHECK_POINTS_LEFT = ProcessVariable.flag("checkPointsLeft");
    static final ProcessVariable<Boolean> CONCLUSION_RETURNED = ProcessVariable.flag("conclusionReturned");
    static final ProcessVariable<Boolean> PLAN_EXTENDED = ProcessVariable.flag("planExtended");
    static final ProcessVariable<Boolean> MORE_PLANS = ProcessVariable.flag("morePlans");

    private ImprovementPlanProcess() {}
}
