package io.perfcycle.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one side has judged.
 *
 * @param rater null if it was not handed in
 * @param submittedAt null if it was not handed in before the stage closed
 */
record RatingSheet(
        SheetRole role,
        @Nullable String rater,
        @Nullable Instant submittedAt,
        @Nullable String summary,
        List<Rating> ratings) {

    boolean missed() {
        return submittedAt == null;
    }
}
