package io.perfcycle.training;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Participations;
import io.perfcycle.result.FeedbackReading;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many people's judgement a competence level rests on: the manager's alone, unless the cycle asked colleagues too. */
@Component
class CompetenceRaters {

    private static final int MANAGER_ALONE = 1;
    private static final Viewer READER = new Viewer("system", Set.of(Role.HR));

    private final ObjectProvider<FeedbackReading> feedback;
    private final Participations participations;

    CompetenceRaters(ObjectProvider<FeedbackReading> feedback, Participations participations) {
        this.feedback = feedback;
        this.participations = participations;
    }

    /** Asked for few people only: those whose level is low, in cycles that asked colleagues. */
    int of(Cycle cycle, long participationId, String indicator) {
        if (!cycle.settings().policies().feedback().wanted()) {
            return MANAGER_ALONE;
        }
        var person = participations.get(participationId);
        return feedback.stream()
                .flatMap(reading -> reading.of(person, READER).stream())
                .flatMap(said -> said.lines().stream())
                .filter(line -> line.indicator().equals(indicator))
                .map(line -> line.parts().stream()
                        .mapToInt(FeedbackReading.Part::answers)
                        .sum())
                .reduce(MANAGER_ALONE, Math::max);
    }
}
