package io.perfcycle.improvementplan;

import io.perfcycle.cycle.CycleDays;
import io.perfcycle.workflow.Vocabulary;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When the tasks of an improvement plan are due: a vocabulary of its model. */
@Vocabulary
@Component("planDates")
public class PlanDates {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final Plans plans;
    private final CycleDays days;
    private final PlanSettings settings;

    PlanDates(Plans plans, CycleDays days, PlanSettings settings) {
        this.plans = plans;
        this.days = days;
        this.settings = settings;
    }

    /** The morning of the first check point that has not been recorded. */
    public Date nextCheckPoint(Long planId) {
        var person = plans.get(planId).participationId();
        return days.at(person, plans.nextCheckPoint(planId).orElseGet(() -> days.today(person)), MORNING);
    }

    /** Until when HR has reviewed the proposal. */
    public Date reviewDue(Long planId) {
        return due(planId);
    }

    /** Until when the manager has written the plan. */
    public Date draftDue(Long planId) {
        return due(planId);
    }

    /** Until when the employee has answered; a check point goes on without. */
    public Date answerDue(Long planId) {
        return due(planId);
    }

    /** Until when the manager has recorded a check point. */
    public Date recordDue(Long planId) {
        return due(planId);
    }

    /** Until when the plan is concluded, and the conclusion confirmed. */
    public Date conclusionDue(Long planId) {
        return due(planId);
    }

    private Date due(long plan) {
        return days.inWorkingDays(plans.get(plan).participationId(), settings.workingDays());
    }
}
