package io.perfcycle.improvementplan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan says: the gap in words, goals that can be measured, and the days on which both look at them. */
record PlanContent(
        @Nullable String gap,
        @Nullable List<@Nullable Goal> goals,
        @Nullable List<@Nullable LocalDate> checkPoints) {

    /** One goal. */
    record Goal(
            @Nullable String what,
            @Nullable String measure,
            @Nullable String target,
            @Nullable String support) {}
}
