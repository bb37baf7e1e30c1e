package io.perfcycle.jobanalysis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of the work on a post.
 *
 * @param workPattern STANDARD, SHIFT, FLEXIBLE or HOURLY
 */
record Questionnaire(
        @Nullable List<@Nullable Part> duties,
        @Nullable String systems,
        @Nullable String interfaces,
        @Nullable String workPattern,
        @Nullable Boolean nights,
        @Nullable String remarks) {

    /**
     * One duty and the share of working time it takes.
     *
     * @param ref the duty of the form that this is about, as {@code T2}; none for one that is added
     */
    record Part(
            @Nullable String ref,
            @Nullable String duty,
            @Nullable BigDecimal timePercent,
            @Nullable String output,
            @Nullable String standard) {

        /** Under which shares of several people belong together. */
        String key() {
            return ref == null || ref.isBlank() ? String.valueOf(duty).strip().toLowerCase(Locale.ROOT) : ref;
        }
    }

    List<Part> parts() {
        return duties == null
                ? List.of()
                : duties.stream().filter(Objects::nonNull).map(Part.class::cast).toList();
    }

    /** Shares by duty. */
    Map<String, BigDecimal> shares() {
        var shares = new LinkedHashMap<String, BigDecimal>();
        parts().forEach(part -> shares.merge(part.key(), Objects.requireNonNull(part.timePercent()), BigDecimal::add));
        return shares;
    }
}
