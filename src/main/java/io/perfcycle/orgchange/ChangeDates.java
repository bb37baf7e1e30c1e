package io.perfcycle.orgchange;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Vocabulary;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When organisation changes are due: a vocabulary of the models. */
@Vocabulary
@Component("changeDates")
public class ChangeDates {

    private final OrgChanges changes;
    private final WorkingCalendar calendar;
    private final OrgChangeSettings settings;

    ChangeDates(OrgChanges changes, WorkingCalendar calendar, OrgChangeSettings settings) {
        this.changes = changes;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Until when HR decides. */
    public Date decisionDue(Long changeId) {
        var raised = LocalDate.ofInstant(changes.raisedAt(changeId), calendar.zone());
        return Date.from(calendar.endOf(calendar.plusWorkingDays(raised, settings.decisionWorkingDays())));
    }

    /** The first moment of the day from which on the change holds; in the past where it does already. */
    public Date effectiveAt(Long changeId) {
        return Date.from(
                changes.get(changeId).firstDay().atStartOfDay(calendar.zone()).toInstant());
    }
}
