package io.perfcycle.training;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How training is assigned.
 *
 * @param systemCourses whether everybody is assigned courses on this system by role, each day, for the cycles that run
 * @param mostOpen most courses that rules may have open for one person at once; what goes beyond is recommended
 * @param gapReviewWorkingDays working days a manager has to say what causes his team's gaps
 */
@ConfigurationProperties("perfcycle.training")
record TrainingSettings(
        @DefaultValue("false") boolean systemCourses,
        @DefaultValue("3") int mostOpen,
        @DefaultValue("10") int gapReviewWorkingDays) {

    TrainingSettings {
        if (mostOpen < 1 || mostOpen > 20) {
            throw new IllegalArgumentException("perfcycle.training.most-open is %d; give 1 to 20".formatted(mostOpen));
        }
        if (gapReviewWorkingDays < 1 || gapReviewWorkingDays > 60) {
            throw new IllegalArgumentException(
                    "perfcycle.training.gap-review-working-days is %d; give 1 to 60".formatted(gapReviewWorkingDays));
        }
    }
}
