package io.perfcycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.statistics.Leniency.Observation;
import io.perfcycle.statistics.Leniency.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeniencyTest {

    /** The dyestuff data of Davies and Goldsmith (1972): six batches of five yields, the first example of lme4's book. */
    private static final double[][] DYESTUFF = {
        {1545, 1440, 1440, 1520, 1580},
        {1540, 1555, 1490, 1560, 1495},
        {1595, 1550, 1605, 1510, 1560},
        {1445, 1440, 1595, 1465, 1545},
        {1595, 1630, 1515, 1635, 1625},
        {1520, 1455, 1450, 1480, 1445}
    };

    /** lme4: variances 2451.25 and 1764.05, conditional modes -17.6069 0.3913 28.5622 -23.0845 56.7332 -44.9953 (REML). */
    @Test
    void agreesWithTheRandomEffectsModelOfTheDyestuffData() {
        var found = Leniency.of(dyestuff());
        assertThat(found.within()).isCloseTo(2451.25, within(1e-9));
        assertThat(found.between()).isCloseTo(1764.05, within(1e-9));
        assertThat(found.raters())
                .extracting(Leniency.Rater::shrunk)
                .usingComparatorForType((one, other) -> Math.abs(one - other) < 1e-4 ? 0 : 1, Double.class)
                .containsExactly(-17.6069, 0.3913, 28.5622, -23.0845, 56.7332, -44.9953);
        assertThat(found.byName().get("E").difference()).isCloseTo(72.5, within(1e-9));
        assertThat(found.raters()).extracting(Leniency.Rater::verdict).containsOnly(Verdict.NOT_ENOUGH_DATA);
    }

    @Test
    void theOrderOfObservationsChangesNothing() {
        var expected = Leniency.of(dyestuff());
        var random = new Random(3);
        for (var round = 0; round < 50; round++) {
            var shuffled = new ArrayList<>(dyestuff());
            Collections.shuffle(shuffled, random);
            assertThat(Leniency.of(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void fewPeopleKeepLessOfTheSameDifference() {
        var observations = new ArrayList<Observation>();
        add(observations, "usual", 0, 40);
        add(observations, "few", 2, 4);
        add(observations, "many", 2, 40);
        var raters = Leniency.of(observations).byName();
        assertThat(raters.get("few").difference()).isCloseTo(raters.get("many").difference(), within(1e-9));
        assertThat(raters.get("few").shrunk()).isLessThan(raters.get("many").shrunk());
        assertThat(raters.get("few").verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(raters.get("many").verdict()).isEqualTo(Verdict.LENIENT);
    }

    @Test
    void aSevereRaterIsNamed() {
        var observations = new ArrayList<Observation>();
        add(observations, "severe", -1.5, 12);
        add(observations, "one", 0, 12);
        add(observations, "two", 0, 12);
        add(observations, "three", 0, 12);
        var raters = Leniency.of(observations).byName();
        assertThat(raters.get("severe").verdict()).isEqualTo(Verdict.SEVERE);
        assertThat(raters.get("one").verdict()).isEqualTo(Verdict.USUAL);
    }

    @Test
    void wholeChanceShrinksToNothing() {
        var observations = new ArrayList<Observation>();
        add(observations, "one", 0, 10);
        add(observations, "two", 0, 10);
        var found = Leniency.of(observations);
        assertThat(found.between()).isZero();
        assertThat(found.raters()).extracting(Leniency.Rater::shrunk).containsOnly(0.0);
        assertThat(found.raters()).extracting(Leniency.Rater::verdict).containsOnly(Verdict.USUAL);
    }

    @Test
    void whereThereIsNobodyToCompareWithNothingIsSaid() {
        assertThat(Leniency.of(List.of()).raters()).isEmpty();
        var alone = Leniency.of(List.of(new Observation("one", 3), new Observation("one", 5)));
        assertThat(alone.within()).isNull();
        assertThat(alone.raters()).containsExactly(new Leniency.Rater("one", 2, 0, null, Verdict.NOT_ENOUGH_DATA));
        var single = Leniency.of(List.of(new Observation("one", 3), new Observation("two", 5)));
        assertThat(single.raters()).extracting(Leniency.Rater::shrunk).containsOnlyNulls();
    }

    private static List<Observation> dyestuff() {
        var observations = new ArrayList<Observation>();
        for (var batch = 0; batch < DYESTUFF.length; batch++) {
            for (var yield : DYESTUFF[batch]) {
                observations.add(new Observation(String.valueOf((char) ('A' + batch)), yield));
            }
        }
        return observations;
    }

    /** Figures half of which lie one above and half one below the centre. */
    private static void add(List<Observation> observations, String rater, double centre, int n) {
        for (var at = 0; at < n; at++) {
            observations.add(new Observation(rater, centre + (at % 2 == 0 ? 1 : -1)));
        }
    }
}
