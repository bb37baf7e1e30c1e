package io.perfcycle.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both rating forms submit. */
record RatingAnswer(
        @Nullable List<@Nullable Row> ratings, @Nullable String summary) {

    /** {@code value} in the item's scale, or {@code notObserved}. */
    record Row(
            @Nullable String indicator,
            @Nullable BigDecimal value,
            boolean notObserved,
            @Nullable String comment,
            @Nullable String evidence,
            @Nullable LocalDate evidenceOn) {}
}
