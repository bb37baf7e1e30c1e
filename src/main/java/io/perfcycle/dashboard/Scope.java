package io.perfcycle.dashboard;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;

/**
 * Whom a viewer sees on dashboards: HR and auditors everybody, a manager the own people and theirs, nobody else anybody. Self
 * wins: a manager is never among the own team, and before the release nobody sees the own result.
 */
record Scope(String viewer, boolean all) {

    /**
     * The people this viewer may see.
     *
     * @throws Refusal {@code FORBIDDEN} for whoever has no dashboard
     */
    static Scope of(Viewer viewer) {
        if (viewer.isAny(Role.HR, Role.AUDITOR)) {
            return new Scope(viewer.id(), true);
        }
        return new Scope(viewer.mustBe(Role.MANAGER).id(), false);
    }

    /** The same, for what concerns the whole company: {@code FORBIDDEN} for managers too. */
    static Scope company(Viewer viewer) {
        return of(viewer.mustBe(Role.HR, Role.AUDITOR));
    }
}
