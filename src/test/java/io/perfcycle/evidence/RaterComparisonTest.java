package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.evidence.JudgedLessMeasured.Both;
import io.perfcycle.statistics.Leniency.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Raters drawn from a model that is stated here: ability, measured with noise, and judged with noise, plus what is planted. */
class RaterComparisonTest {

    private static final int MANAGERS = 12;
    private static final int TEAM = 12;
    private static final int CYCLES = 4;

    /** @param kinder what the first manager adds to every judgement, in standard deviations of ability */
    private static List<Both> drawn(long seed, double kinder, double betterTeam) {
        var random = new Random(seed);
        var all = new ArrayList<Both>();
        for (var manager = 0; manager < MANAGERS; manager++) {
            for (var person = 0; person < TEAM; person++) {
                var ability = random.nextGaussian() + (manager == 1 ? betterTeam : 0);
                for (var cycle = 0; cycle < CYCLES; cycle++) {
                    all.add(new Both(
                            "M" + manager,
                            "E%d-%d".formatted(manager, person),
                            "C" + cycle,
                            "POST" + person % 2,
                            3 + 0.6 * (ability + 0.5 * random.nextGaussian() + (manager == 0 ? kinder : 0)),
                            90 + 10 * ability + 6 * random.nextGaussian() + (person % 2) * 25));
                }
            }
        }
        return all;
    }

    @Test
    void findsTheKindManagerHoweverTheDiceFall() {
        var others = 0L;
        for (var seed = 1; seed <= 50; seed++) {
            var found = RaterComparison.of(drawn(seed, 1.0, 0));
            var kind = found.leniency().byName().get("M0");
            assertThat(found.verdict(kind)).as("seed %d", seed).isEqualTo(Verdict.LENIENT);
            assertThat(kind.n()).isEqualTo(TEAM);
            others += alarms(found) - 1;
        }
        assertThat(others).isLessThanOrEqualTo(5);
    }

    private static long alarms(RaterComparison.Compared found) {
        return found.leniency().raters().stream()
                .filter(rater -> found.verdict(rater) != Verdict.USUAL)
                .count();
    }

    @Test
    void aBetterTeamIsNoKindManager() {
        var alarms = 0L;
        for (var seed = 1; seed <= 50; seed++) {
            alarms += alarms(RaterComparison.of(drawn(seed, 0, 1.5)));
        }
        assertThat(alarms).isLessThanOrEqualTo(5);
    }

    @Test
    void somebodyAloneOnHisPostIsComparedWithinTheCycle() {
        var all = new ArrayList<>(drawn(7, 0, 0));
        all.add(new Both("M0", "SOLO", "C0", "RARE", 3, 90));
        assertThat(RaterComparison.of(all).leniency().byName().get("M0").n()).isEqualTo(TEAM + 1);
    }

    @Test
    void nothingToCompareSaysNothing() {
        assertThat(RaterComparison.of(List.of()).leniency().raters()).isEmpty();
        var flat = List.of(new Both("A", "1", "C", "P", 3, 90), new Both("B", "2", "C", "P", 3, 90));
        assertThat(RaterComparison.of(flat).leniency().raters()).isEmpty();
        var huge = drawn(3, 1.0, 0).stream()
                .map(one -> new Both(
                        one.rater(), one.person(), one.cycle(), one.post(), one.judged(), one.measured() + 1e9))
                .toList();
        assertThat(RaterComparison.of(huge).leniency().byName().get("M0").verdict())
                .isEqualTo(Verdict.LENIENT);
    }

    @Test
    void aSmallTeamIsNotJudged() {
        var few = drawn(5, 3.0, 0).stream()
                .filter(one -> !one.rater().equals("M0") || one.person().matches("E0-[0-6]"))
                .toList();
        assertThat(RaterComparison.of(few).leniency().byName().get("M0").verdict())
                .isEqualTo(Verdict.NOT_ENOUGH_DATA);
    }
}
