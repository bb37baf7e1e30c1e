package io.perfcycle.result;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The check-ins of a cycle, for pages and for later talks, which are better prepared from a log than from memory. The stage that holds them provides it. */
public interface CheckInLog {

    /** How many were held or missed, are still open, and found at least one indicator behind. */
    record Counts(int held, int missed, int open, int behind) {}

    /**
     * One check-in, in the words that both read.
     *
     * @param state OPEN, REPORTED, HELD, MISSED or WITHDRAWN
     * @param behind how many indicators were behind
     * @param comment the manager's
     */
    record Entry(
            int round,
            LocalDate openedOn,
            String state,
            int behind,
            @Nullable String progress,
            @Nullable String blockers,
            @Nullable String comment) {}

    /** Something agreed that is not done yet; {@code owner} is EMPLOYEE or MANAGER. */
    record Step(String what, String owner, LocalDate due) {}

    /** By participation; somebody without check-ins is missing. */
    Map<Long, Counts> counts(Collection<Long> participationIds);

    /** One person's, the newest first. */
    List<Entry> entries(long participationId);

    /** What one person's check-ins have left to do, the earliest due first. */
    List<Step> openSteps(long participationId);
}
