package io.perfcycle.evidence;

import io.perfcycle.statistics.Leniency;
import io.perfcycle.statistics.Standardized;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Compares raters by what they judged minus what was measured of the same people: bare means would tell a better team from a
 * kinder manager as little as those do. Both are standardized within post and cycle, since indicators of one post are easier
 * than those of another; whom too few people share a post with is compared within the cycle. A person rated in several cycles
 * counts once, with the mean.
 */
final class RaterComparison {

    /** Fewest people of one post in one cycle to be compared among themselves. */
    static final int OWN_SCALE = 10;

    /** What one rater judged of one person in one cycle, in mean, and what was measured. */
    record Both(String rater, String person, String cycle, String post, double judged, double measured) {}

    /**
     * What was found.
     *
     * @param adjustedP of each rater's difference against none at all, after Benjamini and Hochberg over the raters
     */
    record Compared(Leniency leniency, Map<String, Double> adjustedP) {

        /** Lenient or severe only beyond what chance does among so many raters. */
        Leniency.Verdict verdict(Leniency.Rater rater) {
            var remarkable = rater.verdict() == Leniency.Verdict.LENIENT || rater.verdict() == Leniency.Verdict.SEVERE;
            return remarkable && adjustedP.getOrDefault(rater.rater(), 1.0) >= SIGNIFICANT
                    ? Leniency.Verdict.USUAL
                    : rater.verdict();
        }
    }

    private static final double SIGNIFICANT = 0.05;

    private record Pair(String rater, String person) {}

    private record Scales(Standardized judged, Standardized measured) {

        static Scales by(List<Both> people) {
            return new Scales(
                    Standardized.by(people.stream().map(Both::judged).toList()),
                    Standardized.by(people.stream().map(Both::measured).toList()));
        }

        /** Null where one of them does not vary. */
        @Nullable
        Double difference(Both one) {
            var own = judged.of(one.judged());
            var other = measured.of(one.measured());
            return own == null || other == null ? null : (Double) (own - other);
        }
    }

    private RaterComparison() {}

    static Compared of(List<Both> all) {
        var posts = all.stream().collect(Collectors.groupingBy(RaterComparison::post));
        var scales = new HashMap<String, Scales>();
        posts.forEach((post, people) -> {
            if (people.size() >= OWN_SCALE) {
                scales.put(post, Scales.by(people));
            }
        });
        all.stream()
                .collect(Collectors.groupingBy(Both::cycle))
                .forEach((cycle, people) -> scales.put(cycle, Scales.by(people)));
        var differences = new TreeMap<Pair, List<Double>>(
                Comparator.comparing(Pair::rater).thenComparing(Pair::person));
        for (var one : all) {
            var scale = scales.getOrDefault(post(one), scales.get(one.cycle()));
            var difference = scale == null ? null : scale.difference(one);
            if (difference != null) {
                differences
                        .computeIfAbsent(new Pair(one.rater(), one.person()), any -> new ArrayList<>())
                        .add(difference);
            }
        }
        var leniency = Leniency.of(differences.entrySet().stream()
                .map(entry -> new Leniency.Observation(entry.getKey().rater(), mean(entry.getValue())))
                .toList());
        return new Compared(leniency, adjustedP(leniency));
    }

    /**
     * Student's t of each rater's difference, with the variance within raters. From the middle rater, not from the mean of all:
     * one very kind rater draws the mean towards himself, and would make everybody else look severe.
     */
    private static Map<String, Double> adjustedP(Leniency leniency) {
        var people = leniency.raters().stream().mapToInt(Leniency.Rater::n).sum();
        var degrees = people - leniency.raters().size();
        var within = leniency.within();
        if (within == null || within == 0 || degrees < 1) {
            return Map.of();
        }
        var student = TDistribution.of(degrees);
        var middle = median(leniency.raters().stream()
                .mapToDouble(Leniency.Rater::difference)
                .sorted()
                .toArray());
        var values = new HashMap<String, @Nullable Double>();
        leniency.raters().stream()
                .filter(rater -> rater.n() >= Leniency.ENOUGH && rater.n() < people)
                .forEach(rater -> values.put(
                        rater.rater(),
                        2
                                * student.survivalProbability(Math.abs(rater.difference() - middle)
                                        / Math.sqrt(within * (1.0 / rater.n() - 1.0 / people)))));
        return GroupComparison.adjusted(values);
    }

    static double median(double[] sorted) {
        var half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static String post(Both one) {
        return one.cycle() + '\n' + one.post();
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().sum() / values.size();
    }
}
