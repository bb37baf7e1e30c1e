package io.perfcycle.notification;

import io.perfcycle.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** When nobody is written to, in the company's zone. What is ready then waits. */
@Component
class QuietHours {

    /**
     * From when to when it is quiet, across midnight or not; the same time twice: never.
     *
     * @param from first quiet moment of a day
     * @param until first moment after
     */
    @ConfigurationProperties("perfcycle.notification.quiet")
    record Settings(
            @DefaultValue("21:00") LocalTime from,
            @DefaultValue("07:00") LocalTime until) {}

    private final Settings settings;
    private final WorkingCalendar calendar;

    QuietHours(Settings settings, WorkingCalendar calendar) {
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
