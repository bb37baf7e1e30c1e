package io.perfcycle.statistics;

import static io.perfcycle.statistics.IndicatorHealth.Reason.CEILING;
import static io.perfcycle.statistics.IndicatorHealth.Reason.CROWDED_END;
import static io.perfcycle.statistics.IndicatorHealth.Reason.MISSING_FIGURES;
import static io.perfcycle.statistics.IndicatorHealth.Reason.NO_SPREAD;
import static io.perfcycle.statistics.IndicatorHealth.Reason.REDUNDANT;
import static io.perfcycle.statistics.IndicatorHealth.Reason.REVERSED;
import static io.perfcycle.statistics.IndicatorHealth.Reason.SOUND;
import static io.perfcycle.statistics.IndicatorHealth.Reason.TOO_FEW;
import static io.perfcycle.statistics.IndicatorHealth.Reason.USELESS_ONCE;
import static io.perfcycle.statistics.IndicatorHealth.Reason.USELESS_TWICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.statistics.IndicatorHealth.Recommendation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Flaws planted in made-up points are found, each by its own rule, and a sound indicator raises no alarm. */
class IndicatorHealthTest {
    private static final int PEOPLE = 200;
    private final Random chance = new Random(20261125);
    private final double[] talent = made(any -> chance.nextGaussian());
    private final double[] outcome = made(at -> 0.7 * talent[at] + 0.7 * chance.nextGaussian());
    private final double[] rest = made(at -> 90 + 12 * talent[at] + 6 * chance.nextGaussian());

    private static double[] made(IntToDoubleFunction maker) {
        return IntStream.range(0, PEOPLE).mapToDouble(maker).toArray();
    }

    private double[] points(IntToDoubleFunction maker) {
        return made(at -> Math.max(0, Math.min(120, maker.applyAsDouble(at))));
    }

    private IndicatorHealth health(double[] points, Estimate redundancy) {
        return new IndicatorHealth(
                Description.of(points, 0, 120),
                Discrimination.upperLower(points, rest, 120, IndicatorHealth.NEEDED),
                Estimate.insufficient(0),
                Correlation.spearman(points, outcome, IndicatorHealth.NEEDED),
                "OTHER",
                redundancy,
                Estimate.insufficient(0),
                Estimate.insufficient(0));
    }

    private IndicatorHealth health(double[] points) {
        return health(points, Estimate.of(PEOPLE, 0.2));
    }

    private double[] sound() {
        return points(at -> 90 + 18 * talent[at] + 10 * chance.nextGaussian());
    }

    @Test
    void aSoundIndicatorIsKept() {
        var verdict = health(sound()).verdict(false, false);
        assertThat(verdict.recommendation()).isEqualTo(Recommendation.KEEP);
        assertThat(verdict.reasons()).containsExactly(SOUND);
    }

    @Test
    void aCeilingIsAdjusted() {
        var verdict = health(points(at -> 118 + 18 * talent[at])).verdict(false, false);
        assertThat(verdict.recommendation()).isEqualTo(Recommendation.ADJUST);
        assertThat(verdict.reasons()).contains(CEILING);
    }

    /** Twenty of a hundred at the cap, the rest spread; tells people apart by .15, with the interval that is asked for. */
    private IndicatorHealth.Verdict crowded(double high) {
        return new IndicatorHealth(
                        Description.of(points(at -> at % 5 == 0 ? 120 : 60 + at % 50), 0, 120),
                        Estimate.of(PEOPLE, 0.15, 0, high),
                        Estimate.insufficient(0),
                        Estimate.insufficient(0),
                        null,
                        Estimate.insufficient(0),
                        Estimate.insufficient(0),
                        Estimate.insufficient(0))
                .verdict(false, false);
    }

    @Test
    void whatIsCrowdedAtOneEndIsAdjustedOnlyBeyondNoise() {
        assertThat(crowded(0.29).recommendation()).isEqualTo(Recommendation.ADJUST);
        assertThat(crowded(0.29).reasons()).containsExactly(CROWDED_END);
        assertThat(crowded(0.31).recommendation()).isEqualTo(Recommendation.KEEP);
        assertThat(crowded(0.31).reasons()).containsExactly(CROWDED_END);
    }

    @Test
    void whatMostlyLacksFiguresIsAdjusted() {
        var gapped = sound();
        Arrays.setAll(gapped, at -> at % 4 == 0 ? Double.NaN : gapped[at]);
        assertThat(health(gapped).verdict(false, false).reasons()).contains(MISSING_FIGURES);
    }

    @Test
    void whatGoesAgainstTheOutcomeIsAdjusted() {
        var verdict = health(points(at -> 90 - 15 * talent[at] + 10 * chance.nextGaussian()))
                .verdict(false, false);
        assertThat(verdict.recommendation()).isEqualTo(Recommendation.ADJUST);
        assertThat(verdict.reasons()).contains(REVERSED);
    }

    @Test
    void whereEverybodyEarnsTheSameItIsAdjusted() {
        assertThat(health(points(at -> 95 + 2 * talent[at]))
                        .verdict(false, false)
                        .reasons())
                .contains(NO_SPREAD);
    }

    @Test
    void theWeakerOfTwoAlikeIsMerged() {
        var twin = Estimate.of(PEOPLE, 0.93);
        assertThat(health(sound(), twin).verdict(true, false).recommendation()).isEqualTo(Recommendation.MERGE);
        var stronger = health(sound(), twin).verdict(false, false);
        assertThat(stronger.recommendation()).isEqualTo(Recommendation.KEEP);
        assertThat(stronger.reasons()).containsExactly(REDUNDANT);
    }

    @Test
    void twoThatMayBeAlikeByChanceAreNotMerged() {
        // seven people in five cycles: 35 figures, and an interval from nothing to everything
        var byChance = health(sound(), Estimate.of(35, 0.82, 0.01, 0.98)).verdict(true, false);
        assertThat(byChance.recommendation()).isEqualTo(Recommendation.KEEP);
        assertThat(byChance.reasons()).containsExactly(REDUNDANT);
        assertThat(health(sound(), Estimate.of(35, 0.82, 0.51, 0.9))
                        .verdict(true, false)
                        .recommendation())
                .isEqualTo(Recommendation.MERGE);
    }

    @Test
    void onlyWhatWasUselessTwiceIsRetired() {
        // up and down in the order of the outcome: goes with nothing
        var order = IntStream.range(0, PEOPLE)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> outcome[at]))
                .toList();
        var noise = health(points(at -> order.indexOf(at) % 2 == 0 ? 70 : 100));
        assertThat(noise.useless()).isTrue();
        assertThat(noise.verdict(false, false).recommendation()).isEqualTo(Recommendation.KEEP);
        assertThat(noise.verdict(false, false).reasons()).contains(USELESS_ONCE);
        assertThat(noise.verdict(false, true).recommendation()).isEqualTo(Recommendation.RETIRE);
        assertThat(noise.verdict(false, true).reasons()).containsExactly(USELESS_TWICE);
    }

    @Test
    void tooFewPeopleAreNoEvidence() {
        var few = new IndicatorHealth(
                Description.of(Arrays.copyOf(sound(), 29), 0, 120),
                Estimate.insufficient(29),
                Estimate.insufficient(29),
                Estimate.insufficient(29),
                null,
                Estimate.insufficient(29),
                Estimate.insufficient(29),
                Estimate.insufficient(29));
        var verdict = few.verdict(true, true);
        assertThat(verdict.recommendation()).isEqualTo(Recommendation.INSUFFICIENT_DATA);
        assertThat(verdict.reasons()).containsExactly(TOO_FEW);
    }
}
