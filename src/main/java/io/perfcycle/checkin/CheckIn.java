package io.perfcycle.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's check-in.
 *
 * @param figures as they stood on the day it opened
 * @param remarks the employee's words about single indicators
 * @param words the manager's comment
 */
record CheckIn(
        long id,
        long participationId,
        int round,
        State state,
        LocalDate openedOn,
        LocalDate dueOn,
        List<FigureLine> figures,
        @Nullable String progress,
        @Nullable String blockers,
        Map<String, String> remarks,
        @Nullable String reportedBy,
        @Nullable Instant reportedAt,
        @Nullable String words,
        @Nullable String agreedBy,
        @Nullable Instant agreedAt) {

    /** OPEN, then REPORTED by the employee, then HELD; else MISSED, or WITHDRAWN because the cycle went on without it. */
    enum State {
        OPEN,
        REPORTED,
        HELD,
        MISSED,
        WITHDRAWN
    }

    /** The indicators that were behind. */
    List<String> behind() {
        return figures.stream()
                .filter(FigureLine::isBehind)
                .map(FigureLine::indicator)
                .toList();
    }

    /** Who let it pass: the employee, if he has not even reported. */
    @Nullable
    String missedBy() {
        return state != State.MISSED ? null : reportedAt == null ? "EMPLOYEE" : "MANAGER";
    }
}
