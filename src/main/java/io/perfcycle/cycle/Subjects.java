package io.perfcycle.cycle;

import io.perfcycle.indicator.Indicators;
import io.perfcycle.organization.Organization;
import io.perfcycle.workflow.TaskSubjects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the person, the indicator, the course, the unit, the post and the cycle that a task is about; the cycle alone where it is about one's whole team. */
@Component
class Subjects implements TaskSubjects {

    private static final String INDICATOR = "indicator";
    private static final String COURSE = "course";
    private static final String ORG_UNIT = "orgUnit";
    private static final String POST = "post";

    private final Participations participations;
    private final Indicators indicators;
    private final Organization organization;

    Subjects(Participations participations, Indicators indicators, Organization organization) {
        this.participations = participations;
        this.indicators = indicators;
        this.organization = organization;
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
        if (facts.apply(ORG_UNIT) instanceof String unit) {
            return organization.unit(unit).map(found -> found.name()).orElse(unit) + " · " + businessKey;
        }
        if (facts.apply(POST) instanceof String post) {
            return organization.post(post).map(found -> found.name()).orElse(post);
        }
        return businessKey.replaceFirst("/.*", "");
    }
}
