package io.perfcycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutliersTest {

    /** By hand: median 5.5, absolute deviations 4.5 3.5 2.5 1.5 .5 .5 1.5 2.5 3.5 94.5, their median 2.5. */
    private static final List<Double> VALUES = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 100.0);

    @Test
    void farValuesAreNamedOnTheirSide() {
        var outliers = Outliers.among(VALUES);
        assertThat(outliers.score(100)).isCloseTo(0.6745 * 94.5 / 2.5, within(1e-12));
        assertThat(outliers.side(100)).isEqualTo(1);
        assertThat(outliers.side(-40)).isEqualTo(-1);
        assertThat(outliers.side(9)).isZero();
    }

    @Test
    void theOrderChangesNothing() {
        var shuffled = new ArrayList<>(VALUES);
        Collections.shuffle(shuffled, new java.util.Random(1));
        assertThat(Outliers.among(shuffled)).isEqualTo(Outliers.among(VALUES));
    }

    @Test
    void tooFewOrAllTheSameSayNothing() {
        assertThat(Outliers.among(VALUES.subList(1, 10)).score(100)).isNull();
        assertThat(Outliers.among(VALUES.subList(1, 10)).side(100)).isZero();
        assertThat(Outliers.among(Collections.nCopies(20, 90.0)).side(100)).isZero();
    }

    @Test
    void figuresOfDifferentScalesAreBroughtOntoOne() {
        var scale = Standardized.by(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0));
        // By hand: mean 5, squares 32, 32 / 7
        assertThat(scale.of(9)).isCloseTo(4 / Math.sqrt(32.0 / 7), within(1e-12));
        assertThat(Standardized.by(List.of(3.0)).of(3)).isNull();
        assertThat(Standardized.by(List.of(3.0, 3.0)).of(4)).isNull();
        assertThat(Standardized.by(List.of()).of(4)).isNull();
    }
}
