package io.perfcycle.appeal;

import io.perfcycle.cycle.CycleDays;
import io.perfcycle.workflow.Vocabulary;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When the steps of an appeal are due: a vocabulary of its model. */
@Vocabulary
@Component("appealDates")
public class AppealDates {

    private final Appeals appeals;
    private final CycleDays days;
    private final AppealSettings settings;

    AppealDates(Appeals appeals, CycleDays days, AppealSettings settings) {
        this.appeals = appeals;
        this.days = days;
        this.settings = settings;
    }

    /** Until when HR has said whether the appeal is heard. */
    public Date admissibilityDue(Long appealId) {
        return in(appealId, settings.admissibilityDays());
    }

    /** Until when the employee has completed it. */
    public Date completionDue(Long appealId) {
        return in(appealId, settings.completionDays());
    }

    /** Until when the manager may answer. */
    public Date answerDue(Long appealId) {
        return in(appealId, settings.answerDays());
    }

    /** Until when it is heard, or rated again. */
    public Date hearingDue(Long appealId) {
        return in(appealId, settings.hearingDays());
    }

    /** Until when the employee has confirmed that he read the decision. */
    public Date acknowledgementDue(Long appealId) {
        return in(appealId, settings.acknowledgementDays());
    }

    private Date in(long appeal, int workingDays) {
        return days.inWorkingDays(appeals.get(appeal).participationId(), workingDays);
    }
}
