package io.perfcycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.statistics.Noise.Part;
import io.perfcycle.statistics.Noise.Standing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoiseTest {

    /** 0, 1, ... 10 times 3: variance 99, deviation 9.9499 by hand. */
    private static final double[] TOTALS =
            IntStream.range(0, 11).mapToDouble(at -> 80 + 3 * at).toArray();

    private static Estimate of(double reliability) {
        return Estimate.of(30, reliability);
    }

    /** SD 10 and alpha .843 give an SEM of 3.962 and 7.77 points of margin: a gap of 5 between two people is noise. */
    @Test
    void oneScaleIsTheTextbookCase() {
        var noise = Noise.of(List.of(new Part(100, 100, of(0.843))), TOTALS);
        assertThat(noise.error().value()).isCloseTo(10 * Math.sqrt(1 - 0.843), within(1e-12));
        assertThat(noise.margin()).isCloseTo(7.766, within(0.001));
        assertThat(noise.difference()).isGreaterThan(5);
    }

    /** By hand: .36 * 100 * .2 + .16 * 200 * .5 = 23.2; 1 - 23.2 / 99 = .7657. */
    @Test
    void errorsOfPartsAddUpByTheirSquares() {
        var noise = Noise.of(List.of(new Part(60, 100, of(0.8)), new Part(40, 200, of(0.5))), TOTALS);
        assertThat(noise.error().value()).isCloseTo(Math.sqrt(23.2), within(1e-12));
        assertThat(noise.reliability().value()).isCloseTo(1 - 23.2 / 99, within(1e-12));
        assertThat(noise.standing()).isEqualTo(Standing.RELIABLE);
    }

    @Test
    void whereFiguresDoNotSeparatePeopleItIsNoise() {
        var noise = Noise.of(List.of(new Part(100, 99, of(0.01))), TOTALS);
        assertThat(noise.standing()).isEqualTo(Standing.NOISE);
        assertThat(Noise.of(List.of(new Part(100, 99, of(-3))), TOTALS)
                        .reliability()
                        .value())
                .isZero();
        assertThat(Noise.of(List.of(new Part(100, 99, of(0.6))), TOTALS).standing())
                .isEqualTo(Standing.ROUGH);
    }

    @Test
    void saysPlainlyWhatItDoesNotKnow() {
        var unknown = Estimate.insufficient(0);
        assertThat(Noise.of(List.of(new Part(59, 9, of(0.9)), new Part(41, 9, unknown)), TOTALS))
                .satisfies(noise -> {
                    assertThat(noise.standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
                    assertThat(noise.margin()).isNull();
                    assertThat(noise.covered()).isEqualTo(0.59);
                });
        assertThat(Noise.of(List.of(new Part(100, 9, of(0.9))), new double[7]).standing())
                .isEqualTo(Standing.INSUFFICIENT_DATA);
        assertThat(Noise.of(List.of(new Part(100, 9, of(0.9))), new double[20])
                        .reliability()
                        .standing())
                .isEqualTo(Estimate.Standing.CONSTANT);
        assertThat(Noise.of(List.of(), TOTALS).standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
    }
}
