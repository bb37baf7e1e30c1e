package io.perfcycle.statistics;

import java.util.LinkedHashSet;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Whether people who were trained changed more than comparable people who were not: the difference of the mean changes of
 * both groups (difference in differences), never the change of the trained alone, since low scores rise by themselves.
 *
 * @param trained how many trained people have somebody comparable
 * @param comparable how many untrained people are comparable to one of them
 * @param changeTrained mean change of the trained
 * @param changeComparable mean change of the comparable
 * @param difference the first minus the second
 * @param low lower end of its 95 % interval (Welch); null where there is not enough data
 * @param high upper end
 * @param hedgesG the difference in pooled standard deviations of the change, corrected for small samples; null where nothing varies
 */
public record TrainingEffect(
        Verdict verdict,
        int trained,
        int comparable,
        @Nullable Double changeTrained,
        @Nullable Double changeComparable,
        @Nullable Double difference,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double hedgesG) {

    /** What can be said. */
    public enum Verdict {
        /** Fewer than {@link #FEWEST} people on either side. */
        INSUFFICIENT,
        /** The interval holds zero. */
        NO_EFFECT_FOUND,
        BETTER,
        WORSE
    }

    /**
     * One person's points before and after.
     *
     * @param group only people of the same group are comparable; the post
     */
    public record Change(String person, String group, double before, double after) {

        double amount() {
            return after - before;
        }
    }

    /** Fewest people on either side; below, nothing is said. */
    public static final int FEWEST = 10;

    /** How far apart, in points, two people may have started to be comparable. */
    public static final double COMPARABLE_WITHIN = 5;

    private static final double UPPER_TAIL = 0.975;

    public static TrainingEffect of(List<Change> trained, List<Change> untrained) {
        var counterparts = new LinkedHashSet<Change>();
        var matched = trained.stream()
                .filter(one -> {
                    var found = untrained.stream()
                            .filter(other -> comparable(one, other))
                            .toList();
                    counterparts.addAll(found);
                    return !found.isEmpty();
                })
                .mapToDouble(Change::amount)
                .toArray();
        var others = counterparts.stream().mapToDouble(Change::amount).toArray();
        return matched.length < FEWEST || others.length < FEWEST
                ? new TrainingEffect(
                        Verdict.INSUFFICIENT, matched.length, others.length, null, null, null, null, null, null)
                : compare(new Sample(matched), new Sample(others));
    }

    private static boolean comparable(Change one, Change other) {
        return one.group().equals(other.group()) && Math.abs(one.before() - other.before()) <= COMPARABLE_WITHIN;
    }

    private static TrainingEffect compare(Sample trained, Sample others) {
        var difference = trained.mean() - others.mean();
        var margin = margin(trained, others);
        var verdict = difference - margin > 0
                ? Verdict.BETTER
                : difference + margin < 0 ? Verdict.WORSE : Verdict.NO_EFFECT_FOUND;
        return new TrainingEffect(
                verdict,
                trained.n(),
                others.n(),
                trained.mean(),
                others.mean(),
                difference,
                difference - margin,
                difference + margin,
                hedges(difference, trained, others));
    }

    /** Half the width of Welch's 95 % interval; the variances of both groups may differ. */
    private static double margin(Sample one, Sample other) {
        var a = one.variance() / one.n();
        var b = other.variance() / other.n();
        if (a + b == 0) {
            return 0;
        }
        var degrees = (a + b) * (a + b) / (a * a / (one.n() - 1) + b * b / (other.n() - 1));
        return new TDistribution(degrees).inverseCumulativeProbability(UPPER_TAIL) * Math.sqrt(a + b);
    }

    private static @Nullable Double hedges(double difference, Sample one, Sample other) {
        var degrees = one.n() + other.n() - 2;
        var pooled = ((one.n() - 1) * one.variance() + (other.n() - 1) * other.variance()) / degrees;
        return pooled == 0 ? null : (1 - 3.0 / (4.0 * degrees - 1)) * difference / Math.sqrt(pooled);
    }

    private record Sample(int n, double mean, double variance) {

        Sample(double[] values) {
            this(values.length, mean(values), variance(values));
        }

        private static double mean(double[] values) {
            var sum = 0.0;
            for (var value : values) {
                sum += value;
            }
            return sum / values.length;
        }

        private static double variance(double[] values) {
            var mean = mean(values);
            var sum = 0.0;
            for (var value : values) {
                sum += (value - mean) * (value - mean);
            }
            return sum / (values.length - 1);
        }
    }
}
