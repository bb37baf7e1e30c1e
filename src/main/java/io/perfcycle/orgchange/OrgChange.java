package io.perfcycle.orgchange;

import io.perfcycle.cycle.Placement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to somebody's place while he takes part in a cycle.
 *
 * @param effectiveOn from when on it is so; of an EXIT, the last day
 * @param now where the person is now, or will be
 * @param splitOn first day of the new segment, once HR has decided to split
 */
record OrgChange(
        long id,
        long participationId,
        Kind kind,
        LocalDate effectiveOn,
        Placement now,
        State state,
        @Nullable Decision decision,
        @Nullable LocalDate splitOn,
        @Nullable String reason,
        String raisedBy,
        @Nullable String decidedBy) {

    /** What happened. */
    enum Kind {
        TRANSFER,
        NEW_MANAGER,
        EXIT,
        LEAVE,
        RETURN;

        /** Whether it is about who is responsible; the others are about whether the person is there. */
        boolean moves() {
            return this == TRANSFER || this == NEW_MANAGER;
        }
    }

    /** How far it is. */
    enum State {
        OPEN,
        DECIDED,
        APPLIED,
        UNDONE
    }

    /** What HR made of it. */
    enum Decision {
        KEEP,
        REASSIGN,
        SPLIT,
        WITHDRAW
    }

    /** The first day on which it holds, as decided. */
    LocalDate firstDay() {
        return splitOn == null ? effectiveOn : splitOn;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it has not taken effect: undecided, or waiting for its day. */
    boolean isPending() {
        return state == State.OPEN || state == State.DECIDED;
    }

    /** Whether it says the same as another: at any day while undecided, afterwards at the same. */
    boolean says(Kind what, LocalDate on, Placement where) {
        return kind == what && now.equals(where) && (effectiveOn.equals(on) || isOpen() && moves());
    }

    /** Whether it is about who is responsible, not about whether the person is there. */
    boolean moves() {
        return kind.moves();
    }
}
