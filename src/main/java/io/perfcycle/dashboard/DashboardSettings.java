package io.perfcycle.dashboard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What dashboards show.
 *
 * @param smallestGroup groups of fewer people with a result are not described
 */
@ConfigurationProperties("perfcycle.dashboard")
record DashboardSettings(@DefaultValue("5") int smallestGroup) {

    DashboardSettings {
        if (smallestGroup < 2) {
            throw new IllegalArgumentException(
                    "perfcycle.dashboard.smallest-group is %d; give 2 or more".formatted(smallestGroup));
        }
    }
}
