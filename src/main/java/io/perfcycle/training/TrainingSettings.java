package io.perfcycle.training;

import io.perfcycle.access.Role;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How training is assigned.
 *
 * @param systemCourses whether everybody is assigned courses on this system by role, each day, for the cycles that run
 * @param mostOpen most courses that rules may have open for one person at once; what goes beyond is recommended
 * @param gapReviewWorkingDays working days a manager has to say what causes his team's gaps
 * @param releaseOn the day of a release of this system that changes how people work; empty for none
 * @param releaseCourse the course about it
 * @param releaseRoles whom it concerns: EMPLOYEE, MANAGER, HR
 */
@ConfigurationProperties("perfcycle.training")
record TrainingSettings(
        @DefaultValue("false") boolean systemCourses,
        @DefaultValue("3") int mostOpen,
        @DefaultValue("10") int gapReviewWorkingDays,
        @Nullable LocalDate releaseOn,
        @DefaultValue("SYS-201") String releaseCourse,
        @DefaultValue({"EMPLOYEE", "MANAGER", "HR"}) Set<Role> releaseRoles) {

    TrainingSettings {
        if (mostOpen < 1 || mostOpen > 20) {
            throw new IllegalArgumentException("perfcycle.training.most-open is %d; give 1 to 20".formatted(mostOpen));
        }
        if (gapReviewWorkingDays < 1 || gapReviewWorkingDays > 60) {
            throw new IllegalArgumentException(
                    "perfcycle.training.gap-review-working-days is %d; give 1 to 60".formatted(gapReviewWorkingDays));
        }
    }

    Optional<SystemFacts.Release> release() {
        return Optional.ofNullable(releaseOn).map(on -> new SystemFacts.Release(on, releaseCourse, releaseRoles));
    }
}
