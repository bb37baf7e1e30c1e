package io.perfcycle.statistics;

import static io.perfcycle.statistics.Estimate.Standing.CHECK_KEYS;
import static io.perfcycle.statistics.Estimate.Standing.CONSTANT;
import static io.perfcycle.statistics.Estimate.Standing.INSUFFICIENT_DATA;
import static io.perfcycle.statistics.Estimate.Standing.SINGULAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Constant columns, gaps, huge offsets, ties, copies: a plain word instead of NaN, and no digit lost. */
class NastyDataTest {
    private static final Random CHANCE = new Random(20261125);

    private static double[] noise(int n) {
        return IntStream.range(0, n).mapToDouble(any -> CHANCE.nextGaussian()).toArray();
    }

    private static double[][] rows(double[]... columns) {
        return IntStream.range(0, columns[0].length)
                .mapToObj(row -> Arrays.stream(columns)
                        .mapToDouble(column -> column[row])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] constant(int n) {
        return IntStream.range(0, n).mapToDouble(any -> 100).toArray();
    }

    @Test
    void aColumnThatDoesNotVaryIsSaidToBeConstant() {
        var noise = noise(40);
        assertThat(Correlation.pearson(constant(40), noise, 30).standing()).isEqualTo(CONSTANT);
        assertThat(Correlation.spearman(noise, constant(40), 30).standing()).isEqualTo(CONSTANT);
        assertThat(Reliability.alpha(rows(constant(40), constant(40)), 30).standing())
                .isEqualTo(CONSTANT);
        assertThat(GroupDifference.of(List.of(constant(10), constant(20)), 5, 10)
                        .effect()
                        .standing())
                .isEqualTo(CONSTANT);
        assertThat(Discrimination.upperLower(noise, constant(40), 120, 30).standing())
                .isEqualTo(CONSTANT);
        var inflation = Redundancy.inflation(rows(noise, constant(40), noise(40)), 30);
        assertThat(inflation.get(1).standing()).isEqualTo(CONSTANT);
        assertThat(inflation.get(0).known()).isTrue();
        var weights = WeightMethods.critic(rows(noise, constant(40), noise(40))).orElseThrow();
        assertThat(weights[1]).isZero();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void tooFewIsSaidPlainly() {
        assertThat(Correlation.pearson(noise(29), noise(29), 30).standing()).isEqualTo(INSUFFICIENT_DATA);
        assertThat(Correlation.spearman(new double[0], new double[0], 0).standing())
                .isEqualTo(INSUFFICIENT_DATA);
        assertThat(Reliability.alpha(new double[0][], 50).standing()).isEqualTo(INSUFFICIENT_DATA);
        assertThat(GroupDifference.of(List.of(noise(4), noise(40)), 5, 30).groups())
                .isEqualTo(1);
        assertThat(Description.of(new double[0], 0, 120).mean().standing()).isEqualTo(INSUFFICIENT_DATA);
        assertThat(WeightMethods.regressionShares(rows(noise(9)), noise(9))).isEmpty();
    }

    @Test
    void gapsAreLeftOutAndCounted() {
        double[] gapped = {1, Double.NaN, 3, Double.NaN};
        var found = Description.of(gapped, 0, 120);
        assertThat(found.n()).isEqualTo(2);
        assertThat(found.missingShare()).isEqualTo(0.5);
        assertThat(found.mean().value()).isEqualTo(2);
        assertThat(found.ceilingShare().standing()).isEqualTo(INSUFFICIENT_DATA);
    }

    @Test
    void aHugeOffsetCostsNoDigits() {
        var one = noise(60);
        var other = IntStream.range(0, 60)
                .mapToDouble(at -> one[at] + CHANCE.nextGaussian())
                .toArray();
        var far = Arrays.stream(one).map(value -> value + 1e9).toArray();
        assertThat(Correlation.pearson(far, other, 30).value())
                .isCloseTo(Correlation.pearson(one, other, 30).value(), within(1e-6));
        assertThat(Description.of(far, 0, 1).deviation().value())
                .isCloseTo(Description.of(one, 0, 1).deviation().value(), within(1e-6));
    }

    @Test
    void copiesAreSingular() {
        var noise = noise(60);
        var inflation = Redundancy.inflation(rows(noise, noise, noise(60)), 30);
        assertThat(inflation).allSatisfy(found -> assertThat(found.standing()).isEqualTo(SINGULAR));
        assertThat(Redundancy.matrix(rows(noise, noise), 30).get(0).get(1).value())
                .isEqualTo(1);
    }

    @Test
    void turnedKeysAreNoReliability() {
        var noise = noise(60);
        var turned = Arrays.stream(noise)
                .map(value -> -value + CHANCE.nextGaussian() / 10)
                .toArray();
        assertThat(Reliability.alpha(rows(noise, turned), 50).standing()).isEqualTo(CHECK_KEYS);
    }

    @Test
    void tiesWithTheLastOfAGroupBelongToIt() {
        // n = 10, groups of 3; the fourth ties with the third, at both ends
        double[] criterion = {1, 1, 2, 2, 5, 6, 8, 8, 9, 9};
        double[] item = {0, 0, 0, 40, 50, 50, 60, 100, 100, 100};
        // lower {0, 0, 0, 40} is 10 on average, upper {60, 100, 100, 100} is 90: by hand
        assertThat(Discrimination.upperLower(item, criterion, 100, 10).value()).isEqualTo(0.8);
    }

    @Test
    void oneHitMoreOrFewerMayTurnTheVerdict() {
        var groups = List.of(new ImpactRatio.Group("a", 3, 10), new ImpactRatio.Group("b", 4, 10));
        var a = ImpactRatio.of(groups, 5).get(0);
        // 3/10 of 4/10 is .75; with one hit more it would be 1
        assertThat(a.low()).isTrue();
        assertThat(a.unstable()).isTrue();
        assertThat(ImpactRatio.of(List.of(new ImpactRatio.Group("c", 0, 3), groups.get(0)), 5))
                .isEmpty();
    }
}
