package io.perfcycle.systemreview;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Vocabulary;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When a review begins and by when it is decided: a vocabulary of its models. */
@Vocabulary
@Component("reviewDates")
public class ReviewDates {

    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final WorkingCalendar calendar;
    private final SystemReviewSettings settings;

    ReviewDates(WorkingCalendar calendar, SystemReviewSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The night of each month's first day from the next month on, as an ISO repetition in the zone that the engine reads it in. */
    public String eachMonth() {
        var first =
                calendar.today().withDayOfMonth(1).plusMonths(1).atTime(NIGHT).atZone(calendar.zone());
        var local = first.withZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime();
        return "R/%s/P1M".formatted(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local.withNano(0)));
    }

    /** Until when HR makes one of its decisions. */
    public Date decisionDue() {
        return in(settings.decisionWorkingDays());
    }

    /** Until when the committee approves. */
    public Date approvalDue() {
        return in(settings.approvalWorkingDays());
    }

    /** When a review that is not decided yet is told to everybody concerned. */
    public Date escalationDue() {
        return in(settings.escalationWorkingDays());
    }

    /** Until when HR defines a wanted indicator. */
    public Date definitionDue() {
        return in(settings.definitionWorkingDays());
    }

    private Date in(int workingDays) {
        return Date.from(calendar.endOf(calendar.plusWorkingDays(calendar.today(), workingDays)));
    }
}
