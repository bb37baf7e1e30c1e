package io.perfcycle.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a rater uses the scale, compared with the other raters: signs to talk about, no proof, and never a correction of scores.
 *
 * @param rater who
 * @param people how many people he rated
 * @param ratings how many ratings he gave
 * @param spread his standard deviation / the mean of all raters' (central tendency below .5); needs 8 ratings
 * @param middle share of his ratings on the scale's middle level (central tendency above .8); needs 8 ratings
 * @param halo mean over people of the deviation across a person's ratings / the median of all raters' (halo below .5);
 *     needs 5 people with two ratings or more
 */
public record RaterHabits(String rater, int people, int ratings, Estimate spread, Estimate middle, Estimate halo) {

    private static final int RATINGS = 8;
    private static final int PEOPLE = 5;
    private static final double HALF = 0.5;
    private static final double MOSTLY = 0.8;

    /** One rating: who rated whom, and how. */
    public record Rating(String rater, String person, double level) {}

    /** Whether he keeps to the middle. */
    public boolean central() {
        return spread.below(HALF) || middle.value() != null && middle.value() > MOSTLY;
    }

    /** Whether he gives a person the same on everything. */
    public boolean halos() {
        return halo.below(HALF);
    }

    /** Every rater's habits, by rater. */
    public static List<RaterHabits> of(List<Rating> ratings, double middleLevel) {
        var raters = new TreeMap<String, Map<String, List<Double>>>();
        ratings.forEach(rating -> raters.computeIfAbsent(rating.rater(), any -> new TreeMap<>())
                .computeIfAbsent(rating.person(), any -> new ArrayList<>())
                .add(rating.level()));
        var spreads = new TreeMap<String, Double>();
        var halos = new TreeMap<String, Double>();
        raters.forEach((rater, people) -> {
            var levels = levels(people);
            if (levels.length >= RATINGS) {
                spreads.put(rater, Math.sqrt(Rows.variance(levels)));
            }
            var within = within(people);
            if (within.length >= PEOPLE) {
                halos.put(rater, Rows.mean(within));
            }
        });
        var usual = spreads.isEmpty() ? 0 : Rows.mean(array(spreads));
        var median = halos.isEmpty() ? 0 : median(array(halos));
        var found = new ArrayList<RaterHabits>();
        raters.forEach((rater, people) -> {
            var levels = levels(people);
            found.add(new RaterHabits(
                    rater,
                    people.size(),
                    levels.length,
                    relative(levels.length, spreads.get(rater), usual),
                    levels.length < RATINGS
                            ? Estimate.insufficient(levels.length)
                            : Proportion.of(
                                    (int) Arrays.stream(levels)
                                            .filter(level -> level == middleLevel)
                                            .count(),
                                    levels.length),
                    relative(people.size(), halos.get(rater), median)));
        });
        return found;
    }

    private static Estimate relative(int n, @Nullable Double own, double others) {
        if (own == null) {
            return Estimate.insufficient(n);
        }
        return others == 0 ? Estimate.none(n, Estimate.Standing.CONSTANT) : Estimate.of(n, own / others);
    }

    private static double[] levels(Map<String, List<Double>> people) {
        return people.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The deviation across each person's ratings, of those who have several. */
    private static double[] within(Map<String, List<Double>> people) {
        return people.values().stream()
                .filter(levels -> levels.size() >= 2)
                .map(levels -> levels.stream().mapToDouble(Double::doubleValue).toArray())
                .mapToDouble(levels -> Math.sqrt(Rows.variance(levels)))
                .toArray();
    }

    private static double[] array(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
