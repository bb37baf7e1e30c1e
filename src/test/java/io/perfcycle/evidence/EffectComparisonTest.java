package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.evidence.EffectEvidence.OfTask;
import io.perfcycle.evidence.EffectEvidence.TrainedUsers;
import io.perfcycle.evidence.EffectEvidence.Verdict;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.Estimate.Standing;
import io.perfcycle.workflow.FinishedTasks.Finished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people did by hand and what it shows, counted by hand or drawn from a model that is stated here. */
class EffectComparisonTest {

    private static final Instant MORNING = Instant.parse("2032-04-01T01:00:00Z");

    private static Finished task(String key, String person, double hours, @Nullable Double minutes, int refusals) {
        var ended = MORNING.plusSeconds(Math.round(hours * 3600));
        return new Finished(
                "evaluation",
                key,
                "C/" + person,
                person,
                MORNING,
                ended,
                MORNING.plusSeconds(10 * 3600),
                minutes == null ? null : ended.minusSeconds(Math.round(minutes * 60)),
                refusals);
    }

    @Test
    void touchesAndMinutesAreCountedForEachReview() {
        var tasks = new ArrayList<Finished>();
        var reviews = new TreeSet<String>();
        for (var person = 0; person < 6; person++) {
            reviews.add("C/E" + person);
            tasks.add(task("assessSelf", "E" + person, 2, 10.0, 0));
            tasks.add(task("ratePerformance", "E" + person, person < 3 ? 20 : 4, person < 5 ? 200.0 : null, person));
        }
        tasks.add(new Finished("performance-cycle", "confirmLaunch", "C", "HR", MORNING, MORNING, null, null, 0));
        reviews.add("C/E6");
        var found = TaskReading.of(tasks, reviews);
        assertThat(found.done()).isEqualTo(13);
        assertThat(found.shared()).isOne();
        assertThat(found.touches().n()).isEqualTo(7);
        // by hand: six people with two tasks and one with none
        assertThat(found.touches().value()).isCloseTo(12 / 7.0, within(1e-12));
        // a form left open counts 60; E5 has half his tasks timed: 10 for one, so 20 for two; E6 has none and is left
        // out
        assertThat(found.minutes().n()).isEqualTo(6);
        assertThat(found.minutes().value()).isCloseTo((5 * 70 + 20) / 6.0, within(1e-9));
        assertThat(found.tasks())
                .extracting(OfTask::task)
                .containsExactly("assessSelf", "ratePerformance", "confirmLaunch");
        var rating = found.tasks().get(1);
        assertThat(rating.hours().value()).isCloseTo(12, within(1e-9));
        assertThat(rating.onTime().value()).isCloseTo(0.5, within(1e-12));
        assertThat(rating.refused().n()).isEqualTo(5);
        assertThat(rating.refused().value()).isCloseTo(2, within(1e-12));
        assertThat(found.tasks().get(2).hours().standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
    }

    @Test
    void aHistoryThatIsGoneIsInsufficientAndNeverZero() {
        var found = TaskReading.of(List.of(), Set.of("C/1", "C/2", "C/3", "C/4", "C/5", "C/6"));
        assertThat(found.touches().standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
        assertThat(found.minutes().standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
        assertThat(found.tasks()).isEmpty();
    }

    @Test
    void onlyWhatLiesApartIsAnEffect() {
        var stated = Estimate.of(120, 12.5);
        assertThat(EffectComparison.verdict(stated, Estimate.of(50, 8, 7, 9), false))
                .isEqualTo(Verdict.BETTER);
        assertThat(EffectComparison.verdict(stated, Estimate.of(50, 12, 11, 13), false))
                .isEqualTo(Verdict.NO_EFFECT_FOUND);
        assertThat(EffectComparison.verdict(stated, Estimate.of(50, 15, 14, 16), false))
                .isEqualTo(Verdict.WORSE);
        assertThat(EffectComparison.verdict(Estimate.of(90, .6, .5, .7), Estimate.of(90, .9, .8, .95), true))
                .isEqualTo(Verdict.BETTER);
        assertThat(EffectComparison.verdict(Estimate.of(90, .6, .5, .7), Estimate.of(90, .75, .65, .85), true))
                .isEqualTo(Verdict.NO_EFFECT_FOUND);
        assertThat(EffectComparison.verdict(Estimate.insufficient(2), Estimate.of(90, .9, .8, .95), true))
                .isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(EffectComparison.verdict(stated, Estimate.insufficient(3), false))
                .isEqualTo(Verdict.INSUFFICIENT_DATA);
    }

    /** Two kinds of tasks of unlike length; the trained, who get more of the long ones, need the given share of the time. */
    private static Map<String, List<Finished>> drawn(long seed, int people, double share) {
        var random = new Random(seed);
        var tasks = new ArrayList<Finished>();
        for (var person = 0; person < people; person++) {
            var trained = person % 2 == 0;
            for (var at = 0; at < 6; at++) {
                var rating = random.nextDouble() < (trained ? 0.8 : 0.2);
                var minutes = (rating ? 20 : 4) * Math.exp(0.3 * random.nextGaussian()) * (trained ? share : 1);
                tasks.add(task(
                        rating ? "ratePerformance" : "assessSelf",
                        (trained ? "T" : "U") + person,
                        1 + 30 * random.nextDouble(),
                        minutes,
                        random.nextInt(8) == 0 ? 1 : 0));
            }
        }
        return Map.of("C", tasks);
    }

    private static TrainedUsers minutes(Map<String, List<Finished>> tasks) {
        return EffectComparison.trained(tasks, (person, task) -> person.startsWith("T")).stream()
                .filter(one -> one.measure().equals("MINUTES"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void trainedUsersAreComparedByTasksOfTheSameKind() {
        assertThat(minutes(drawn(1, 80, 0.7)).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(minutes(drawn(1, 80, 1.4)).verdict()).isEqualTo(Verdict.WORSE);
        // by bare minutes they would look slower, since their tasks are the long ones
        var alike = minutes(drawn(1, 80, 1.0));
        assertThat(alike.verdict()).isEqualTo(Verdict.NO_EFFECT_FOUND);
        assertThat(alike.trained()).isEqualTo(40);
        assertThat(alike.untrained()).isEqualTo(40);
    }

    @Test
    void wherePeopleAreAlikeAnEffectIsSeldomFound() {
        var found = 0;
        for (var seed = 1; seed <= 100; seed++) {
            found += (int)
                    EffectComparison.trained(drawn(seed, 60, 1.0), (person, task) -> person.startsWith("T")).stream()
                            .filter(one -> one.verdict() != Verdict.NO_EFFECT_FOUND)
                            .count();
        }
        assertThat(found).isLessThanOrEqualTo(10);
    }

    @Test
    void belowTenPeopleOnEitherSideNothingIsSaid() {
        assertThat(EffectComparison.trained(drawn(1, 18, 0.3), (person, task) -> person.startsWith("T")))
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA));
        assertThat(EffectComparison.trained(Map.of(), (person, task) -> true))
                .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA));
    }
}
