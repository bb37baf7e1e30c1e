package io.perfcycle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark as it is called from outside: a process of its own, small. Says nothing about speed. */
class BenchmarkIT {

    private static final int PARTICIPANTS = 5;

    @TempDir
    private Path folder;

    @Test
    void playsAWholeCycleAndEndsWithOneLineOfJson() throws Exception {
        var output = run("--bench.participants=" + PARTICIPANTS, "--bench.warm-up=1", "--bench.warm-up-rounds=1");

        var report = new ObjectMapper().readTree(output.get(output.size() - 1));
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "participants",
                        "database",
                        "seconds",
                        "cpuMillisPerParticipant",
                        "floor",
                        "ratio",
                        "measurementsPerSecond",
                        "peakHeapMb");
        assertThat(report.get("participants").asInt()).isEqualTo(PARTICIPANTS);
        assertThat(report.get("database").asText()).startsWith("H2");
        assertThat(report.get("seconds").fieldNames())
                .toIterable()
                .containsExactly("launch", "goals", "import", "calculate", "evaluate", "release", "total");
        assertThat(report.get("seconds")).allMatch(second -> second.asDouble() > 0);
        assertThat(report.get("floor").fieldNames()).toIterable().containsExactly("seconds", "cpuMillisPerParticipant");
        assertThat(report.get("floor")).allMatch(JsonNode::isNumber);
        assertThat(report.get("ratio").asDouble()).isPositive();
        assertThat(report.get("measurementsPerSecond").asLong()).isPositive();
        assertThat(report.get("peakHeapMb").asLong()).isPositive();
        assertThat(folder).as("its database is dropped").isEmptyDirectory();
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        var log = Files.createTempFile("benchmark", ".log");
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    "io.perfcycle.PerfCycle",
                    "--spring.profiles.active=bench",
                    "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("configured")));
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            var output = Files.readAllLines(log);
            assertThat(process.exitValue()).as(String.join("\n", output)).isZero();
            return output;
        } finally {
            Files.delete(log);
        }
    }
}
