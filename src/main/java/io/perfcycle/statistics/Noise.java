package io.perfcycle.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the differences between people's totals is chance. A total is a weighted mean of parts, each of which is known only
 * so reliably; the errors of the parts add up by their squares (Mosier 1943): {@code SEM^2 = sum (w_j / W)^2 s_j^2 (1 - r_j)}.
 * Parts of unknown reliability are taken as free of error, so that the margin is the least that must be reckoned with.
 *
 * @param n people
 * @param deviation of the totals
 * @param reliability {@code 1 - SEM^2 / s^2} of the totals
 * @param error the standard error of one total, SEM
 * @param margin 1.96 SEM: a person's own total lies within so many points of it either way; null where unknown
 * @param difference 1.96 sqrt(2) SEM: two people closer than this are not told apart; null where unknown
 * @param covered share of the weight whose reliability is known, in [0, 1]
 * @param standing what to make of it
 */
public record Noise(
        int n,
        Estimate deviation,
        Estimate reliability,
        Estimate error,
        @Nullable Double margin,
        @Nullable Double difference,
        double covered,
        Standing standing) {

    /** People that are needed. */
    public static final int NEEDED = 8;

    /** Share of the weight whose reliability must be known. */
    static final double COVERED = 0.60;

    private static final double RANKS = 0.70;
    private static final double TELLS = 0.50;
    private static final double NORMAL = 1.959963984540054;

    /** What to make of differences between people. */
    public enum Standing {
        /** Reliability of .70 or more: people can be ranked, apart from neighbours. */
        RELIABLE,
        /** From .50: only large differences mean something. */
        ROUGH,
        /** Below .50: most of the differences are chance. */
        NOISE,
        INSUFFICIENT_DATA
    }

    /**
     * One part of a total.
     *
     * @param weight above 0
     * @param variance of its points between people
     * @param reliability of its points
     */
    public record Part(double weight, double variance, Estimate reliability) {}

    /** From the parts and the people's totals. */
    public static Noise of(List<Part> parts, double[] totals) {
        var there = Rows.present(totals);
        var n = there.length;
        var weights = parts.stream().mapToDouble(Part::weight).sum();
        var covered = weights == 0
                ? 0
                : parts.stream()
                                .filter(part -> part.reliability().known())
                                .mapToDouble(Part::weight)
                                .sum()
                        / weights;
        var deviation = n < NEEDED ? Estimate.insufficient(n) : Estimate.of(n, Math.sqrt(Rows.variance(there)));
        if (n < NEEDED || covered < COVERED || Rows.constant(there)) {
            var none = n >= NEEDED && Rows.constant(there)
                    ? Estimate.none(n, Estimate.Standing.CONSTANT)
                    : Estimate.insufficient(n);
            return new Noise(n, deviation, none, none, null, null, covered, Standing.INSUFFICIENT_DATA);
        }
        var squares = parts.stream()
                .filter(part -> part.reliability().value() != null)
                .mapToDouble(part -> Math.pow(part.weight() / weights, 2)
                        * part.variance()
                        * (1 - Math.max(0, Math.min(1, part.reliability().value()))))
                .sum();
        var reliability = Math.max(0, 1 - squares / Rows.variance(there));
        var error = Math.sqrt(squares);
        return new Noise(
                n,
                deviation,
                Estimate.of(n, reliability),
                Estimate.of(n, error),
                NORMAL * error,
                NORMAL * Math.sqrt(2) * error,
                covered,
                reliability >= RANKS ? Standing.RELIABLE : reliability >= TELLS ? Standing.ROUGH : Standing.NOISE);
    }
}
