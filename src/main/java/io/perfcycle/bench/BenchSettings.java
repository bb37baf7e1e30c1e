package io.perfcycle.bench;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large the benchmark is.
 *
 * @param participants people in the measured cycle
 * @param warmUp people in each unmeasured cycle before it, so that compiled code is what is measured
 * @param warmUpRounds unmeasured cycles, each followed by an engine floor of the same size
 * @param measurements rows of measurements per person
 * @param reminders if above 0, only this is measured: one sweep of reminders over so many open tasks
 * @param dashboards if above 0, only this is measured: every view of the dashboards at so many participations
 */
@ConfigurationProperties("bench")
record BenchSettings(
        @DefaultValue("200") int participants,
        @DefaultValue("100") int warmUp,
        @DefaultValue("4") int warmUpRounds,
        @DefaultValue("100") int measurements,
        @DefaultValue("0") int reminders,
        @DefaultValue("0") int dashboards) {

    private static final int MOST = 90_000;

    BenchSettings {
        within("participants", participants, 1, MOST);
        within("warm-up", warmUp, 1, MOST);
        within("warm-up-rounds", warmUpRounds, 0, 20);
        within("reminders", reminders, 0, MOST);
        within("dashboards", dashboards, 0, MOST);
        within("measurements", measurements, BenchCompany.MEASURES, 1_000);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("bench.%s is %d; give %d to %d".formatted(name, value, least, most));
        }
    }
}
