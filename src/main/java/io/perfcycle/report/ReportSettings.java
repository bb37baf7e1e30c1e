package io.perfcycle.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Large reports.
 *
 * @param keepFor how long a prepared report can be fetched before it is removed
 * @param peopleAtOnce how many people's reports one job prints
 */
@ConfigurationProperties("perfcycle.reports")
record ReportSettings(
        @DefaultValue("P3D") Duration keepFor,
        @DefaultValue("20") int peopleAtOnce) {

    private static final int MOST_AT_ONCE = 200;

    ReportSettings {
        if (keepFor.isNegative() || keepFor.isZero()) {
            throw new IllegalArgumentException(
                    "perfcycle.reports.keep-for is %s; give more than zero".formatted(keepFor));
        }
        if (peopleAtOnce < 1 || peopleAtOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "perfcycle.reports.people-at-once is %d; give 1 to %d".formatted(peopleAtOnce, MOST_AT_ONCE));
        }
    }
}
