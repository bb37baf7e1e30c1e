package io.perfcycle.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;
import org.jspecify.annotations.Nullable;

/**
 * How far each rater lies from all of them together, shrunk towards zero the fewer people he has: {@code n / (n + within /
 * between)} of the plain difference, with the variances of a one-way random-effects model by the method of moments (for
 * equal groups the REML solution). Where every person has one rater, this is a difference and no bias: a team may be better.
 *
 * @param within variance among the people of one rater
 * @param between variance among raters; 0 where the raters differ no more than chance lets them
 */
public record Leniency(
        List<Rater> raters,
        @Nullable Double within,
        @Nullable Double between) {

    /** From how many people on a difference is called one. */
    public static final int ENOUGH = 8;

    private static final double REMARKABLE = 0.5;

    /** One figure from one rater about one person. */
    public record Observation(String rater, double value) {}

    /** What is to be said of a rater. */
    public enum Verdict {
        /** Fewer than {@value Leniency#ENOUGH} people, or nobody to compare with. */
        NOT_ENOUGH_DATA,
        USUAL,
        LENIENT,
        SEVERE
    }

    /**
     * One rater.
     *
     * @param n the people that he rated
     * @param difference his mean less the mean of all
     * @param shrunk what of it remains after shrinking; null where there is nobody to compare with
     */
    public record Rater(
            String rater,
            int n,
            double difference,
            @Nullable Double shrunk,
            Verdict verdict) {}

    /** Compares the raters of these observations; their order does not matter. */
    public static Leniency of(List<Observation> observations) {
        var groups = new ArrayList<Group>();
        observations.stream()
                .collect(Collectors.groupingBy(Observation::rater, TreeMap::new, Collectors.toList()))
                .forEach((rater, own) -> groups.add(Group.of(rater, own)));
        var all = observations.stream().mapToDouble(Observation::value).sorted().toArray();
        var count = all.length;
        if (count == 0) {
            return new Leniency(List.of(), null, null);
        }
        var grand = Mean.of(all).getAsDouble();
        if (groups.size() < 2 || count - groups.size() < 1) {
            return new Leniency(groups.stream().map(group -> group.alone(grand)).toList(), null, null);
        }
        var within = groups.stream().mapToDouble(Group::squares).sum() / (count - groups.size());
        var among = groups.stream()
                        .mapToDouble(group -> group.n() * Math.pow(group.mean() - grand, 2))
                        .sum()
                / (groups.size() - 1);
        var usualSize = (count
                        - groups.stream()
                                        .mapToDouble(group -> (double) group.n() * group.n())
                                        .sum()
                                / count)
                / (groups.size() - 1);
        var between = Math.max(0, (among - within) / usualSize);
        return new Leniency(
                groups.stream()
                        .map(group -> group.compared(grand, within, between))
                        .toList(),
                within,
                between);
    }

    /** The raters by name. */
    public Map<String, Rater> byName() {
        return raters.stream().collect(Collectors.toMap(Rater::rater, rater -> rater));
    }

    private record Group(String rater, int n, double mean, double squares) {

        static Group of(String rater, List<Observation> own) {
            var values = own.stream().mapToDouble(Observation::value).sorted().toArray();
            var squares = values.length < 2 ? 0 : Variance.of(values).getAsDouble() * (values.length - 1);
            return new Group(rater, values.length, Mean.of(values).getAsDouble(), squares);
        }

        Rater alone(double grand) {
            return new Rater(rater, n, mean - grand, null, Verdict.NOT_ENOUGH_DATA);
        }

        Rater compared(double grand, double within, double between) {
            var kept = between == 0 ? 0 : n / (n + within / between);
            var shrunk = kept * (mean - grand);
            var enough = n >= ENOUGH;
            var remarkable = between > 0 && Math.abs(shrunk) >= REMARKABLE * Math.sqrt(within);
            var verdict = !enough
                    ? Verdict.NOT_ENOUGH_DATA
                    : !remarkable ? Verdict.USUAL : shrunk > 0 ? Verdict.LENIENT : Verdict.SEVERE;
            return new Rater(rater, n, mean - grand, shrunk, verdict);
        }
    }
}
