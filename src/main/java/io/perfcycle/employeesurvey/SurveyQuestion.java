package io.perfcycle.employeesurvey;

import org.jspecify.annotations.Nullable;

/**
 * One question as it is asked.
 *
 * @param topic questions of one topic make up a scale
 */
record SurveyQuestion(
        String code,
        Topic topic,
        Kind kind,
        String text,
        @Nullable String textEn) {

    /** OWN: added by HR to this survey. */
    enum Topic {
        FAIRNESS,
        CLARITY,
        USEFULNESS,
        EFFORT,
        OWN,
        WORDS
    }

    /** SCALE: 1 (not at all) to 5 (fully), or "cannot say"; TEXT: free words. */
    enum Kind {
        SCALE,
        TEXT
    }

    boolean scaled() {
        return kind == Kind.SCALE;
    }
}
