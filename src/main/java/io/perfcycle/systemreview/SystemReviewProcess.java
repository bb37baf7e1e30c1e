package io.perfcycle.systemreview;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code system-review} and {@code indicator-proposal}. */
final class SystemReviewProcess {

    static final String KEY = "system-review";
    static final String PROPOSAL = "indicator-proposal";

    /** Message: HR wants a review now. */
    static final String REQUESTED = "system-review-requested";

    /** Message: HR calls the review off. */
    static final String WITHDRAWN = "system-review-withdrawn";

    /** Message: the survey that the review waits for is over, or was taken back. */
    static final String SURVEY_OVER = "system-review-survey-over";

    static final ProcessVariable<Long> REVIEW_ID = ProcessVariable.id("reviewId");
    static final ProcessVariable<Boolean> REVIEW_DUE = ProcessVariable.flag("reviewDue");
    static final ProcessVariable<Boolean> SURVEY_AWAITED = ProcessVariable.flag("surveyAwaited");
    static final ProcessVariable<Boolean> REVIEW_APPROVED = ProcessVariable.flag("reviewApproved");

    /** The wanted indicator that one proposal is about. */
    static final ProcessVariable<Long> WISH_ID = ProcessVariable.id("wishId");

    private SystemReviewProcess() {}

    static String businessKey(long reviewId) {
        return "review-" + reviewId;
    }

    static String proposalKey(long wishId) {
        return "proposal-" + wishId;
    }
}
