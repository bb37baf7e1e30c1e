package io.perfcycle.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One judgement.
 *
 * @param given in the item's scale; null if not observed
 * @param notObserved there was no occasion to see it: missing, which is neither the middle nor zero
 */
record Rating(
        String indicator,
        @Nullable BigDecimal given,
        boolean notObserved,
        @Nullable String comment,
        @Nullable String evidence,
        @Nullable LocalDate evidenceOn) {}
