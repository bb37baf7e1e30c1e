package io.perfcycle.systemreview;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a scorecard under review.
 *
 * @param weightNow its weight when the review looked at it
 * @param recommendation what the figures recommend
 * @param decision what people decided; null while they have not
 * @param mergedInto the indicator that takes over the weight of a merged one
 * @param weightProposed what the figures, after these decisions, propose
 * @param weightDecided its weight from the effective date on; null until decided and where it left the scorecard
 * @param name what the indicator was called when the review looked at it
 * @param kind its kind then
 */
record ReviewLine(
        long id,
        String post,
        String indicator,
        BigDecimal weightNow,
        @Nullable String recommendation,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable String mergedInto,
        @Nullable Adjustment adjustment,
        @Nullable BigDecimal weightProposed,
        @Nullable BigDecimal weightDecided,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String kind) {

    /** Under which it stands in answers and faults. */
    String key() {
        return post + "/" + indicator;
    }

    boolean stays() {
        return decision != null && decision.stays();
    }

    ReviewLine decided(Decision made, String why, @Nullable String into, @Nullable Adjustment change) {
        return new ReviewLine(
                id,
                post,
                indicator,
                weightNow,
                recommendation,
                made,
                why,
                into,
                change,
                weightProposed,
                weightDecided,
                name,
                nameEn,
                kind);
    }
}
