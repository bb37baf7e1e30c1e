package io.perfcycle.evaluation;

import io.perfcycle.access.RaterLicence;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import org.springframework.stereotype.Component;

/** User task "Rate performance": the manager judges what no data can say, beside the figures, without seeing the self-assessment. */
@Component
class RatePerformance extends RatingTask {

    private final RaterLicence licence;

    RatePerformance(Submissions submissions, Room room, RaterLicence licence) {
        super(submissions, room, SheetRole.MANAGER);
        this.licence = licence;
    }

    @Override
    void check(String rater, Participation rated) {
        if (rater.equals(rated.employeeNo())) {
            throw Refusal.forbidden("OWN_RATING");
        }
        licence.require(rater);
    }
}
