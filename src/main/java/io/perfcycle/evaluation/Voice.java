package io.perfcycle.evaluation;

import io.perfcycle.cycle.CyclePolicies.Relation;

/** Whose view a published level is. */
enum Voice {
    MANAGER,
    PEER,
    REPORT,
    CUSTOMER,
    PROJECT_LEAD,
    /** Relations of too few people to be shown by themselves. */
    OTHERS,
    /** All that count, weighted: the level that enters the result. */
    COMBINED;

    static Voice of(Relation relation) {
        return valueOf(relation.name());
    }
}
