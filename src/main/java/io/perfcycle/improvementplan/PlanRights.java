package io.perfcycle.improvementplan;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ParticipationRights;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may read a plan, and who may ask for one. */
@Component
class PlanRights {

    private final ParticipationRights rights;
    private final Plans plans;

    PlanRights(ParticipationRights rights, Plans plans) {
        this.rights = rights;
        this.plans = plans;
    }

    /** The participation, for oneself after release, managers, HR and auditors. */
    Participation reader(String code, String employeeNo, Viewer viewer) {
        var person = rights.resultVisible(code, employeeNo, viewer);
        if (!ParticipationRights.isSelf(viewer, person)
                && !rights.manages(viewer, person)
                && !viewer.isAny(Role.HR, Role.AUDITOR)) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        return person;
    }

    /** The participation, for those who may ask for a plan: managers and HR, never for oneself. */
    Participation asker(String code, String employeeNo, Viewer viewer) {
        var person = reader(code, employeeNo, viewer);
        if (!mayAsk(viewer, person)) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        return person;
    }

    boolean mayAsk(Viewer viewer, Participation person) {
        return !ParticipationRights.isSelf(viewer, person) && (manages(viewer, person) || viewer.is(Role.HR));
    }

    boolean manages(Viewer viewer, Participation person) {
        return rights.manages(viewer, person);
    }

    /** The newest plan, if the viewer may know of it. */
    Optional<Plan> readable(Participation person, Viewer viewer) {
        return plans.newest(person.id())
                .filter(plan -> !ParticipationRights.isSelf(viewer, person) || PlanReading.shownToEmployee(plan));
    }
}
