package io.perfcycle.cycle;

import io.perfcycle.organization.Presence;
import io.perfcycle.workflow.WhoIsThere;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks up the people of many tasks at once: everybody in one query, and all participations that are asked about. */
@Component
class Reachability implements WhoIsThere {

    private final Presence presence;
    private final Participations participations;

    Reachability(Presence presence, Participations participations) {
        this.presence = presence;
        this.participations = participations;
    }

    @Override
    public void look(Collection<Map<String, Object>> facts) {
        presence.lookAtAll();
        participations.load(facts.stream()
                .map(each -> each.get(CycleProcess.PARTICIPATION_ID.name()))
                .filter(Number.class::isInstance)
                .map(id -> ((Number) id).longValue())
                .distinct()
                .toList());
    }

    @Override
    public boolean isThere(String userId) {
        return presence.of(userId).there();
    }
}
