package io.perfcycle.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people made of a review's evidence, for rooms above the stages. The stage that reviews the scheme provides it. */
public interface ReviewDecisions {

    /** What has been decided so far; empty where there is no such review. */
    Optional<Decided> of(String review);

    /**
     * A review as it was decided.
     *
     * @param state COLLECTING, DECIDING, WEIGHING, APPROVING, APPROVED, APPLIED or WITHDRAWN
     * @param closed who approved it, called it off or, where it is open, sent it back, and what he said
     * @param effectiveFrom the day from which it counts
     * @param note what everybody is told
     */
    record Decided(
            String state,
            @Nullable Act indicators,
            @Nullable Act weights,
            @Nullable Act closed,
            @Nullable LocalDate effectiveFrom,
            @Nullable String note,
            @Nullable String noteEn,
            @Nullable Instant appliedAt,
            @Nullable Instant publishedAt,
            List<Line> lines,
            List<Wish> wishes) {
        public Decided {
            lines = List.copyOf(lines);
            wishes = List.copyOf(wishes);
        }
    }

    /** Who did something, when, and what he said. */
    record Act(String by, String name, Instant at, @Nullable String reason) {}

    /**
     * One line of a scorecard.
     *
     * @param adjustment how an adjusted indicator is to be: fields and values
     * @param weightDecided null until decided, and where it left the scorecard
     * @param left whether it was decided that it leaves the scorecard
     * @param choice which weights were taken for the scorecard: PRESENT, PROPOSED or OWN
     * @param choiceReason why these
     */
    record Line(
            String post,
            String indicator,
            String name,
            @Nullable String nameEn,
            @Nullable String recommendation,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String mergedInto,
            @Nullable String adjustment,
            BigDecimal weightNow,
            @Nullable BigDecimal weightProposed,
            @Nullable BigDecimal weightDecided,
            boolean left,
            @Nullable String choice,
            @Nullable String choiceReason) {}

    /** An indicator that is to be new. */
    record Wish(
            @Nullable String post,
            String name,
            String reason,
            String state,
            @Nullable String indicator) {}
}
