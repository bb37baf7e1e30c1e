package io.perfcycle.statistics;

import java.util.Arrays;
import java.util.Collection;
import org.apache.commons.statistics.descriptive.Median;
import org.jspecify.annotations.Nullable;

/**
 * Which values lie far from the others, by the modified z-score 0.6745 (x - median) / MAD of Iglewicz and Hoaglin, which a few
 * far ones do not blind.
 *
 * @param n how many values there are
 * @param middle their median; null where they are too few
 * @param deviation median of the absolute deviations from it; null where they are too few
 */
public record Outliers(
        int n, @Nullable Double middle, @Nullable Double deviation) {

    /** Below so many values nothing is called far. */
    public static final int ENOUGH = 10;

    private static final double NORMAL = 0.6745;
    private static final double FAR = 3.5;

    /** The measures of these values; their order does not matter. */
    public static Outliers among(Collection<Double> values) {
        if (values.size() < ENOUGH) {
            return new Outliers(values.size(), null, null);
        }
        var all = values.stream().mapToDouble(Double::doubleValue).toArray();
        var middle = Median.withDefaults().evaluate(all.clone());
        var distances =
                Arrays.stream(all).map(value -> Math.abs(value - middle)).toArray();
        return new Outliers(all.length, middle, Median.withDefaults().evaluate(distances));
    }

    /** The modified z-score; null with too few values, or where more than half are the same. */
    public @Nullable Double score(double value) {
        return middle == null || deviation == null || deviation == 0 ? null : NORMAL * (value - middle) / deviation;
    }

    /** Whether a value lies far above (1), far below (-1) or not far (0). */
    public int side(double value) {
        var score = score(value);
        return score == null || Math.abs(score) <= FAR ? 0 : score > 0 ? 1 : -1;
    }
}
