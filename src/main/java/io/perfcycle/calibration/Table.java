package io.perfcycle.calibration;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with everybody at it, and who may do what there. Self wins: whoever sits at it himself neither sees nor moves his
 * own row, and neither hands the table in nor approves it, because the whole would tell him his own part.
 */
record Table(Session session, List<Seat> seats) {

    boolean seats(String person) {
        return seats.stream().anyMatch(seat -> seat.employeeNo().equals(person));
    }

    /** What this person may see of it. */
    List<Seat> seenBy(String person) {
        return seats.stream().filter(seat -> !seat.employeeNo().equals(person)).toList();
    }

    /** The committee, HR and auditors read. */
    static void mustRead(Viewer viewer) {
        viewer.mustBe(Role.CALIBRATION, Role.HR, Role.AUDITOR);
    }

    void mustBeOpen() {
        mustBe(Session.State.OPEN);
    }

    void mustBe(Session.State state) {
        if (session.state() != state) {
            throw Refusal.conflict(
                    "CALIBRATION_NOT_OPEN", session.orgUnit(), session.state().name());
        }
    }

    /** Whoever decides about the whole must not be part of it. */
    void mustBeOutside(String person) {
        if (seats(person)) {
            throw Refusal.forbidden("CALIBRATION_OWN_UNIT", session.orgUnit());
        }
    }

    /** Nobody decides on what he has not seen. */
    void mustBeAt(@Nullable Integer revision) {
        if (revision == null || revision != session.revision()) {
            throw Refusal.conflict("CALIBRATION_MOVED_ON", session.orgUnit()).at("revision", session.revision());
        }
    }
}
