package io.perfcycle.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where one could start with an indicator of the library: anchors, bounds of its weight, and what keeps it from being gamed.
 *
 * @param relativeTo what the anchors are percent of, where they are no figures of their own: the company's plan, baseline or
 *     standard, or points above and below the plan
 * @param origin whether the anchors are published somewhere, are placeholders to be calibrated, or there are none
 * @param source where they are published
 * @param words what is said there
 * @param guards indicators that show when this one is gamed
 * @param guardedBy what else shows it
 * @param note how the figure comes about, where that is not what one would expect
 */
public record LibraryReference(
        String scope,
        @Nullable String relativeTo,
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal target,
        @Nullable BigDecimal stretch,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal lowZero,
        @Nullable BigDecimal highZero,
        @Nullable BigDecimal minWeight,
        @Nullable BigDecimal maxWeight,
        Origin origin,
        @Nullable String source,
        @Nullable Said words,
        String frequency,
        List<String> guards,
        @Nullable Said guardedBy,
        @Nullable Said risk,
        @Nullable Said note) {

    /** How much is behind the anchors. */
    public enum Origin {
        PUBLISHED,
        PLACEHOLDER,
        NONE
    }

    /** A sentence in both languages. */
    public record Said(String zh, String en) {

        public String in(Locale reader) {
            return Locale.CHINESE.getLanguage().equals(reader.getLanguage()) ? zh : en;
        }
    }
}
