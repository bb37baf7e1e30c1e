package io.perfcycle.employeesurvey;

import org.jspecify.annotations.Nullable;

/**
 * What people said of the scheme in the range of a review, as it was published: suppressed cells stay suppressed.
 *
 * @param latest the newest closed survey about a cycle of the range, or one about none that ended in it or within 60 days after;
 *     null where there was none
 * @param previous the survey closed before that one, to compare
 * @param reason NO_SURVEY where there is nothing to show
 */
record SurveyEvidence(
        @Nullable SurveyResults latest,
        @Nullable SurveyResults previous,
        @Nullable String reason) {}
