package io.perfcycle.orgchange;

import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.Placements;
import io.perfcycle.result.Calculations;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Service task "Apply change": what was decided holds from here on; open tasks follow, finished ones do not change. */
@Component
class ApplyChange implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyChange.class);

    private final OrgChanges changes;
    private final Choices choices;
    private final Participations participations;
    private final Placements placements;
    private final Calculations calculations;

    ApplyChange(
            OrgChanges changes,
            Choices choices,
            Participations participations,
            Placements placements,
            Calculations calculations) {
        this.changes = changes;
        this.choices = choices;
        this.participations = participations;
        this.placements = placements;
        this.calculations = calculations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var change = changes.get(OrgChangeProcess.CHANGE_ID.in(execution));
        if (change.state() != OrgChange.State.DECIDED) {
            return;
        }
        var person = participations.get(change.participationId());
        // What was possible when it was decided may not be so on the day itself: then all stays as it is.
        if (person.isActive() && choices.of(change, person).contains(change.decision())) {
            apply(change, person);
        } else {
            LOG.warn("{} of {} is no longer possible; nothing is changed", change.decision(), person.key());
        }
        changes.enter(change.id(), OrgChange.State.APPLIED);
    }

    private void apply(OrgChange change, Participation person) {
        switch (Objects.requireNonNull(change.decision())) {
            case KEEP -> keep(change, person);
            case REASSIGN -> placements.reassign(person, change.now().manager());
            case SPLIT -> {
                placements.split(person, Objects.requireNonNull(change.splitOn()), change.now());
                calculations.resegment(person);
            }
            case WITHDRAW ->
                placements.withdraw(person, Objects.requireNonNullElse(change.reason(), ""), OrgChangeProcess.KEY);
        }
    }

    /** Whoever leaves takes part to his last day: volumes are asked of him for his days only. */
    private void keep(OrgChange change, Participation person) {
        if (change.kind() == OrgChange.Kind.EXIT) {
            placements.employedUntil(person, change.effectiveOn());
        }
    }
}
