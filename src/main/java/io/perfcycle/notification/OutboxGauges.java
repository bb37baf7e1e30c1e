package io.perfcycle.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an operator watches of the outbox: {@code perfcycle.outbox.letters} by channel and state, and
 * {@code perfcycle.outbox.oldest.seconds}, since when the oldest letter waits although it is due.
 */
@Component
class OutboxGauges implements MeterBinder {

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    OutboxGauges(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : List.of(OutboxRows.PENDING, "SENDING", OutboxRows.FAILED)) {
            Gauge.builder("perfcycle.outbox.letters", () -> letters(state))
                    .description("Letters in the outbox by state; sent and dropped ones are not counted")
                    .tag("state", state)
                    .register(registry);
        }
        Gauge.builder("perfcycle.outbox.oldest.seconds", this::oldest)
                .description("How long the oldest letter that is due has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }

    private long letters(String state) {
        return database.sql("select count(*) from mail_outbox where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    private long oldest() {
        var now = calendar.now();
        return database
                .sql(
                        "select min(created_at) as since from mail_outbox where state = 'PENDING' and next_attempt_at <= ?")
                .param(UtcColumn.write(now))
                .query((row, n) -> UtcColumn.read(row, "since"))
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .mapToLong(since -> Duration.between(since, now).toSeconds())
                .findFirst()
                .orElse(0);
    }
}
