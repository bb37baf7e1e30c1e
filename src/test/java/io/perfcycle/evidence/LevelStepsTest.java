package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LevelStepsTest {

    private final AtomicInteger decisions = new AtomicInteger();

    private String usual(int hundredths) {
        decisions.incrementAndGet();
        return hundredths >= 11_000
                ? "S"
                : hundredths >= 10_000 ? "A" : hundredths >= 8_500 ? "B" : hundredths >= 7_000 ? "C" : "D";
    }

    @Test
    void everyHundredthHasTheLevelOfTheTable() {
        var steps = new LevelSteps(this::usual);
        assertThat(decisions.get()).isLessThan(80);
        for (var total = 0; total <= 12_000; total++) {
            assertThat(steps.of(total)).as("%d", total).isEqualTo(usual(total));
        }
    }

    @Test
    void aTableThatKnowsNoLevelGivesNone() {
        assertThat(new LevelSteps(any -> null).of(5_000)).isNull();
    }
}
