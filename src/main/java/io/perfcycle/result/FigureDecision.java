package io.perfcycle.result;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about one figure.
 *
 * @param given the figure supplied or the level rated; null for the other standings
 */
public record FigureDecision(
        Standing standing,
        @Nullable BigDecimal given,
        @Nullable String reason,
        String decidedBy,
        Instant decidedAt) {

    /** Supplied and rated figures count; waived and not applicable ones leave their weight out. */
    public enum Standing {
        SUPPLIED,
        RATED,
        WAIVED,
        NOT_APPLICABLE
    }
}
