package io.perfcycle.systemreview;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the scheme is reviewed by itself, and how long people have.
 *
 * @param every how often a review begins by itself; OFF leaves it to HR
 * @param delayMonths full months after a quarter (half-year) before its review begins, so that its results are released
 * @param lookBackMonths how far back from the end of the quarter (half-year) it looks
 * @param decisionWorkingDays HR's time for each of its two decisions
 * @param approvalWorkingDays the committee's time for approving
 * @param escalationWorkingDays after which a review that is still undecided is told to everybody concerned
 * @param definitionWorkingDays HR's time for defining an indicator that a review asked for
 * @param survey whether people are asked before anything is counted, where who begins a review does not say
 * @param surveyDays how long a survey is open that a review opens
 * @param surveyFreshDays how long ago a survey may have been closed for a review not to open another
 */
@ConfigurationProperties("perfcycle.system-review")
record SystemReviewSettings(
        @DefaultValue("QUARTER") Rhythm every,
        @DefaultValue("1") int delayMonths,
        @DefaultValue("12") int lookBackMonths,
        @DefaultValue("10") int decisionWorkingDays,
        @DefaultValue("5") int approvalWorkingDays,
        @DefaultValue("25") int escalationWorkingDays,
        @DefaultValue("20") int definitionWorkingDays,
        @DefaultValue("NONE") Hearing.Wanted survey,
        @DefaultValue("14") int surveyDays,
        @DefaultValue("180") int surveyFreshDays) {

    /** How often. */
    enum Rhythm {
        QUARTER,
        HALF_YEAR,
        OFF
    }

    SystemReviewSettings {
        within("delay-months", delayMonths, 0, 5);
        within("look-back-months", lookBackMonths, 3, 60);
        within("decision-working-days", decisionWorkingDays, 1, 250);
        within("approval-working-days", approvalWorkingDays, 1, 250);
        within("escalation-working-days", escalationWorkingDays, 1, 250);
        within("definition-working-days", definitionWorkingDays, 1, 250);
        within("survey-days", surveyDays, 1, 92);
        within("survey-fresh-days", surveyFreshDays, 0, 730);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "perfcycle.system-review.%s is %d; give %d to %d".formatted(name, value, least, most));
        }
    }
}
