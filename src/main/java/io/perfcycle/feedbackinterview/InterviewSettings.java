package io.perfcycle.feedbackinterview;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When talks usually take place; at other hours and on days off only if both want it so.
 *
 * @param from earliest beginning on a working day
 * @param until latest end on a working day
 */
@ConfigurationProperties("perfcycle.interviews")
record InterviewSettings(
        @DefaultValue("08:30") LocalTime from,
        @DefaultValue("18:30") LocalTime until) {

    InterviewSettings {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "perfcycle.interviews.from is %s and until is %s; the day must begin before it ends"
                            .formatted(from, until));
        }
    }
}
