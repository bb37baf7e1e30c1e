package io.perfcycle.report;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Vocabulary;
import java.util.Date;
import org.springframework.stereotype.Component;

/** How long reports are kept: a vocabulary of their model. */
@Vocabulary
@Component("reportDates")
public class ReportDates {

    private final WorkingCalendar calendar;
    private final ReportSettings settings;

    ReportDates(WorkingCalendar calendar, ReportSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Until when a report that is ready now can be fetched. */
    public Date keptUntil() {
        return Date.from(calendar.now().plus(settings.keepFor()));
    }
}
