package io.perfcycle.training;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One course for one person.
 *
 * @param origin the cycle that gave cause for it, or who wished it and when
 * @param reason the trigger, such as INDICATOR_GAP
 * @param rule the rule of the decision table; WISH where a person assigned it
 * @param indicator what it is to improve, if anything particular
 * @param certificate where the proof of an external course lies
 */
record Assignment(
        long id,
        String employeeNo,
        String course,
        String origin,
        String reason,
        String rule,
        @Nullable String indicator,
        String action,
        Way way,
        State state,
        int priority,
        LocalDate dueOn,
        String assignedBy,
        Instant assignedAt,
        int triesAllowed,
        @Nullable LocalDate completedOn,
        @Nullable String certificate,
        @Nullable String note) {

    /** How far it is. */
    enum State {
        OPEN,
        DONE,
        RECOMMENDED,
        NOT_PASSED,
        WITHDRAWN
    }

    boolean open() {
        return state == State.OPEN;
    }
}
