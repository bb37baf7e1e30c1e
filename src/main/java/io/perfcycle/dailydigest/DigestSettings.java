package io.perfcycle.dailydigest;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded, and when others are told.
 *
 * @param at when the digests of a working day are written, in the company's zone
 * @param managerAfter working days after its deadline from which an open task is told to the manager of the person who has it
 * @param upperManagerAfter the same for the manager's manager
 * @param hrAfter the same for HR
 */
@ConfigurationProperties("perfcycle.digest")
record DigestSettings(
        @DefaultValue("08:30") LocalTime at,
        @DefaultValue("1") int managerAfter,
        @DefaultValue("3") int upperManagerAfter,
        @DefaultValue("5") int hrAfter) {

    DigestSettings {
        if (managerAfter < 1 || upperManagerAfter < managerAfter || hrAfter < upperManagerAfter) {
            throw new IllegalArgumentException(
                    "perfcycle.digest.manager-after, upper-manager-after and hr-after are %d, %d and %d; give 1 or more, none below the one before"
                            .formatted(managerAfter, upperManagerAfter, hrAfter));
        }
    }
}
