package io.perfcycle.dashboard;

import io.perfcycle.workflow.ModelDrawings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model as it is drawn, with who waits where, and how long it took those who are through. */
record WaitingModel(
        String process,
        String name,
        String definition,
        List<ModelDrawings.Shape> shapes,
        List<ModelDrawings.Flow> flows,
        List<Place> places) {

    /** A process of the cycle's deployment, with the instances that run now. */
    record Line(String process, String name, @Nullable String stage, int running) {}

    /**
     * What happens at one element of the model. Seconds are of the calendar, nights and weekends included.
     *
     * @param waiting instances that are there now
     * @param overdue tasks there past their date
     * @param waitingMedian how long the tasks there have waited so far
     * @param waitingLongest how long the oldest of them has
     * @param finished tasks completed there
     * @param ended tasks that ended otherwise: by a deadline, or with somebody who left
     * @param median how long completed tasks took
     * @param high nine in ten completed tasks took no longer
     * @param incidents steps that the machine gave up there
     */
    record Place(
            String id,
            int waiting,
            int overdue,
            @Nullable Long waitingMedian,
            @Nullable Long waitingLongest,
            int finished,
            int ended,
            @Nullable Long median,
            @Nullable Long high,
            int incidents) {}
}
