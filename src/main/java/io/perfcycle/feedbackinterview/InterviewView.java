package io.perfcycle.feedbackinterview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interview as people read it, with the result it is about.
 *
 * @param state PREPARED, RECORDED, RETURNED, CONFIRMED, UNCONFIRMED, REFUSED or SETTLED
 * @param result null if there is none
 * @param record null until the manager has recorded the talk
 * @param appointment null if none was ever set
 * @param followUps agreed actions that have become tasks
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
        List<Step> steps,
        @Nullable AppointmentView appointment,
        List<FollowUp> followUps) {

    /** An agreed action and what came of it: OPEN, DONE, PARTLY, NOT_DONE or WITHDRAWN. */
    record FollowUp(
            String what,
            String owner,
            String due,
            String measure,
            String state,
            @Nullable String words,
            @Nullable String endedAt) {}

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
