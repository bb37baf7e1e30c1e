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

    /** The condition on rows {@code p} of {@code participation}; wants the parameter {@code viewer}. */
    String people() {
        return all ? "1 = 1" : """
                (p.manager_no = :viewer or p.manager_no in (select m.employee_no from participation m
                  where m.cycle = p.cycle and m.manager_no = :viewer)) and p.employee_no <> :viewer""";
    }

    /** The same for what tells a result: the viewer's own only once it is released. */
    String results(boolean released) {
        return released ? people() : people() + " and p.employee_no <> :viewer";
    }
}
