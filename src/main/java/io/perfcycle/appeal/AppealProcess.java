package io.perfcycle.appeal;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code appeal}. */
final class AppealProcess {

    static final String KEY = "appeal";

    /** To {@code appeal}: the employee no longer wants to be heard. */
    static final String APPEAL_WITHDRAWN = "appeal-withdrawn";

    static final ProcessVariable<Long> APPEAL_ID = ProcessVariable.id("appealId");
    static final ProcessVariable<Boolean> APPEAL_RETURNED = ProcessVariable.flag("appealReturned");
    static final ProcessVariable<Boolean> APPEAL_REJECTED = ProcessVariable.flag("appealRejected");
    static final ProcessVariable<Boolean> RATED_AGAIN = ProcessVariable.flag("ratedAgain");
    static final ProcessVariable<Boolean> SECOND_HEARING = ProcessVariable.flag("secondHearing");

    private AppealProcess() {}
}
