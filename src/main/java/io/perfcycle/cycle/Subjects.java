package io.perfcycle.cycle;

import io.perfcycle.indicator.Indicators;
import io.perfcycle.workflow.TaskSubjects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the person, the indicator, the course and the cycle that a task is about. */
@Component
class Subjects implements TaskSubjects {

    private static final String INDICATOR = "indicator";
    private static final String COURSE = "course";

    private final Participations participations;
    private final Indicators indicators;

    Subjects(Participations participations, Indicators indicators) {
        this.participations = participations;
        this.indicators = indicators;
    }

    @Override
    public String of(String businessKey, Function<String, @Nullable Object> facts) {
        if (facts.apply(CycleProcess.PARTICIPATION_ID.name()) instanceof Number id) {
            var person = participations.get(id.longValue());
            return person.name() + " · " + person.cycle();
        }
        if (facts.apply(INDICATOR) instanceof String indicator) {
            return indicators.find(indicator).map(found -> found.name()).orElse(indicator) + " · " + businessKey;
        }
        if (facts.apply(COURSE) instanceof String course) {
            return course;
        }
        return businessKey;
    }
}
