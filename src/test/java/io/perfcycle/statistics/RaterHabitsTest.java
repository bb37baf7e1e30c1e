package io.perfcycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.statistics.RaterHabits.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A rater of the middle and one with a halo, planted among honest ones, are found and nobody else. */
class RaterHabitsTest {
    private static final List<String> RATERS = List.of("honest1", "honest2", "honest3", "middle", "halo");
    private final Random chance = new Random(3);

    @Test
    void findsExactlyThePlantedHabits() {
        var ratings = new ArrayList<Rating>();
        for (var rater : RATERS) {
            for (var person = 0; person < 12; person++) {
                var all = level();
                for (var competence = 0; competence < 4; competence++) {
                    ratings.add(new Rating(
                            rater,
                            rater + "-" + person,
                            rater.equals("middle")
                                    ? (person == 0 && competence == 0 ? 4 : 3)
                                    : rater.equals("halo") ? all : level()));
                }
            }
        }
        var habits = RaterHabits.of(ratings, 3);
        assertThat(habits.stream().filter(RaterHabits::central).map(RaterHabits::rater))
                .containsExactly("middle");
        assertThat(habits.stream().filter(RaterHabits::halos).map(RaterHabits::rater))
                .contains("halo")
                .doesNotContain("honest1", "honest2", "honest3");
    }

    @Test
    void fewRatingsAreNoHabit() {
        var habits = RaterHabits.of(List.of(new Rating("new", "p", 3), new Rating("new", "q", 3)), 3);
        assertThat(habits).singleElement().satisfies(found -> {
            assertThat(found.central()).isFalse();
            assertThat(found.halos()).isFalse();
            assertThat(found.spread().standing()).isEqualTo(Estimate.Standing.INSUFFICIENT_DATA);
        });
    }

    private double level() {
        return 1 + chance.nextInt(5);
    }
}
