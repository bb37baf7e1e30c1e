package io.perfcycle.checkin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as people read it.
 *
 * @param state OPEN, REPORTED, HELD, MISSED or WITHDRAWN
 * @param missedBy EMPLOYEE or MANAGER, where it was missed
 * @param note the reader's own; nobody else reads it
 * @param steps what was agreed here
 */
record CheckInView(
        int round,
        String state,
        @Nullable String missedBy,
        String openedOn,
        String dueOn,
        List<FigureLine> figures,
        @Nullable String progress,
        @Nullable String blockers,
        Map<String, String> remarks,
        @Nullable String reportedBy,
        @Nullable String reportedAt,
        @Nullable String comment,
        @Nullable String agreedBy,
        @Nullable String agreedAt,
        @Nullable String note,
        List<StepView> steps,
        @Nullable FollowUpView followUp) {

    /** A next step. */
    record StepView(long id, int round, boolean followUp, String what, String owner, String due, String state) {}

    /** What a second time in a row led to; {@code words} are those of whoever settled it. */
    record FollowUpView(
            String kind,
            List<String> indicators,
            String state,
            @Nullable String words,
            @Nullable String settledBy) {}

    /** All check-ins of one person in one cycle, the newest first. */
    record Log(
            String cycle,
            String employeeNo,
            String name,
            Tally counts,
            List<StepView> openSteps,
            List<CheckInView> checkIns) {}
}
