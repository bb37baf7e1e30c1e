package io.perfcycle.evaluation;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.result.ParticipationRights;
import java.util.Map;

/**
 * Who may read which sheet when. Whoever rates is blind, whatever his other roles: he reads the self-assessment only when
 * his own sheet is in. The rated person reads his own sheet at any time and the manager's only from release on.
 *
 * @param sheets what has been handed in or missed so far
 */
record Blindness(Viewer viewer, Participation person, boolean released, Map<SheetRole, RatingSheet> sheets) {

    boolean maySee(SheetRole role) {
        if (ParticipationRights.isSelf(viewer, person)) {
            return role == SheetRole.SELF || released;
        }
        if (rates()) {
            return role == SheetRole.MANAGER || sheets.containsKey(SheetRole.MANAGER);
        }
        return viewer.isAny(Role.HR, Role.AUDITOR)
                || sheets.keySet().containsAll(java.util.EnumSet.allOf(SheetRole.class));
    }

    /** The manager of the snapshot; HR where there is none. */
    private boolean rates() {
        return person.managerNo().map(viewer.id()::equals).orElse(viewer.is(Role.HR));
    }
}
