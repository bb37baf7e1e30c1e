package io.perfcycle.evaluation;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code evaluation}, {@code feedback-round} and {@code give-feedback}. */
final class EvaluationProcess {

    static final String GIVE_FEEDBACK = "give-feedback";

    /** To {@code feedback-round}: nobody is left who could still answer. */
    static final String ANSWERS_COMPLETE = "answers-complete";

    /** To {@code give-feedback}: this person need not answer any more. */
    static final String FEEDBACK_ENDED = "feedback-ended";

    static final ProcessVariable<Boolean> RESULT_HELD = ProcessVariable.flag("resultHeld");

    /** Who is asked in this {@code give-feedback}. */
    static final ProcessVariable<String> RATER = ProcessVariable.text("rater");

    /** Which days this {@code rateSegment} is about. */
    static final ProcessVariable<Integer> SEGMENT = new ProcessVariable<>("segment", Integer.class);

    // Asked by the gateway right behind whatever sets them, so that none of them is ever stored.
    static final ProcessVariable<Boolean> FEEDBACK_WANTED = ProcessVariable.flag("feedbackWanted");
    static final ProcessVariable<Boolean> OTHERS_ASKED = ProcessVariable.flag("othersAsked");
    static final ProcessVariable<Boolean> MANAGER_CHANGED = ProcessVariable.flag("managerChanged");
    static final ProcessVariable<Boolean> SECOND_REVIEW_WANTED = ProcessVariable.flag("secondReviewWanted");
    static final ProcessVariable<Boolean> RATING_RETURNED = ProcessVariable.flag("ratingReturned");
    static final ProcessVariable<Boolean> ANYBODY_ASKED = ProcessVariable.flag("anybodyAsked");
    static final ProcessVariable<Boolean> REPLACEMENT_WANTED = ProcessVariable.flag("replacementWanted");

    private EvaluationProcess() {}
}
