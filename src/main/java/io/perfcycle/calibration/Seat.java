package io.perfcycle.calibration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person at a table.
 *
 * @param measured weighted mean points of the measured figures; null without any
 * @param judged weighted mean points of what was rated on the anchored scale; null without any
 * @param levelBefore the level that followed from the total; null where there is no result
 * @param levelSuggested the level by rank in the suggested distribution; null where nothing is suggested
 * @param levelNow the level as the committee has it now
 * @param revision rises with every move of this person
 */
record Seat(
        long participationId,
        long sessionId,
        String employeeNo,
        String name,
        String orgUnit,
        String post,
        @Nullable String managerNo,
        LocalDate hiredOn,
        String outcome,
        @Nullable BigDecimal total,
        @Nullable BigDecimal measured,
        @Nullable BigDecimal judged,
        boolean vetoed,
        @Nullable String levelBefore,
        @Nullable String levelSuggested,
        @Nullable String levelNow,
        int revision,
        @Nullable String reason,
        @Nullable String movedBy,
        @Nullable Instant movedAt) {

    boolean isRated() {
        return levelBefore != null;
    }

    boolean isMoved() {
        return levelBefore != null && !levelBefore.equals(levelNow);
    }
}
