package io.perfcycle.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.ReleasedCycle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The results of a released cycle as statistics read them. */
class ScoredResultsIT extends ReleasedCycle {

    @Autowired
    private ScoredResults results;

    @Test
    void everybodyIsReadWithThePointsBehindTheTotal() {
        released("SR-1");
        var all = results.of(List.of("SR-1", "SR-UNKNOWN"));
        assertThat(all).extracting(ScoredResults.Scored::employeeNo).containsExactly("E1", "E2");
        var first = all.get(0);
        assertThat(first.total()).isEqualByComparingTo("70.50");
        assertThat(first.level()).isEqualTo("C");
        assertThat(first.split()).isFalse();
        assertThat(first.items())
                .extracting(item -> item.weight() + "x" + item.measured() + "=" + item.counted())
                .containsExactly("40.0x60.0=60.0", "20.0x100.0=100.0", "25.0x70.0=70.0", "15.0x60.0=60.0");
    }

    @Test
    void nothingIsEvidenceBeforeRelease() {
        launch("SR-2");
        assertThat(results.of(List.of("SR-2"))).isEmpty();
    }
}
