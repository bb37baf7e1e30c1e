package io.perfcycle.appeal;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Vocabulary;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When the steps of an appeal are due: a vocabulary of its model. */
@Vocabulary
@Component("appealDates")
public class AppealDates {

    private final WorkingCalendar calendar;
    private final AppealSettings settings;

    AppealDates(WorkingCalendar calendar, AppealSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Until when HR has said whether the appeal is heard. */
    public Date admissibilityDue(Long appealId) {
        return in(settings.admissibilityDays());
    }

    /** Until when the employee has completed it. */
    public Date completionDue(Long appealId) {
        return in(settings.completionDays());
    }

    /** Until when the manager may answer. */
    public Date answerDue(Long appealId) {
        return in(settings.answerDays());
    }

    /** Until when it is heard, or rated again. */
    public Date hearingDue(Long appealId) {
        return in(settings.hearingDays());
    }

    /** Until when the employee has confirmed that he read the decision. */
    public Date acknowledgementDue(Long appealId) {
        return in(settings.acknowledgementDays());
    }

    private Date in(int workingDays) {
        return Date.from(calendar.endOf(calendar.plusWorkingDays(calendar.today(), workingDays)));
    }
}
