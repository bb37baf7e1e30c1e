package io.perfcycle.result;

import io.perfcycle.scoring.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided to be a person's result. Never changed: a correction is the next version.
 *
 * @param source what led to it
 * @param decidedLevel the level that people decided, in calibration or on appeal; null where it follows from the total
 * @param rules the deployment whose decision table gave the level
 * @param actor who decided; {@code system} for the calculation
 */
public record ResultVersion(
        long participationId,
        int version,
        Source source,
        Outcome outcome,
        @Nullable BigDecimal total,
        @Nullable String level,
        @Nullable BigDecimal coefficient,
        boolean vetoed,
        @Nullable String decidedLevel,
        String rules,
        String actor,
        @Nullable String reason,
        Instant createdAt) {

    /** What led to a result version. */
    public enum Source {
        CALCULATION,
        EVALUATION,
        CALIBRATION,
        APPEAL,
        CORRECTION
    }
}
