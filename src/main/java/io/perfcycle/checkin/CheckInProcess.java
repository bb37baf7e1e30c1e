package io.perfcycle.checkin;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code check-in-series} and {@code check-in}. */
final class CheckInProcess {

    static final String CHECK_IN = "check-in";

    /** To a person's open check-in: the series ends, decide what becomes of you. */
    static final String CHECK_INS_CLOSING = "check-ins-closing";

    static final ProcessVariable<Boolean> CHECK_IN_PLANNED = ProcessVariable.flag("checkInPlanned");
    static final ProcessVariable<Boolean> MORE_CHECK_INS = ProcessVariable.flag("moreCheckIns");
    static final ProcessVariable<Boolean> MORE_TO_WITHDRAW = ProcessVariable.flag("moreToWithdraw");

    static final ProcessVariable<Long> CHECK_IN_ID = ProcessVariable.id("checkInId");
    static final ProcessVariable<Boolean> BEHIND_TWICE = ProcessVariable.flag("behindTwice");
    static final ProcessVariable<Boolean> MISSED_TWICE = ProcessVariable.flag("missedTwice");

    private CheckInProcess() {}
}
