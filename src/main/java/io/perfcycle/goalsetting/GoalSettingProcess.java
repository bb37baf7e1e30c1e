package io.perfcycle.goalsetting;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code goal-setting}. */
final class GoalSettingProcess {

    static final ProcessVariable<Boolean> GOALS_AGREED = ProcessVariable.flag("goalsAgreed");

    private GoalSettingProcess() {}
}
