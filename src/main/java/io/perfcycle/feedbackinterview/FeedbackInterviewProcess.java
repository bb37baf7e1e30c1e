package io.perfcycle.feedbackinterview;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code feedback-interview} and {@code agreed-action}. */
final class FeedbackInterviewProcess {

    static final String AGREED_ACTION = "agreed-action";

    /** To {@code feedback-interview}: HR lets somebody who must be talked to end without it. */
    static final String INTERVIEW_WAIVED = "interview-waived";

    static final ProcessVariable<Boolean> INTERVIEW_RETURNED = ProcessVariable.flag("interviewReturned");
    static final ProcessVariable<Boolean> INTERVIEW_CONFIRMED = ProcessVariable.flag("interviewConfirmed");
    static final ProcessVariable<Boolean> INTERVIEW_REQUIRED = ProcessVariable.flag("interviewRequired");
    static final ProcessVariable<Long> ACTION_ID = ProcessVariable.id("actionId");

    private FeedbackInterviewProcess() {}
}
