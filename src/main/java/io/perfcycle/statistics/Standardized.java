package io.perfcycle.statistics;

import java.util.Collection;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.jspecify.annotations.Nullable;

/**
 * Brings figures of different scales onto one: how many standard deviations of its sample a figure lies from the mean.
 *
 * @param n how many figures the sample has
 * @param mean null for an empty sample
 * @param deviation standard deviation (n - 1); null below two figures
 */
public record Standardized(
        int n, @Nullable Double mean, @Nullable Double deviation) {

    /** The scale of these figures; their order does not matter. */
    public static Standardized by(Collection<Double> figures) {
        var all = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Standardized(
                all.length,
                all.length == 0 ? null : Mean.of(all).getAsDouble(),
                all.length < 2 ? null : StandardDeviation.of(all).getAsDouble());
    }

    /** Null where the sample has no spread. */
    public @Nullable Double of(double figure) {
        return mean == null || deviation == null || deviation == 0 ? null : (figure - mean) / deviation;
    }
}
