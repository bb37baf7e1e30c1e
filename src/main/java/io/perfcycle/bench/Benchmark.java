package io.perfcycle.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.bench.BenchCompany.Crowd;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Jobs;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Measures half of the engine floor, a whole cycle and the floor's other half, after unmeasured rounds of both in turn: what
 * the compiler still does, and a database that grows, falls on both alike. Prints the report as the last line and ends the
 * application.
 */
@Component
@Profile("bench")
class Benchmark implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Benchmark.class);
    private static final PrintStream OUT = System.out;
    private static final int WAITS = 600;
    private static final int WAIT_MILLIS = 100;

    private final BenchSettings settings;
    private final BenchCompany company;
    private final BenchCycle cycle;
    private final EngineFloor floor;
    private final ReminderBench reminders;
    private final DashboardBench dashboards;
    private final Jobs jobs;
    private final WorkingCalendar calendar;
    private final DataSource dataSource;
    private final ObjectMapper json;
    private final ConfigurableApplicationContext context;

    Benchmark(
            BenchSettings settings,
            BenchCompany company,
            BenchCycle cycle,
            EngineFloor floor,
            ReminderBench reminders,
            DashboardBench dashboards,
            Jobs jobs,
            WorkingCalendar calendar,
            DataSource dataSource,
            ObjectMapper json,
            ConfigurableApplicationContext context) {
        this.settings = settings;
        this.company = company;
        this.cycle = cycle;
        this.floor = floor;
        this.reminders = reminders;
        this.dashboards = dashboards;
        this.jobs = jobs;
        this.calendar = calendar;
        this.dataSource = dataSource;
        this.json = json;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // Beside the start, not in it: the engine's job executor begins when everything has started.
        new Thread(this::measureAndEnd, "benchmark").start();
    }

    private void measureAndEnd() {
        try {
            var line = json.writeValueAsString(report());
            // First close, then print: the report is the last line whatever is logged on the way out.
            context.close();
            OUT.println(line);
            OUT.flush();
            System.exit(0);
        } catch (Exception e) {
            LOG.error("The benchmark has failed", e);
            System.exit(1);
        }
    }

    private Object report() throws Exception {
        awaitJobExecutor();
        if (settings.reminders() > 0) {
            return reminders.run(settings.reminders(), database());
        }
        return settings.dashboards() > 0
                ? dashboards.run(settings.dashboards(), database(), settings.views())
                : measured();
    }

    private void awaitJobExecutor() throws InterruptedException {
        for (var wait = 0; !jobs.automatic(); wait++) {
            if (wait == WAITS) {
                throw new IllegalStateException("The benchmark needs camunda.bpm.job-execution.enabled=true");
            }
            Thread.sleep(WAIT_MILLIS);
        }
    }

    private BenchReport measured() throws Exception {
        var people = new Crowd('P', settings.participants());
        var first = new Crowd('W', settings.warmUp());
        company.found(List.of(people, first), calendar.today());
        floor.deploy();
        for (var round = 1; round <= settings.warmUpRounds(); round++) {
            cycle.run("CYCLE-WARM-" + round, first, settings.measurements());
            floor.run("FLOOR-WARM-" + round, first);
        }
        var half = new Crowd('P', people.size() / 2);
        var rest = new Crowd('P', people.size() - half.size());
        System.gc();
        var bare = floor.run("FLOOR-BEFORE", half);
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var own = cycle.run("CYCLE", people, settings.measurements());
        var peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.gc();
        bare.add(floor.run("FLOOR-AFTER", rest));
        tell(own, people.size());
        tell(bare, people.size());
        return BenchReport.of(people.size(), database(), own, bare, settings.measurements(), peak);
    }

    private static void tell(Stopwatch watch, int people) {
        watch.laps()
                .forEach((phase, lap) -> OUT.printf(
                        "%-10s %9.2f s %9.2f CPU ms per participant%n",
                        phase, lap.seconds(), lap.processor().toNanos() / 1e6 / people));
    }

    private String database() throws Exception {
        try (var connection = dataSource.getConnection()) {
            var metadata = connection.getMetaData();
            return metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion();
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
