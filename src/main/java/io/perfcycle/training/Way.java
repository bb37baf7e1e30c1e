package io.perfcycle.training;

/** How a course is completed. */
enum Way {
    /** The learner says so. */
    CONFIRM,
    /** The learner passes the course's quiz. */
    QUIZ,
    /** HR approves the certificate of a course held elsewhere. */
    APPROVAL
}
