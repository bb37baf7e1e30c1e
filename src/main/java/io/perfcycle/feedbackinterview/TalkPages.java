package io.perfcycle.feedbackinterview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Participation;
import java.util.List;
import org.springframework.stereotype.Component;

/** What whoever holds a talk sees: the interview, and what he needs to set an appointment. */
@Component
class TalkPages {

    /**
     * The form's data.
     *
     * @param otherTalks when one of the two has another interview
     * @param usualFrom and {@code usualUntil}: the hours at which talks usually take place
     */
    record Page(
            @JsonUnwrapped InterviewView interview,
            List<AppointmentView.Conflict> otherTalks,
            String zone,
            String usualFrom,
            String usualUntil) {}

    private final InterviewReading reading;
    private final AppointmentDesk desk;
    private final WorkingCalendar calendar;
    private final InterviewSettings settings;

    TalkPages(InterviewReading reading, AppointmentDesk desk, WorkingCalendar calendar, InterviewSettings settings) {
        this.reading = reading;
        this.desk = desk;
        this.calendar = calendar;
        this.settings = settings;
    }

    Page of(Participation person, String actor) {
        return new Page(
                reading.of(person, actor),
                desk.others(person, actor),
                calendar.zone().getId(),
                settings.from().toString(),
                settings.until().toString());
    }
}
