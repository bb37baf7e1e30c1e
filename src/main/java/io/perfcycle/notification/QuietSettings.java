package io.perfcycle.notification;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when to when nobody is written to, across midnight or not; the same time twice: never.
 *
 * @param from first quiet moment of a day
 * @param until first moment after
 */
@ConfigurationProperties("perfcycle.notification.quiet")
record QuietSettings(
        @DefaultValue("21:00") LocalTime from,
        @DefaultValue("07:00") LocalTime until) {}
