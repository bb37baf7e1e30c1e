package io.perfcycle.evaluation;

import io.perfcycle.cycle.Participation;
import io.perfcycle.workflow.Submissions;
import org.springframework.stereotype.Component;

/** User task "Assess self": the employee's own view of what no data can say; information for the talk, without weight. */
@Component
class AssessSelf extends RatingTask {

    AssessSelf(Submissions submissions, Room room) {
        super(submissions, room, SheetRole.SELF);
    }

    @Override
    void check(String rater, Participation rated) {
        // whoever acts for somebody who has left is named on the sheet
    }
}
