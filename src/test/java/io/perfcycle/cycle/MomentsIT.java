package io.perfcycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.support.ApplicationIT;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Entities and statements agree on what a stored moment means, whatever the zone of the node. */
class MomentsIT extends ApplicationIT {

    private static final Instant MOMENT = Instant.parse("2026-06-30T23:30:00.123Z");

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aMomentWrittenByAnEntityIsReadAsTheSameByAStatementAndBack() {
        assertThat(TimeZone.getDefault().getRawOffset())
                .as("elsewhere than UTC")
                .isNotZero();
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            var cycle = new Cycle(
                    "MOMENTS",
                    "Moments",
                    LocalDate.of(2026, 7, 1),
                    LocalDate.of(2026, 9, 30),
                    "QUARTER",
                    new CycleSettings(
                            List.of(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            CycleSettings.CheckIns.NONE,
                            Map.of(),
                            null,
                            null),
                    "hr",
                    MOMENT);
            entities.persist(cycle);
            entities.flush();
            var stored = database.sql("select created_at, period_start from cycle where code = 'MOMENTS'")
                    .query((row, number) -> {
                        assertThat(row.getObject("period_start", LocalDate.class))
                                .isEqualTo(cycle.periodStart());
                        return UtcColumn.read(row, "created_at");
                    })
                    .single();
            assertThat(stored).isEqualTo(MOMENT);
            entities.refresh(cycle);
            assertThat(cycle.createdAt()).isEqualTo(MOMENT);
            assertThat(cycle.periodStart()).isEqualTo(LocalDate.of(2026, 7, 1));
        });
    }
}
