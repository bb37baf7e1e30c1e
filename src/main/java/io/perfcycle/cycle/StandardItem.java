package io.perfcycle.cycle;

import io.perfcycle.indicator.Indicator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** One line of a scorecard as it is frozen into a participation: the indicator's version, its weight and its anchors. */
public record StandardItem(
        String indicator,
        int indicatorVersion,
        String name,
        @Nullable String nameEn,
        String kind,
        @Nullable String unit,
        @Nullable String unitEn,
        @Nullable String direction,
        String basis,
        @Nullable String formula,
        String missing,
        @Nullable String owner,
        @Nullable String guardOf,
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

    StandardItem weighing(BigDecimal other) {
        return new StandardItem(
                indicator,
                indicatorVersion,
                name,
                nameEn,
                kind,
                unit,
                unitEn,
                direction,
                basis,
                formula,
                missing,
                owner,
                guardOf,
                other,
                threshold,
                target,
                stretch,
                low,
                high,
                lowZero,
                highZero,
                minWeight,
                maxWeight);
    }

    /** The unit in the language of whoever reads, as far as it was given. */
    public @Nullable String unitShown() {
        return Indicator.unit(unit, unitEn, LocaleContextHolder.getLocale());
    }

    /** Whether the weight counts towards the 100; vetoes and bonuses stand outside. */
    boolean weighs() {
        return !"VETO".equals(kind) && !"BONUS".equals(kind);
    }
}
