package io.perfcycle.orgchange;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.Participations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Decide by default": nobody has decided in time, so the safe choice holds. */
@Component
class DecideByDefault implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final OrgChanges changes;
    private final Choices choices;
    private final Participations participations;
    private final AuditTrail audit;

    DecideByDefault(OrgChanges changes, Choices choices, Participations participations, AuditTrail audit) {
        this.changes = changes;
        this.choices = choices;
        this.participations = participations;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var change = changes.get(OrgChangeProcess.CHANGE_ID.in(execution));
        var person = participations.get(change.participationId());
        var decision = choices.otherwise(change, person);
        changes.decide(change.id(), decision, null, null, SYSTEM);
        audit.record("org-change.default", person.key().toString(), null, decision, null);
    }
}
