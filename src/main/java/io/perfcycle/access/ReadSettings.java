package io.perfcycle.access;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The record of who read what of whom.
 *
 * @param keepFor how long a line is kept before it is removed
 */
@ConfigurationProperties("perfcycle.reads")
record ReadSettings(@DefaultValue("P3Y") Period keepFor) {

    private static final int LEAST_DAYS = 30;

    ReadSettings {
        if (keepFor.toTotalMonths() == 0 && keepFor.getDays() < LEAST_DAYS || keepFor.isNegative()) {
            throw new IllegalArgumentException(
                    "perfcycle.reads.keep-for is %s; give at least P%dD".formatted(keepFor, LEAST_DAYS));
        }
    }
}
