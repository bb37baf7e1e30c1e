package io.perfcycle.dailydigest;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code daily-digest}. */
final class DailyDigestProcess {

    static final ProcessVariable<Boolean> WORKING_DAY = ProcessVariable.flag("workingDay");
    static final ProcessVariable<Boolean> LETTERS_FAILED = ProcessVariable.flag("lettersFailed");

    private DailyDigestProcess() {}
}
