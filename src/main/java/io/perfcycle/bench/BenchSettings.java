package io.perfcycle.bench;

import java.util.List;
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
 * @param keep the name of a database that stays and is filled once; empty for one that is dropped at the end
 * @param views parts of addresses: only views with one of them are measured; empty for all
 */
@ConfigurationProperties("bench")
record BenchSettings(
        @DefaultValue("200") int participants,
        @DefaultValue("100") int warmUp,
        @DefaultValue("4") int warmUpRounds,
        @DefaultValue("100") int measurements,
        @DefaultValue("0") int reminders,
        @DefaultValue("0") int dashboards,
        @DefaultValue("") String keep,
        @DefaultValue List<String> views) {

    private static final int MOST = 90_000;

    BenchSettings {
        within("participants", participants, 1, MOST);
        within("warm-up", warmUp, 1, MOST);
        within("warm-up-rounds", warmUpRounds, 0, 20);
        within("reminders", reminders, 0, MOST);
        within("dashboards", dashboards, 0, MOST);
        if (!keep.matches("[a-z0-9_]{0,32}")) {
            throw new IllegalArgumentException("bench.keep is %s; give small letters and digits".formatted(keep));
        }
        if (!keep.isEmpty() && dashboards == 0) {
            throw new IllegalArgumentException("bench.keep is for bench.dashboards; everything else plays anew");
        }
        views = List.copyOf(views);
        within("measurements", measurements, BenchCompany.MEASURES, 1_000);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("bench.%s is %d; give %d to %d".formatted(name, value, least, most));
        }
    }
}
