package io.perfcycle.statistics;

import static io.perfcycle.statistics.TrainingEffect.Verdict.BETTER;
import static io.perfcycle.statistics.TrainingEffect.Verdict.INSUFFICIENT;
import static io.perfcycle.statistics.TrainingEffect.Verdict.NO_EFFECT_FOUND;
import static io.perfcycle.statistics.TrainingEffect.Verdict.WORSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.statistics.TrainingEffect.Change;
import io.perfcycle.statistics.TrainingEffect.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected values from R 4.2.2: {@code t.test(after - before, ...)} for the means and Welch's interval; Hedges g as
 * (1 - 3 / (4 df - 1)) * difference / pooled sd, computed there from {@code var()}.
 */
class TrainingEffectTest {

    private static final List<Change> UNTRAINED =
            changes("U", new double[] {51, 53, 55, 57, 59, 61, 63, 65, 67, 69, 71, 73, 75, 52, 54}, new double[] {
                55, 58, 54, 63, 66, 60, 70, 69, 72, 66, 80, 78, 79, 60, 57
            });

    private static final double[] BEFORE = {50, 52, 54, 56, 58, 60, 62, 64, 66, 68, 70, 72};

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        13 8 17 10 12 8 13 13 4 16 9 18       | BETTER          | 11.75 | 7.6166666667   | 4.5248408983   | 10.7084924350 | 1.9628159806
        6 -2 9 3 11 -4 7 5 -3 12 2 8          | NO_EFFECT_FOUND | 4.5   | 0.3666666667   | -3.3971240347  | 4.1304573681  | 0.0807469320
        -6 -2 -9 -3 -11 -4 -7 -5 -3 -12 -2 -8 | WORSE           | -6    | -10.1333333333 | -12.8840111051 | -7.3826555615 | -2.8569867909""")
    void equalsR(String risen, Verdict verdict, double change, double difference, double low, double high, double g) {
        var amounts = List.of(risen.split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        var effect = TrainingEffect.of(
                changes(
                        "T",
                        BEFORE,
                        IntStream.range(0, 12)
                                .mapToDouble(i -> BEFORE[i] + amounts[i])
                                .toArray()),
                UNTRAINED);
        assertThat(effect.verdict()).isEqualTo(verdict);
        assertThat(effect.trained()).isEqualTo(12);
        assertThat(effect.comparable()).isEqualTo(15);
        assertThat(effect.changeTrained()).isEqualTo(change, within(1e-9));
        assertThat(effect.changeComparable()).isEqualTo(4.1333333333, within(1e-9));
        assertThat(effect.difference()).isEqualTo(difference, within(1e-9));
        assertThat(effect.low()).isEqualTo(low, within(1e-7));
        assertThat(effect.high()).isEqualTo(high, within(1e-7));
        assertThat(effect.hedgesG()).isEqualTo(g, within(1e-9));
    }

    @Test
    void belowTenOnEitherSideNothingIsSaidButTheNumbersOfPeople() {
        var ten = steady("T", 10, 60, 8);
        assertThat(TrainingEffect.of(ten.subList(0, 9), UNTRAINED).verdict()).isEqualTo(INSUFFICIENT);
        var few = TrainingEffect.of(ten, UNTRAINED.subList(3, 7));
        assertThat(few).isEqualTo(new TrainingEffect(INSUFFICIENT, 10, 4, null, null, null, null, null, null));
        assertThat(TrainingEffect.of(List.of(), List.of()).verdict()).isEqualTo(INSUFFICIENT);
    }

    @Test
    void tenOnEachSideAreEnoughAndEqualChangesAreNoEffect() {
        var same = TrainingEffect.of(steady("T", 10, 60, 8), steady("U", 10, 62, 8));
        assertThat(same.verdict()).isEqualTo(NO_EFFECT_FOUND);
        assertThat(same.low()).isZero();
        assertThat(same.hedgesG()).isNull();
        assertThat(TrainingEffect.of(steady("T", 10, 60, 8), steady("U", 10, 62, 5))
                        .verdict())
                .isEqualTo(BETTER);
        assertThat(TrainingEffect.of(steady("T", 10, 60, 2), steady("U", 10, 62, 5))
                        .verdict())
                .isEqualTo(WORSE);
    }

    @Test
    void onlyTheSamePostWithinFivePointsIsComparable() {
        var trained = steady("T", 12, 60, 8);
        assertThat(TrainingEffect.of(trained, steady("U", 12, 65, 8)).comparable())
                .isEqualTo(12);
        assertThat(TrainingEffect.of(trained, steady("U", 12, 65.01, 8)).comparable())
                .isZero();
        assertThat(TrainingEffect.of(trained, steady("U", 12, 55, 8)).comparable())
                .isEqualTo(12);
        var elsewhere = steady("U", 12, 60, 8).stream()
                .map(one -> new Change(one.person(), "OTHER", one.before(), one.after()))
                .toList();
        assertThat(TrainingEffect.of(trained, elsewhere).trained()).isZero();
    }

    /** Low scorers of both groups rise by eight points by themselves: the trained ones' rise is no effect. */
    @Test
    void regressionToTheMeanIsNoEffect() {
        var noise = new double[] {-3, 1, 2, -1, 0, 3, -2, 1, 0, -1, 2, -2};
        var trained = new ArrayList<Change>();
        var others = new ArrayList<Change>();
        for (var i = 0; i < noise.length; i++) {
            trained.add(new Change("T" + i, "HOST", 45 + i, 45 + i + 8 + noise[i]));
            others.add(new Change("U" + i, "HOST", 45 + i, 45 + i + 8 + noise[noise.length - 1 - i]));
        }
        var effect = TrainingEffect.of(trained, others);
        assertThat(effect.changeTrained()).isEqualTo(8, within(1e-9));
        assertThat(effect.verdict()).isEqualTo(NO_EFFECT_FOUND);
    }

    private static List<Change> changes(String name, double[] before, double[] after) {
        return IntStream.range(0, before.length)
                .mapToObj(i -> new Change(name + i, "HOST", before[i], after[i]))
                .toList();
    }

    private static List<Change> steady(String name, int people, double before, double rise) {
        return IntStream.range(0, people)
                .mapToObj(i -> new Change(name + i, "HOST", before, before + rise))
                .toList();
    }
}
