package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.Participations;
import io.perfcycle.workflow.Submissions;
import org.springframework.stereotype.Component;

/** User task "Hold interview": the stage has closed, but this talk must be held; the manager's manager or HR does so and records it. */
@Component
class HoldInterview extends TalkTask {

    HoldInterview(
            Submissions submissions,
            Participations participations,
            Interviews interviews,
            TalkPages pages,
            TalkCheck check,
            AppointmentDesk desk) {
        super(submissions, participations, interviews, pages, check, desk);
    }
}
