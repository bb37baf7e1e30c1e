package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.evidence.GroupComparison.Newest;
import io.perfcycle.evidence.GroupEvidence.FourFifths;
import io.perfcycle.evidence.GroupEvidence.Standing;
import io.perfcycle.evidence.GroupEvidence.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Groups drawn from a model that is stated here, and small cases counted by hand. */
class GroupComparisonTest {

    private static final String[] TYPES = {"FULL", "FULL", "FULL", "PART", "FLEX"};

    /** Five posts of 40 people over two cycles; posts differ by 20 points, which is nobody's unfairness. */
    private static List<Places.Entry> drawn(long seed, double unfair, boolean flexOnEasyPosts) {
        var random = new Random(seed);
        var entries = new ArrayList<Places.Entry>();
        for (var person = 0; person < 200; person++) {
            var post = person % 5;
            var type =
                    flexOnEasyPosts ? random.nextInt(5) < post ? "FLEX" : "FULL" : TYPES[random.nextInt(TYPES.length)];
            var ability = 8 * random.nextGaussian();
            for (var cycle = 0; cycle < 2; cycle++) {
                entries.add(new Places.Entry(
                        "E" + person,
                        type,
                        "C" + cycle + post,
                        80 + 20 * post + ability + 4 * random.nextGaussian() - (type.equals("FLEX") ? unfair : 0)));
            }
        }
        return entries;
    }

    private static Map<String, Standing> standings(GroupComparison.Points points) {
        var verdict =
                GroupComparison.verdict(points.difference(), points.difference().p());
        var standings = new TreeMap<String, Standing>();
        GroupComparison.standings(points, verdict).forEach((group, own) -> standings.put(group, own.standing()));
        return standings;
    }

    @Test
    void findsTheUnfairGroup() {
        for (var seed = 1; seed <= 30; seed++) {
            assertThat(standings(GroupComparison.points(drawn(seed, 9, false))))
                    .as("seed %d", seed)
                    .containsEntry("FLEX", Standing.BELOW)
                    .containsEntry("FULL", Standing.USUAL);
        }
    }

    @Test
    void nobodyIsHighOnlyBecauseAnotherIsLow() {
        var bystanders = 0;
        for (var seed = 1; seed <= 30; seed++) {
            var standings = standings(GroupComparison.points(drawn(seed, 20, false)));
            assertThat(standings).as("seed %d", seed).containsEntry("FLEX", Standing.BELOW);
            bystanders += standings.containsValue(Standing.ABOVE) ? 1 : 0;
        }
        // 5 % of 30, give or take; held against the low group, too, it would be nearly all of them
        assertThat(bystanders).isLessThanOrEqualTo(4);
    }

