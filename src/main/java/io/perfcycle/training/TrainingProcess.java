package io.perfcycle.training;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code training}, {@code training-round}, {@code gap-review} and {@code system-training}. */
final class TrainingProcess {

    static final String TRAINING = "training";
    static final String GAP_REVIEW = "gap-review";
    static final String SYSTEM_TRAINING = "system-training";

    /** To one {@code training}: the assignment is taken back. */
    static final String TRAINING_WITHDRAWN = "training-withdrawn";

    static final ProcessVariable<Long> ASSIGNMENT_ID = ProcessVariable.id("assignmentId");

    /** Code of the course, so that lists of tasks can name it. */
    static final ProcessVariable<String> COURSE = ProcessVariable.text("course");

    static final ProcessVariable<Boolean> QUIZ_WANTED = ProcessVariable.flag("quizWanted");
    static final ProcessVariable<Boolean> APPROVAL_WANTED = ProcessVariable.flag("approvalWanted");
    static final ProcessVariable<Boolean> QUIZ_PASSED = ProcessVariable.flag("quizPassed");
    static final ProcessVariable<Boolean> TRIES_LEFT = ProcessVariable.flag("triesLeft");
    static final ProcessVariable<Boolean> TRIES_GRANTED = ProcessVariable.flag("triesGranted");
    static final ProcessVariable<Boolean> COURSE_APPROVED = ProcessVariable.flag("courseApproved");
    static final ProcessVariable<Boolean> MORE_TO_ASSIGN = ProcessVariable.flag("moreToAssign");

    /** How far a mass assignment has come. */
    static final ProcessVariable<Long> AFTER_PARTICIPATION = ProcessVariable.id("afterParticipation");

    static final ProcessVariable<String> AFTER_EMPLOYEE = ProcessVariable.text("afterEmployee");

    private static final String KEY = "training/";

    private TrainingProcess() {}

    /** A training outlives the cycle that gave cause for it, so its key names the person alone. */
    static String key(String employeeNo) {
        return KEY + employeeNo;
    }
}
