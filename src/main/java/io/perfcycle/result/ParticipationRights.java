package io.perfcycle.result;

import io.perfcycle.access.Reads;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may see what of a participation. Self wins: whoever looks at himself has an employee's rights, whatever his roles. A
 * participation outside the viewer's reach does not exist for him.
 */
@Component
public class ParticipationRights {

    private final Cycles cycles;
    private final Participations participations;
    private final Reads reads;
    private final ObjectProvider<CommitteeTables> tables;

    ParticipationRights(
            Cycles cycles, Participations participations, Reads reads, ObjectProvider<CommitteeTables> tables) {
        this.cycles = cycles;
        this.participations = participations;
        this.reads = reads;
        this.tables = tables;
    }

    /** The participation, if the viewer may know of it at all; whose it is, is noted as read by the viewer. */
    public Participation visible(String cycle, String employeeNo, Viewer viewer) {
        var found = participations.find(cycle, employeeNo);
        if (found.isEmpty() || !maySee(viewer, found.get())) {
            throw Refusal.unknown("UNKNOWN_PARTICIPATION", employeeNo, cycle);
        }
        reads.of(cycle, employeeNo);
        return found.get();
    }

    /** The participation, if the viewer may see its calculation and result now. */
    public Participation resultVisible(String cycle, String employeeNo, Viewer viewer) {
        var found = visible(cycle, employeeNo, viewer);
        if (!maySeeResult(viewer, found, cycles.get(cycle))) {
            throw Refusal.forbidden("NOT_RELEASED", cycle);
        }
        return found;
    }

    /** Oneself, one's team, and those who see everybody. */
    public boolean maySee(Viewer viewer, Participation participation) {
        return isSelf(viewer, participation) || seesOther(viewer, participation);
    }

    /** One's own result only from release on; a team's and everybody's at any time. */
    public boolean maySeeResult(Viewer viewer, Participation participation, Cycle cycle) {
        if (isSelf(viewer, participation)) {
            return cycle.state().released();
        }
        return seesOther(viewer, participation);
    }

    public static boolean isSelf(Viewer viewer, Participation participation) {
        return participation.employeeNo().equals(viewer.id());
    }

    /** The direct manager of the snapshot, or the manager's manager. */
    public boolean manages(Viewer viewer, Participation participation) {
        var manager = participation.managerNo();
        return manager.isPresent()
                && (manager.get().equals(viewer.id())
                        || participations
                                .find(participation.cycle(), manager.get())
                                .flatMap(Participation::managerNo)
                                .filter(viewer.id()::equals)
                                .isPresent());
    }

    private boolean seesOther(Viewer viewer, Participation participation) {
        return manages(viewer, participation)
                || seesAll(viewer)
                || beforeCommittee(viewer, participation.cycle()).contains(participation.employeeNo());
    }

    static boolean seesAll(Viewer viewer) {
        return viewer.isAny(Role.HR, Role.AUDITOR);
    }

    /** A committee reads of those who sit at its tables, and of nobody else. */
    Set<String> beforeCommittee(Viewer viewer, String cycle) {
        return viewer.is(Role.CALIBRATION)
                ? tables.stream()
                        .flatMap(room -> room.seated(cycle).stream())
                        .filter(person -> !person.equals(viewer.id()))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
