package io.perfcycle.jobanalysis;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How job analyses go.
 *
 * @param workingDays for each task
 * @param grace working days after which an analysis goes on without the answers that are still open
 * @param incumbents how many of those on the post are asked where HR names nobody
 * @param talkAbove points between the time shares of both sides above which they are to talk
 * @param reviewMonths after which a description is looked at again
 */
@ConfigurationProperties("perfcycle.job-analysis")
record JobSettings(
        @DefaultValue("5") int workingDays,
        @DefaultValue("5") int grace,
        @DefaultValue("5") int incumbents,
        @DefaultValue("20") BigDecimal talkAbove,
        @DefaultValue("12") int reviewMonths) {

    JobSettings {
        if (workingDays < 1 || grace < 1 || incumbents < 1 || reviewMonths < 1 || talkAbove.signum() < 0) {
            throw new IllegalArgumentException(
                    "perfcycle.job-analysis: working-days, grace, incumbents and review-months are at"
                            + " least 1, talk-above at least 0");
        }
    }
}
