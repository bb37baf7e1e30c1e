package io.perfcycle.training;

import io.perfcycle.access.Role;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.evidence.Evidence;
import io.perfcycle.evidence.IndicatorEvidence;
import io.perfcycle.statistics.IndicatorHealth.Recommendation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What everybody's training depends on beyond the persons: the newest review of the indicators, and a release of this system. */
@Component
class SystemFacts {

    private static final Set<Recommendation> FLAGS =
            Set.of(Recommendation.ADJUST, Recommendation.MERGE, Recommendation.RETIRE);

    /** A release of this system that changes how people of these roles work, and the course about it. */
    record Release(LocalDate on, String course, Set<Role> roles) {}

    /** @param flagged how many indicators the newest review would not keep as they are */
    record Known(int flagged, Optional<Release> release) {
        static final Known NOTHING = new Known(0, Optional.empty());
    }

    private final Evidence evidence;
    private final TrainingSettings settings;
    private final WorkingCalendar calendar;

    SystemFacts(Evidence evidence, TrainingSettings settings, WorkingCalendar calendar) {
        this.evidence = evidence;
        this.settings = settings;
        this.calendar = calendar;
    }

    Known now() {
        return new Known(
                evidence.latest(IndicatorEvidence.class)
                        .map(document -> (int) document.content().indicators().stream()
                                .filter(row -> FLAGS.contains(row.recommendation()))
                                .count())
                        .orElse(0),
                settings.release().filter(release -> !release.on().isAfter(calendar.today())));
    }
}
