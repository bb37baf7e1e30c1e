package io.perfcycle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeTravelTest {

    private static final Instant MORNING = Instant.parse("2026-07-01T01:30:00Z");
    private static final Instant EVENING = Instant.parse("2026-07-01T09:30:00Z");

    private final TimeTravel time = new TimeTravel();
    private final List<Instant> seen = new ArrayList<>();

    @AfterEach
    void comeHome() {
        ClockUtil.reset();
    }

    @Test
    void timeGoesByUntilTheEveningAndIsThenItselfAgain() {
        time.at(MORNING, () -> {
            pass(Duration.ofHours(3), EVENING);
            pass(Duration.ofHours(3), EVENING);
            pass(Duration.ofHours(3), EVENING);
            pass(Duration.ofHours(3), EVENING);
        });
        assertThat(seen)
                .containsExactly(
                        Instant.parse("2026-07-01T04:30:00Z"), Instant.parse("2026-07-01T07:30:00Z"), EVENING, EVENING);
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isCloseTo(
                        Instant.now(),
                        new org.assertj.core.data.TemporalUnitWithinOffset(10, java.time.temporal.ChronoUnit.SECONDS));
    }

    @Test
    void nothingOfThePastHappensInTheFuture() {
        var now = Instant.now();
        time.at(now.minus(Duration.ofMinutes(5)), () -> pass(Duration.ofHours(2), now.plus(Duration.ofDays(1))));
        assertThat(seen.get(0)).isBetween(now.minusSeconds(1), now.plusSeconds(10));
    }

    private void pass(Duration span, Instant latest) {
        time.pass(span, latest);
        seen.add(ClockUtil.getCurrentTime().toInstant());
    }
}
