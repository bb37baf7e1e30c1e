package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.demo.ModelHistory;
import io.perfcycle.demo.ModelHistory.Row;
import io.perfcycle.statistics.Correlation;
import io.perfcycle.statistics.TrainingEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The demo's model over many seeds: how often what was planted is found, and how often something is found that is not there. The
 * bounds are those that {@code docs/demo-model.md} states; the demo itself is looked at in {@code PlantedFlawsIT}.
 */
class PlantedFlawsTest {

    private static final int SEEDS = 25;
    private static final int NEEDED = 30;
    private static final String LENIENT = "LENIENT E019";
    private static final String UNFAIR = "JUDGED BELOW EMPLOYMENT_TYPE FLEXIBLE";

    private static List<Long> seeds() {
        return LongStream.rangeClosed(1, SEEDS).boxed().toList();
    }

    private static Set<String> alarms(List<Row> rows) {
        var said = new TreeSet<>(ModelReview.raters(rows));
        said.addAll(ModelReview.groups(rows));
        return said;
    }

    @Test
    void theKindManagerAndTheUnfairTypeAreFoundNearlyAlwaysAndNothingElseIs() {
        var found = new ArrayList<String>();
        for (var seed : seeds()) {
            found.addAll(alarms(ModelHistory.of(seed, true)));
        }
        assertThat(found.stream().filter(LENIENT::equals).count()).isGreaterThanOrEqualTo(SEEDS * 9 / 10);
        assertThat(found.stream().filter(UNFAIR::equals).count()).isGreaterThanOrEqualTo(SEEDS * 9 / 10);
        found.removeIf(Set.of(LENIENT, UNFAIR)::contains);
        // with one group below, others of the same posts may stand above: the same finding from the other side
        found.removeIf(one -> one.startsWith("JUDGED ABOVE EMPLOYMENT_TYPE"));
        assertThat(found).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aSoundSchemeRaisesHardlyEverAnAlarm() {
        var alarms = seeds().stream()
                .map(seed -> alarms(ModelHistory.of(seed, false)))
                .filter(said -> !said.isEmpty())
                .toList();
        // tests at 5 %, adjusted within each attribute: 2 of 25 histories are what chance may do
        assertThat(alarms).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void thePairThatSaysTheSameIsAlwaysFoundAndHardlyEverAnother() {
        var others = new ArrayList<String>();
        for (var seed : seeds()) {
            var alike = alike(ModelHistory.of(seed, true));
            assertThat(alike).as("seed %d", seed).contains("WH_ORDERS WH_UPH");
            others.addAll(alike);
        }
        others.removeIf("WH_ORDERS WH_UPH"::equals);
        assertThat(others).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void nearlyEverybodyIsAtTheCeilingOfOneIndicatorOnly() {
        for (var seed : seeds()) {
            var atTheTop = ModelHistory.of(seed, true).stream()
                    .flatMap(row -> row.points().entrySet().stream())
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.averagingDouble(points -> points.getValue() >= 120 ? 1 : 0)));
            assertThat(atTheTop.remove("WH_SHIP_ONTIME")).isGreaterThan(0.7);
            assertThat(atTheTop.values()).allMatch(share -> share < 0.4);
        }
    }

    @Test
    void theCourseThatHelpsIsToldFromTheOneThatDoesNot() {
        var helps = seeds().stream()
                .filter(site -> verdict(site, "WH-201", "WH_PICK_ERROR", "WAREHOUSE") == TrainingEffect.Verdict.BETTER)
                .count();
        var idle = seeds().stream()
                .filter(site -> verdict(site, "CS-201", "CA_FCR", "CS_AFTER") == TrainingEffect.Verdict.NO_EFFECT_FOUND)
                .count();
        assertThat(helps).isGreaterThanOrEqualTo(SEEDS * 9 / 10);
        assertThat(idle).isGreaterThanOrEqualTo(SEEDS * 9 / 10);
    }

    /** A dozen sites together: one alone has too few people to say anything. */
    private static TrainingEffect.Verdict verdict(long first, String course, String indicator, String post) {
        var trained = new ArrayList<TrainingEffect.Change>();
        var untrained = new ArrayList<TrainingEffect.Change>();
        for (var site = 0; site < 12; site++) {
            for (var one : ModelHistory.withCourse(first * 100 + site, course, indicator, post)) {
                var change = new TrainingEffect.Change(one.person(), one.post(), one.before(), one.after());
                (one.tookIt() ? trained : untrained).add(change);
            }
        }
        return TrainingEffect.of(trained, untrained).verdict();
    }

    /** Pairs of measured indicators of one post with a rank correlation of .8 or more. */
    private static Set<String> alike(List<Row> rows) {
        var alike = new TreeSet<String>();
        rows.stream().collect(Collectors.groupingBy(Row::post)).values().forEach(post -> {
            var codes = post.get(0).points().keySet().stream().sorted().toList();
            for (var one : codes) {
                for (var other : codes.subList(codes.indexOf(one) + 1, codes.size())) {
                    if (Correlation.spearman(column(post, one), column(post, other), NEEDED)
                            .atLeast(0.8)) {
                        alike.add(one + " " + other);
                    }
                }
            }
        });
        return alike;
    }

    private static double[] column(List<Row> rows, String indicator) {
        return rows.stream()
                .mapToDouble(row -> row.points().getOrDefault(indicator, Double.NaN))
                .toArray();
    }
}
