package io.perfcycle.orgchange;

import io.perfcycle.workflow.ProcessVariable;

/** The words of {@code org-change}. */
final class OrgChangeProcess {

    static final String KEY = "org-change";

    /** To a change that is undecided or waits for its day: the organisation is again as the cycle has it, or has changed anew. */
    static final String UNDONE = "organization-change-undone";

    static final ProcessVariable<Long> CHANGE_ID = ProcessVariable.id("changeId");
    static final ProcessVariable<Boolean> EFFECTIVE_LATER = ProcessVariable.flag("effectiveLater");

    private OrgChangeProcess() {}
}
