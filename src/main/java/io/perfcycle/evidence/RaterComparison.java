package io.perfcycle.evidence;

import io.perfcycle.statistics.Leniency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Compares raters by what they judged minus what was measured of the same people: bare means would tell a better team from a
 * kinder manager as little as those do ({@link JudgedLessMeasured}). A person rated in several cycles counts once, with the mean.
 */
final class RaterComparison {

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

    private RaterComparison() {}

    static Compared of(List<JudgedLessMeasured.Both> all) {
        var differences = new TreeMap<Pair, List<Double>>(
                Comparator.comparing(Pair::rater).thenComparing(Pair::person));
        JudgedLessMeasured.of(all)
                .forEach(one -> differences
                        .computeIfAbsent(new Pair(one.of().rater(), one.of().person()), any -> new ArrayList<>())
                        .add(one.difference()));
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

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().sum() / values.size();
    }
}
