package io.perfcycle.feedbackinterview;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code feedback-interview}. */
final class FeedbackInterviewProcess {

    static final ProcessVariable<Boolean> INTERVIEW_CONFIRMED = ProcessVariable.flag("interviewConfirmed");

    private FeedbackInterviewProcess() {}
}
