package io.perfcycle.evaluation;

import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.result.Figures;

/** Whose view a sheet of ratings holds. */
enum SheetRole {
    SELF,
    MANAGER;

    /** Whether this sheet has a row for the item: everything that does not come from data; bonuses are the manager's. */
    boolean rates(ScorecardItem item) {
        return !Figures.fromData(item) && (this == MANAGER || RatingScale.of(item) != RatingScale.POINTS);
    }
}
