package io.perfcycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.statistics.WeightProposal.Bounds;
import io.perfcycle.statistics.WeightProposal.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightProposalTest {

    /** The worked example of the study of scoring methods, by hand: .34/.15/.242857/.194286/.072857, so 34/15/24/20/7. */
    @Test
    void smoothsLimitsAndRounds() {
        var bounds = List.of(
                new Bounds(30, 0, 100),
                new Bounds(20, 0, 100),
                new Bounds(20, 0, 100),
                new Bounds(20, 0, 100),
                new Bounds(10, 0, 100));
        var exact = WeightProposal.adopt(new double[] {.40, .05, .30, .20, .05}, bounds)
                .orElseThrow();
        double[] byHand = {34, 15, 24.2857142857, 19.4285714286, 7.2857142857};
        for (var at = 0; at < byHand.length; at++) {
            assertThat(exact[at]).isCloseTo(byHand[at], within(1e-6));
        }
        assertThat(WeightProposal.whole(exact, bounds)).containsExactly(34, 15, 24, 20, 7);
    }

    @Test
    void boundsThatLeaveNoWayAreNoProposal() {
        assertThat(WeightProposal.adopt(new double[] {.5, .5}, List.of(new Bounds(40, 0, 45), new Bounds(40, 0, 45))))
                .isEmpty();
    }

    @Test
    void alwaysAddsUpTo100InsideTheBounds() {
        var chance = new Random(41);
        for (var round = 0; round < 500; round++) {
            var k = 2 + chance.nextInt(7);
            var raw = chance.doubles(k).toArray();
            var sum = java.util.Arrays.stream(raw).sum();
            var bounds = new ArrayList<Bounds>();
            var left = 100;
            for (var at = 0; at < k; at++) {
                var present = at == k - 1 ? left : chance.nextInt(left / (k - at) * 2 + 1);
                left -= present;
                bounds.add(new Bounds(present, Math.max(0, present - 3), present + 8));
            }
            var exact = WeightProposal.adopt(
                            java.util.Arrays.stream(raw).map(part -> part / sum).toArray(), bounds)
                    .orElseThrow();
            var whole = WeightProposal.whole(exact, bounds);
            assertThat(whole.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
            for (var at = 0; at < k; at++) {
                assertThat(whole.get(at).doubleValue())
                        .isBetween(
                                bounds.get(at).least(),
                                Math.min(bounds.get(at).most(), bounds.get(at).present() + 6));
            }
        }
    }

    @Test
    void isTheSameForTheSameSeedAndItsIntervalHoldsIt() {
        var chance = new Random(7);
        var rows = IntStream.range(0, 60)
                .mapToObj(any -> new double[] {
                    80 + 20 * chance.nextGaussian(), 90 + 5 * chance.nextGaussian(), 85 + 12 * chance.nextGaussian()
                })
                .toArray(double[][]::new);
        var bounds = List.of(new Bounds(40, 20, 60), new Bounds(30, 20, 60), new Bounds(30, 20, 60));
        var people = IntStream.range(0, 60).toArray();
        var one = WeightProposal.of(rows, people, Method.CRITIC, bounds, 1).orElseThrow();
        assertThat(WeightProposal.of(rows, people, Method.CRITIC, bounds, 1)).contains(one);
        for (var at = 0; at < 3; at++) {
            assertThat(one.proposed().get(at).doubleValue())
                    .isBetween(one.low().get(at) - 1, one.high().get(at) + 1);
        }
    }

    /** Sixty people seen once tell as much as sixty people seen four times alike, and less than 240 people. */
    @Test
    void theIntervalCountsPeopleNotRows() {
        var chance = new Random(11);
        var once = IntStream.range(0, 60)
                .mapToObj(any -> new double[] {
                    80 + 20 * chance.nextGaussian(), 90 + 5 * chance.nextGaussian(), 85 + 12 * chance.nextGaussian()
                })
                .toArray(double[][]::new);
        var often = IntStream.range(0, 240).mapToObj(at -> once[at % 60]).toArray(double[][]::new);
        var bounds = List.of(new Bounds(34, 0, 100), new Bounds(33, 0, 100), new Bounds(33, 0, 100));
        var same = WeightProposal.of(once, IntStream.range(0, 60).toArray(), Method.CRITIC, bounds, 5)
                .orElseThrow();
        var four = WeightProposal.of(
                        often, IntStream.range(0, 240).map(at -> at % 60).toArray(), Method.CRITIC, bounds, 5)
                .orElseThrow();
        var many = WeightProposal.of(often, IntStream.range(0, 240).toArray(), Method.CRITIC, bounds, 5)
                .orElseThrow();
        assertThat(four.high().get(0) - four.low().get(0))
                .isCloseTo(same.high().get(0) - same.low().get(0), within(0.2));
        assertThat(many.high().get(0) - many.low().get(0))
                .isLessThan(four.high().get(0) - four.low().get(0));
    }
}
