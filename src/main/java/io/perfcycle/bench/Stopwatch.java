package io.perfcycle.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures phases one after the other: time on the clock, and processor time of this whole process. */
final class Stopwatch {

    /** What one phase took. */
    record Lap(Duration clock, Duration processor) {

        Lap plus(Lap other) {
            return new Lap(clock.plus(other.clock), processor.plus(other.processor));
        }

        double seconds() {
            return clock.toMillis() / 1000.0;
        }
    }

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Map<String, Lap> laps = new LinkedHashMap<>();

    void measure(String phase, Runnable work) {
        var clock = System.nanoTime();
        var processor = SYSTEM.getProcessCpuTime();
        work.run();
        laps.merge(
                phase,
                new Lap(
                        Duration.ofNanos(System.nanoTime() - clock),
                        Duration.ofNanos(SYSTEM.getProcessCpuTime() - processor)),
                Lap::plus);
    }

    void add(Stopwatch other) {
        other.laps.forEach((phase, lap) -> laps.merge(phase, lap, Lap::plus));
    }

    Map<String, Lap> laps() {
        return laps;
    }

    Lap total() {
        return laps.values().stream().reduce(new Lap(Duration.ZERO, Duration.ZERO), Lap::plus);
    }
}
