package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.Participations;
import io.perfcycle.workflow.Submissions;
import org.springframework.stereotype.Component;

/** User task "Record interview": the manager writes down the talk and what was agreed. */
@Component
class RecordInterview extends TalkTask {

    RecordInterview(
            Submissions submissions,
            Participations participations,
            Interviews interviews,
            TalkPages pages,
            TalkCheck check,
            AppointmentDesk desk) {
        super(submissions, participations, interviews, pages, check, desk);
    }
}
