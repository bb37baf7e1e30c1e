package io.perfcycle.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
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
}
