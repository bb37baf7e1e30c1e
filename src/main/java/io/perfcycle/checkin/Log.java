package io.perfcycle.checkin;

import io.perfcycle.result.CheckInLog;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What this room tells others of its check-ins: never a private note. */
@Component
@Transactional(readOnly = true)
class Log implements CheckInLog {

    private final CheckIns checkIns;
    private final Steps steps;

    Log(CheckIns checkIns, Steps steps) {
        this.checkIns = checkIns;
        this.steps = steps;
    }

    @Override
    public Map<Long, Counts> counts(Collection<Long> participationIds) {
        var counts = new HashMap<Long, Counts>();
        checkIns.tally(participationIds)
                .forEach((id, tally) ->
                        counts.put(id, new Counts(tally.held(), tally.missed(), tally.open(), tally.behind())));
        return counts;
    }

    @Override
    public List<Entry> entries(long participationId) {
        return checkIns.of(participationId).stream()
                .map(one -> new Entry(
                        one.round(),
                        one.openedOn(),
                        one.state().name(),
                        one.behind().size(),
                        one.progress(),
                        one.blockers(),
                        one.words()))
                .toList();
    }

    @Override
    public List<Step> openSteps(long participationId) {
        return steps.of(participationId).stream()
                .filter(step -> step.state() == Steps.State.OPEN)
                .map(step -> new Step(step.what(), step.owner().name(), step.due()))
                .toList();
    }
}
