package io.perfcycle.notification;

import io.perfcycle.calendar.WorkingCalendar;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When nobody is written to, in the company's zone. What is ready then waits. */
@Component
class QuietHours {

    private final QuietSettings settings;
    private final WorkingCalendar calendar;

    QuietHours(QuietSettings settings, WorkingCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    boolean at(Instant moment) {
        var time = moment.atZone(calendar.zone()).toLocalTime();
        var afterFrom = !time.isBefore(settings.from());
        var beforeUntil = time.isBefore(settings.until());
        return settings.from().isAfter(settings.until()) ? afterFrom || beforeUntil : afterFrom && beforeUntil;
    }
}
