package io.perfcycle.appeal;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ParticipationRights;
import org.springframework.stereotype.Component;

/** Who may read an appeal, and that only the person himself files one. Colleagues never learn of it. */
@Component
class AppealRights {

    private final ParticipationRights rights;

    AppealRights(ParticipationRights rights) {
        this.rights = rights;
    }

    /** The participation, for oneself after release, managers, HR and auditors. */
    Participation reader(String code, String employeeNo, Viewer viewer) {
        var person = rights.resultVisible(code, employeeNo, viewer);
        if (!mayRead(person, viewer)) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        return person;
    }

    boolean mayRead(Participation person, Viewer viewer) {
        return ParticipationRights.isSelf(viewer, person)
                || rights.manages(viewer, person)
                || viewer.isAny(Role.HR, Role.AUDITOR);
    }

    /** The participation, for the person himself after release. */
    Participation self(String code, String employeeNo, Viewer viewer) {
        var person = rights.resultVisible(code, employeeNo, viewer);
        if (!ParticipationRights.isSelf(viewer, person)) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        return person;
    }
}
