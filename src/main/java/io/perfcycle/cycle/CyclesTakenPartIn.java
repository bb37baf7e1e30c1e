package io.perfcycle.cycle;

import io.perfcycle.access.TakesPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cycles that somebody takes or took part in, for whoever reads the record of reads. */
@Component
class CyclesTakenPartIn implements TakesPart {

    private final Participations participations;

    CyclesTakenPartIn(Participations participations) {
        this.participations = participations;
    }

    @Override
    public List<String> cyclesOf(String employeeNo) {
        return participations.ofEmployee(employeeNo).stream()
                .map(Participation::cycle)
                .distinct()
                .toList();
    }
}
