package io.perfcycle.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param holidays whose public holidays come with the calendar */
@ConfigurationProperties("perfcycle.calendar")
record CalendarSettings(@DefaultValue("CN") Country holidays) {

    /** Whose holidays. */
    enum Country {
        CN,
        NONE
    }
}
