package io.perfcycle.employeesurvey;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Vocabulary;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When a survey opens, reminds and ends: a vocabulary of its models. Keys are {@code <survey>} or {@code <survey>/<person>}. */
@Vocabulary
@Component("surveyDates")
public class SurveyDates {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Surveys surveys;
    private final WorkingCalendar calendar;
    private final SurveySettings settings;

    SurveyDates(Surveys surveys, WorkingCalendar calendar, SurveySettings settings) {
        this.surveys = surveys;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The morning of its first day. */
    public Date opensAt(String key) {
        return morning(survey(key).opensOn());
    }

    /** The end of its last day. */
    public Date closesAt(String key) {
        return Date.from(calendar.endOf(survey(key).closesOn()));
    }

    /** Some days before the last one; of a survey too short for that, the morning of the last day. */
    public Date remindsAt(String key) {
        var survey = survey(key);
        var wanted = survey.closesOn().minusDays(settings.remindDaysBefore());
        return morning(wanted.isAfter(survey.opensOn()) ? wanted : survey.closesOn());
    }

    /** Until when HR answers back. */
    public Date responseDue(String key) {
        return Date.from(calendar.endOf(calendar.plusWorkingDays(calendar.today(), settings.responseWorkingDays())));
    }

    private Survey survey(String key) {
        return surveys.get(codeOf(key));
    }

    static String codeOf(String key) {
        return key.replaceFirst("/.*", "");
    }

    private Date morning(LocalDate day) {
        return Date.from(day.atTime(MORNING).atZone(calendar.zone()).toInstant());
    }
}