    @Test
    void raisesFewAlarmsWhereNothingIsUnfair() {
        var alarms = 0;
        for (var seed = 1; seed <= 200; seed++) {
            alarms += standings(GroupComparison.points(drawn(seed, 0, false))).containsValue(Standing.BELOW) ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(14);
    }

    @Test
    void anEasyPostIsNoUnfairness() {
        var points = GroupComparison.points(drawn(4, 0, true));
        assertThat(points.bare().effect().value()).isGreaterThan(0.2);
        assertThat(standings(points)).containsEntry("FLEX", Standing.USUAL).containsEntry("FULL", Standing.USUAL);
    }

    @Test
    void placesAreCountedAmongThoseOfTheSamePost() {
        var places = Places.of(List.of(
                new Places.Entry("a", "X", "p", 10),
                new Places.Entry("b", "Y", "p", 20),
                new Places.Entry("c", "Y", "p", 20),
                new Places.Entry("d", "X", "p", 30),
                new Places.Entry("a", "X", "q", 7),
                new Places.Entry("e", "X", "q", 8)));
        // by hand: a .125; b and c share (1 + 2/2) / 4; d 3.5 / 4; stratum q has one group only and says nothing
        assertThat(places)
                .containsExactly(
                        new Places.Place("a", "X", 0.125, 10),
                        new Places.Place("d", "X", 0.875, 30),
                        new Places.Place("b", "Y", 0.5, 20),
                        new Places.Place("c", "Y", 0.5, 20));
    }

    @Test
    void smallGroupsAreHiddenAndCountInNoTest() {
        var entries = new ArrayList<Places.Entry>();
        for (var person = 0; person < 33; person++) {
            entries.add(new Places.Entry("E" + person, person < 20 ? "BIG" : person < 30 ? "MID" : "FEW", "s", person));
        }
        var points = GroupComparison.points(entries);
        assertThat(points.hidden()).containsExactly("FEW", "MID");
        assertThat(points.hiddenPeople()).isEqualTo(13);
        assertThat(points.groups().keySet()).containsExactly("BIG");
        assertThat(GroupComparison.verdict(points.difference(), null)).isEqualTo(Verdict.INSUFFICIENT_DATA);
    }

    @Test
    void nothingBreaksOnNothingAndOnTheSameTotalForAll() {
        assertThat(GroupComparison.points(List.of()).groups()).isEmpty();
        var same = new ArrayList<Places.Entry>();
        for (var person = 0; person < 40; person++) {
            same.add(new Places.Entry("E" + person, person % 2 == 0 ? "A" : "B", "s", 100));
        }
        var points = GroupComparison.points(same);
        assertThat(GroupComparison.verdict(
                        points.difference(), points.difference().p()))
                .isEqualTo(Verdict.NO_DIFFERENCE_FOUND);
        assertThat(points.groups().get("A").place().value()).isCloseTo(0.5, within(1e-12));
    }

    private static List<Newest> people(String group, String stratum, int hits, int n) {
        var people = new ArrayList<Newest>();
        for (var at = 0; at < n; at++) {
            people.add(new Newest(group + stratum + at, group, stratum, at < hits));
        }
        return people;
    }

    @Test
    void topLevelsAreComparedPostByPost() {
        // Berkeley in R: ratio .682 overall, and no difference department by department (p .232)
        var all = new ArrayList<Newest>();
        int[][] men = {{512, 825}, {353, 560}, {120, 325}, {138, 417}, {53, 191}, {22, 373}};
        int[][] women = {{89, 108}, {17, 25}, {202, 593}, {131, 375}, {94, 393}, {24, 341}};
        for (var department = 0; department < 6; department++) {
            all.addAll(people("men", "" + department, men[department][0], men[department][1]));
            all.addAll(people("women", "" + department, women[department][0], women[department][1]));
        }
        var tops = GroupComparison.tops(all, Set.of());
        assertThat(tops.get("women").ratio().ratio()).isCloseTo(0.682, within(5e-4));
        assertThat(tops.get("women").p()).isCloseTo(0.232263462817048, within(1e-12));
        assertThat(GroupComparison.fourFifths(
                        tops.get("women").ratio(), tops.get("women").p()))
                .isEqualTo(FourFifths.BY_CHANCE);
        assertThat(GroupComparison.fourFifths(
                        tops.get("men").ratio(), tops.get("men").p()))
                .isEqualTo(FourFifths.FAIR);
    }

    @Test
    void onePersonMoreWouldTurnIt() {
        var all = new ArrayList<>(people("A", "s", 5, 10));
        all.addAll(people("B", "s", 3, 8));
        var tops = GroupComparison.tops(all, Set.of());
        assertThat(GroupComparison.fourFifths(
                        tops.get("B").ratio(), tops.get("B").p()))
                .isEqualTo(FourFifths.UNSTABLE);
        assertThat(GroupComparison.tops(people("A", "s", 5, 10), Set.of())
                        .get("A")
                        .ratio())
                .isNull();
    }

    @Test
    void aGroupKeptFromTheTopIsFound() {
        var all = new ArrayList<Newest>();
        for (var post = 0; post < 4; post++) {
            all.addAll(people("A", "" + post, 12, 30));
            all.addAll(people("B", "" + post, 2, 20));
        }
        var tops = GroupComparison.tops(all, Set.of());
        var values = new HashMap<String, @Nullable Double>();
        tops.forEach((group, own) -> values.put(group, own.p()));
        assertThat(GroupComparison.fourFifths(
                        tops.get("B").ratio(), GroupComparison.adjusted(values).get("B")))
                .isEqualTo(FourFifths.LOW);
    }
}
