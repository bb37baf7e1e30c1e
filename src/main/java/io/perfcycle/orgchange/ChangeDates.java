package io.perfcycle.orgchange;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleDays;
import io.perfcycle.workflow.Vocabulary;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When organisation changes are due: a vocabulary of the models. */
@Vocabulary
@Component("changeDates")
public class ChangeDates {

    private final OrgChanges changes;
    private final CycleDays days;
    private final WorkingCalendar calendar;
    private final OrgChangeSettings settings;

    ChangeDates(OrgChanges changes, CycleDays days, WorkingCalendar calendar, OrgChangeSettings settings) {
        this.changes = changes;
        this.days = days;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Until when HR decides. */
    public Date decisionDue(Long changeId) {
        var person = changes.get(changeId).participationId();
        var raised = days.dayOf(person, changes.raisedAt(changeId));
        return days.endOf(person, calendar.plusWorkingDays(raised, settings.decisionWorkingDays()));
    }

    /** The first moment of the day from which on the change holds; in the past where it does already. */
    public Date effectiveAt(Long changeId) {
        var change = changes.get(changeId);
        return days.at(change.participationId(), change.firstDay(), LocalTime.MIDNIGHT);
    }
}
