package io.perfcycle.systemreview;

import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.ScorecardLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an adjusted indicator is to be from now on: the whole of it, not only what differs. Anchors and bounds belong to the
 * scorecard's line; the texts and the formula belong to the indicator, whichever posts have it.
 */
record Adjustment(
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal target,
        @Nullable BigDecimal stretch,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal lowZero,
        @Nullable BigDecimal highZero,
        @Nullable BigDecimal minWeight,
        @Nullable BigDecimal maxWeight,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String definition,
        @Nullable String definitionEn,
        @Nullable String formula) {

    /** How it is now. */
    static Adjustment present(ScorecardLine line, Indicator indicator) {
        return new Adjustment(
                line.threshold(),
                line.target(),
                line.stretch(),
                line.low(),
                line.high(),
                line.lowZero(),
                line.highZero(),
                line.minWeight(),
                line.maxWeight(),
                indicator.name(),
                indicator.nameEn(),
                indicator.definition(),
                indicator.definitionEn(),
                indicator.formula());
    }

    ScorecardLine applied(ScorecardLine line) {
        return new ScorecardLine(
                line.post(),
                line.effectiveFrom(),
                line.indicator(),
                line.weight(),
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

    Indicator applied(Indicator indicator, LocalDate from) {
        return new Indicator(
                indicator.id(),
                indicator.code(),
                indicator.version(),
                name == null ? indicator.name() : name,
                nameEn,
                indicator.kind(),
                indicator.unit(),
                indicator.unitEn(),
                indicator.direction(),
                indicator.basis(),
                formula,
                indicator.source(),
                indicator.owner(),
                indicator.guardOf(),
                indicator.missing(),
                definition,
                definitionEn,
                from);
    }

    /** Whether it gives the line other anchors or bounds. */
    boolean changes(ScorecardLine line) {
        return differ(threshold, line.threshold())
                || differ(target, line.target())
                || differ(stretch, line.stretch())
                || differ(low, line.low())
                || differ(high, line.high())
                || differ(lowZero, line.lowZero())
                || differ(highZero, line.highZero())
                || differ(minWeight, line.minWeight())
                || differ(maxWeight, line.maxWeight());
    }

    /** Whether it gives the indicator another name, definition or formula. */
    boolean changes(Indicator indicator) {
        return name != null && !name.equals(indicator.name())
                || !Objects.equals(nameEn, indicator.nameEn())
                || !Objects.equals(definition, indicator.definition())
                || !Objects.equals(definitionEn, indicator.definitionEn())
                || !Objects.equals(formula, indicator.formula());
    }

    /** Whether both make the same of the indicator. */
    boolean sameIndicator(Adjustment other) {
        return Objects.equals(name, other.name)
                && Objects.equals(nameEn, other.nameEn)
                && Objects.equals(definition, other.definition)
                && Objects.equals(definitionEn, other.definitionEn)
                && Objects.equals(formula, other.formula);
    }

    /** Blank texts are none. */
    Adjustment stripped() {
        return new Adjustment(
                threshold,
                target,
                stretch,
                low,
                high,
                lowZero,
                highZero,
                minWeight,
                maxWeight,
                text(name),
                text(nameEn),
                text(definition),
                text(definitionEn),
                text(formula));
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one != other : one.compareTo(other) != 0;
    }
}
