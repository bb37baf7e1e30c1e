package io.perfcycle.bench;

import io.perfcycle.bench.BenchCompany.Crowd;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Processes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures one sweep of the daily digest: everybody of a crowd has a task open, and for each a letter is written into the
 * outbox. What is timed is the step "Compose digests", by the engine's own history.
 */
@Component
@Profile("bench")
class ReminderBench {

    /** The last line of this benchmark; {@code cpuSeconds} is the processor time of this whole process meanwhile, {@code firstSeconds} the same sweep before it. */
    record Report(
            int openTasks,
            String database,
            int letters,
            double seconds,
            double cpuSeconds,
            double firstSeconds,
            long tasksPerSecond) {}

    private static final String COMPOSE = "composeDigests";

    private final BenchCompany company;
    private final BenchCycle cycle;
    private final Processes processes;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;

    ReminderBench(
            BenchCompany company, BenchCycle cycle, Processes processes, WorkingCalendar calendar, JdbcClient jdbc) {
        this.company = company;
        this.cycle = cycle;
        this.processes = processes;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    Report run(int people, String database) {
        var crowd = new Crowd('P', people);
        company.found(List.of(crowd), calendar.today());
        jdbc.sql("update employee set email = concat(employee_no, '@bench.test')")
                .update();
        // Whatever day it is measured on is a working day.
        jdbc.sql("delete from calendar_day").update();
        jdbc.sql("insert into calendar_day (on_date, works) values (?, true)")
                .param(calendar.today())
                .update();
        cycle.open("REMINDERS", crowd);
        var first = sweep(1);
        jdbc.sql("delete from mail_outbox").update();
        var watch = new Stopwatch();
        var seconds = new double[1];
        watch.measure("sweep", () -> seconds[0] = sweep(2));
        var tasks = count("select count(*) from ACT_RU_TASK");
        var letters = count("select count(*) from mail_outbox where topic = 'daily-digest' and state = 'PENDING'");
        return new Report(
                tasks,
                database,
                letters,
                seconds[0],
                watch.total().processor().toMillis() / 1000.0,
                first,
                Math.round(tasks / seconds[0]));
    }

    private double sweep(int number) {
        processes.start(processes.currentDeployment(), "daily-digest", "sweep-" + number, Map.of());
        Patience.until(() ->
                count("select count(*) from ACT_HI_ACTINST where ACT_ID_ = '" + COMPOSE + "' and END_TIME_ is not null")
                        >= number);
        return jdbc.sql("select START_TIME_, END_TIME_ from ACT_HI_ACTINST where ACT_ID_ = '" + COMPOSE
                                + "' order by START_TIME_ desc")
                        .query((row, n) -> Duration.between(
                                row.getObject(1, LocalDateTime.class), row.getObject(2, LocalDateTime.class)))
                        .list()
                        .get(0)
                        .toMillis()
                / 1000.0;
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
