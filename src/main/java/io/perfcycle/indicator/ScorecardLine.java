package io.perfcycle.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One indicator on a post's scorecard: its weight in percent, its anchors, and the bounds within which the weight may be shifted. */
public record ScorecardLine(
        String post,
        LocalDate effectiveFrom,
        String indicator,
        BigDecimal weight,
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal target,
        @Nullable BigDecimal stretch,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal lowZero,
        @Nullable BigDecimal highZero,
        @Nullable BigDecimal minWeight,
        @Nullable BigDecimal maxWeight) {

    /** A scorecard that states no date has been in force since this day. */
    public static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    /** Weight, anchors and bounds, in the order in which scorecards state them. */
    public List<@Nullable BigDecimal> numbers() {
        return Arrays.asList(weight, threshold, target, stretch, low, high, lowZero, highZero, minWeight, maxWeight);
    }

    /** The same line on a scorecard of another day, with another weight. */
    public ScorecardLine dated(LocalDate from, BigDecimal other) {
        return new ScorecardLine(
                post, from, indicator, other, threshold, target, stretch, low, high, lowZero, highZero, minWeight,
                maxWeight);
    }
}
