package io.perfcycle.goalsetting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an employee proposes: every line of the scorecard once, his own goals, and a word to the manager. */
record Proposal(
        @Nullable List<@Nullable Line> lines,
        @Nullable List<@Nullable Own> ownGoals,
        @Nullable String comment) {

    /** One indicator; weight and target may be left out where they are fixed. */
    record Line(
            @Nullable String indicator,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal target) {}

    /** A goal of one's own. */
    record Own(
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String description,
            @Nullable String measure,
            @Nullable BigDecimal weight) {}
}
