package io.perfcycle.simulation;

import io.perfcycle.workflow.OpenTasks.OpenTask;
import java.util.Set;

/**
 * Who takes a task that no one person has been given.
 *
 * @param hr somebody of the group {@code hr}
 * @param dataOwner somebody of the group {@code data-owner}
 * @param committee somebody of the group {@code calibration} who has no result himself
 */
public record Cast(String hr, String dataOwner, String committee) {

    /** Where nothing is calibrated. */
    public Cast(String hr, String dataOwner) {
        this(hr, dataOwner, hr);
    }

    private static final Set<String> DATA_TASKS = Set.of("supplyFigures", "answerDispute");

    String whoDoes(OpenTask task) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        if ("calibrateResults".equals(task.key()) || "approveReview".equals(task.key())) {
            return committee;
        }
        return DATA_TASKS.contains(task.key()) ? dataOwner : hr;
    }
}
