package io.perfcycle.calibration;

import org.jspecify.annotations.Nullable;

/**
 * One table of a cycle.
 *
 * @param orgUnit the unit it is named after; with the cycle its key
 * @param guided whether there are enough people for a suggested distribution
 * @param revision rises with every move
 * @param reason why the committee's distribution differs from the suggested one
 * @param overrideBy who of HR lets a blocked distribution pass as it is now
 * @param decidedBy who approved or returned it last
 */
record Session(
        long id,
        String cycle,
        String orgUnit,
        State state,
        boolean guided,
        int people,
        int revision,
        @Nullable String reason,
        @Nullable String handedInBy,
        @Nullable String overrideBy,
        @Nullable String overrideReason,
        @Nullable String decidedBy,
        @Nullable String decidedReason) {

    /** OPEN while people are moved, PROPOSED when handed in, APPROVED, or CLOSED by HR without approval. */
    enum State {
        OPEN,
        PROPOSED,
        APPROVED,
        CLOSED
    }

    /** What it is called in the audit trail. */
    String object() {
        return cycle + "/calibration/" + orgUnit;
    }
}
