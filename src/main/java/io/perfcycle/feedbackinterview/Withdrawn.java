package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Withdrawals;
import org.springframework.stereotype.Component;

/** Somebody leaves the cycle: his appointment is called off, and nobody owes anything that was agreed on. */
@Component
class Withdrawn implements Withdrawals {

    private final AppointmentDesk desk;
    private final AgreedActionRows actions;

    Withdrawn(AppointmentDesk desk, AgreedActionRows actions) {
        this.desk = desk;
        this.actions = actions;
    }

    @Override
    public void withdrawn(Participation participation) {
        desk.callOff(participation);
        actions.withdraw(participation.id());
    }
}
