package io.perfcycle.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cycle and how its people come through the stages.
 *
 * @param openTasks what waits for people now; null in the list of all cycles
 * @param overdueTasks those of them that are past their date
 * @param incidents steps that the machine gave up; null for whom they do not concern
 */
record Funnel(
        String cycle,
        String name,
        String state,
        LocalDate periodStart,
        LocalDate periodEnd,
        int participants,
        @Nullable Integer openTasks,
        @Nullable Integer overdueTasks,
        @Nullable Integer incidents,
        List<Step> stages) {

    /**
     * One stage: how many of the people in sight are still in it, have done or missed it, or left.
     *
     * @param overdue open tasks of this stage past their date; null in the list of all cycles
     */
    record Step(
            String stage,
            String state,
            int open,
            int done,
            int missed,
            @Nullable Integer overdue,
            @Nullable Instant opensAt,
            @Nullable Instant dueAt) {}
}
