package io.perfcycle.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The last line of the benchmark. */
record BenchReport(
        int participants,
        String database,
        Map<String, Double> seconds,
        double cpuMillisPerParticipant,
        Floor floor,
        double ratio,
        long measurementsPerSecond,
        long peakHeapMb) {

    /** The same models with nothing in them. */
    record Floor(double seconds, double cpuMillisPerParticipant) {}

    private static final int MEGABYTE = 1 << 20;

    static BenchReport of(
            int participants, String database, Stopwatch cycle, Stopwatch floor, int measurements, long peakHeap) {
        var seconds = new LinkedHashMap<String, Double>();
        cycle.laps().forEach((phase, lap) -> seconds.put(phase, lap.seconds()));
        seconds.put("total", cycle.total().seconds());
        var own = cycle.total().processor().toNanos() / 1e6 / participants;
        var bare = floor.total().processor().toNanos() / 1e6 / participants;
        return new BenchReport(
                participants,
                database,
                seconds,
                rounded(own),
                new Floor(floor.total().seconds(), rounded(bare)),
                rounded(own / bare),
                Math.round((double) measurements
                        * participants
                        / cycle.laps().get("import").seconds()),
                peakHeap / MEGABYTE);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
