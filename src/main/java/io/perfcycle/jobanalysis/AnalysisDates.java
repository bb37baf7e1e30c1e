package io.perfcycle.jobanalysis;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Vocabulary;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When the tasks of a job analysis are due, and when it goes on without them: a vocabulary of its models. */
@Vocabulary
@Component("analysisDates")
public class AnalysisDates {

    private final WorkingCalendar calendar;
    private final JobSettings settings;

    AnalysisDates(WorkingCalendar calendar, JobSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Until when those on the post have described their work. */
    public Date questionnaireDue(Long analysisId) {
        return in(settings.workingDays());
    }

    /** When it goes on with the questionnaires that are there. */
    public Date questionnaireClose(Long analysisId) {
        return in(settings.workingDays() + settings.grace());
    }

    /** Until when the manager has given his view. */
    public Date viewDue(Long analysisId) {
        return in(settings.workingDays());
    }

    /** When it goes on without the manager's view. */
    public Date viewClose(Long analysisId) {
        return in(settings.workingDays() + settings.grace());
    }

    /** Until when both sides have talked. */
    public Date settleDue(Long analysisId) {
        return in(settings.workingDays());
    }

    /** Until when HR has completed the description. */
    public Date editDue(Long analysisId) {
        return in(settings.workingDays());
    }

    /** Until when it is approved; then HR may approve it too. */
    public Date approvalDue(Long analysisId) {
        return in(settings.workingDays());
    }

    /** Until when HR has said whether a description still holds. */
    public Date reviewDue() {
        return in(settings.workingDays());
    }

    private Date in(int workingDays) {
        return Date.from(calendar.endOf(calendar.plusWorkingDays(calendar.today(), workingDays)));
    }
}
