package io.perfcycle.calibration;

import io.perfcycle.workflow.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tables of a cycle: a vocabulary of the models. */
@Vocabulary
@Component("calibrations")
public class Calibrations {

    private final Sessions sessions;

    Calibrations(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The units whose tables are open. */
    public List<String> openUnits(String cycle) {
        return sessions.of(cycle).stream()
                .filter(session -> session.state() == Session.State.OPEN)
                .map(Session::orgUnit)
                .toList();
    }
}
