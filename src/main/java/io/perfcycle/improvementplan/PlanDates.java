package io.perfcycle.improvementplan;

import io.perfcycle.calendar.WorkingCalendar;
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
    private final WorkingCalendar calendar;
    private final PlanSettings settings;

    PlanDates(Plans plans, WorkingCalendar calendar, PlanSettings settings) {
        this.plans = plans;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The morning of the first check point that has not been recorded. */
    public Date nextCheckPoint(Long planId) {
        var day = plans.nextCheckPoint(planId).orElseGet(calendar::today);
        return Date.from(day.atTime(MORNING).atZone(calendar.zone()).toInstant());
    }

    /** Until when HR has reviewed the proposal. */
    public Date reviewDue(Long planId) {
        return due();
    }

    /** Until when the manager has written the plan. */
    public Date draftDue(Long planId) {
        return due();
    }

    /** Until when the employee has answered; a check point goes on without. */
    public Date answerDue(Long planId) {
        return due();
    }

    /** Until when the manager has recorded a check point. */
    public Date recordDue(Long planId) {
        return due();
    }

    /** Until when the plan is concluded, and the conclusion confirmed. */
    public Date conclusionDue(Long planId) {
        return due();
    }

    private Date due() {
        return Date.from(calendar.endOf(calendar.plusWorkingDays(calendar.today(), settings.workingDays())));
    }
}
