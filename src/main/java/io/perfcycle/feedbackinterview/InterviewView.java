package io.perfcycle.feedbackinterview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interview as people read it, with the result it is about.
 *
 * @param state PREPARED, RECORDED, RETURNED, CONFIRMED or UNCONFIRMED
 * @param result null if there is none
 * @param record null until the manager has recorded the talk
 */
record InterviewView(
        String cycle,
        String cycleName,
        String periodStart,
        String periodEnd,
        @Nullable String releasedOn,
        String today,
        String employeeNo,
        String name,
        String post,
        @Nullable String manager,
        @Nullable String managerName,
        String state,
        int round,
        @Nullable ResultView result,
        List<Agenda.Point> agenda,
        @Nullable InterviewRecord record,
        List<Step> steps) {

    /** One step of recording and confirming. */
    record Step(
            int round,
            String step,
            String actor,
            String actorName,
            @Nullable String words,
            boolean disagrees,
            String at) {}
}
