package io.perfcycle.checkin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much time check-ins are given.
 *
 * @param workingDays from the opening of a check-in until it counts as missed
 * @param followUpWorkingDays until a follow-up is due; as many again until it counts as lapsed
 */
@ConfigurationProperties("perfcycle.check-ins")
record CheckInSettings(
        @DefaultValue("3") int workingDays,
        @DefaultValue("3") int followUpWorkingDays) {

    CheckInSettings {
        require("working-days", workingDays);
        require("follow-up-working-days", followUpWorkingDays);
    }

    private static void require(String name, int days) {
        if (days < 1 || days > 60) {
            throw new IllegalArgumentException("perfcycle.check-ins.%s is %d; give 1 to 60".formatted(name, days));
        }
    }
}
