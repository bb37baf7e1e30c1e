package io.perfcycle.feedbackinterview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the manager records of the talk; submitted it is his confirmation.
 *
 * @param covered keys of the agenda's points that were talked about
 */
record InterviewRecord(
        @Nullable LocalDate heldOn,
        @Nullable List<@Nullable String> covered,
        @Nullable String strengths,
        @Nullable String improvements,
        @Nullable List<@Nullable Action> actions,
        @Nullable String nextGoals) {

    /** Who has to do something. */
    enum Owner {
        EMPLOYEE,
        MANAGER
    }

    /**
     * Something agreed.
     *
     * @param measure how both will see that it is done
     */
    record Action(
            @Nullable String what,
            @Nullable Owner owner,
            @Nullable LocalDate due,
            @Nullable String measure) {}
}
