package io.perfcycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class MeanTest {

    /** R: {@code t.test(sleep$extra[1:10])}: mean 0.75, 95 percent confidence interval -0.5297804 2.0297804. */
    @Test
    void studentsSleepData() {
        var mean = Mean.of(new double[] {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0}, 5);
        assertThat(mean.value()).isCloseTo(0.75, offset(1e-12));
        assertThat(mean.low()).isCloseTo(-0.5297804, offset(5e-8));
        assertThat(mean.high()).isCloseTo(2.0297804, offset(5e-8));
    }

    /** By hand: 1 to 5 has mean 3, standard error sqrt(2.5 / 5) and qt(.975, 4) = 2.776445105. */
    @Test
    void missingValuesAreLeftOut() {
        var mean = Mean.of(new double[] {1, Double.NaN, 2, 3, 4, 5}, 5);
        assertThat(mean.n()).isEqualTo(5);
        assertThat(mean.high()).isCloseTo(3 + 2.776445105 * Math.sqrt(0.5), offset(1e-8));
    }

    @Test
    void whatDoesNotVaryHasNoIntervalAndTooFewHaveNoMean() {
        assertThat(Mean.of(new double[] {4, 4, 4, 4, 4}, 5).value()).isEqualTo(4);
        assertThat(Mean.of(new double[] {4, 4, 4, 4, 4}, 5).low()).isNull();
        assertThat(Mean.of(new double[] {4, 4, 4, 4}, 5)).isEqualTo(Estimate.insufficient(4));
        assertThat(Mean.of(new double[] {4}, 0)).isEqualTo(Estimate.insufficient(1));
    }
}
