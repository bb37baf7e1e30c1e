package io.perfcycle.appeal;

import io.perfcycle.result.FigureDecision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appeal with its standing.
 *
 * @param contestedVersion the result version it is about
 * @param hearing 1, or 2 where it is heard again
 * @param returned whether HR has sent it back for completion, which it may do once
 * @param hearer who has heard it; null before
 * @param withHr whether HR hears it, whoever else would
 * @param newVersion the result version that came of it; null where the result stands
 */
record Appeal(
        long id,
        long participationId,
        int contestedVersion,
        State state,
        int hearing,
        List<Ground> grounds,
        String facts,
        String filedBy,
        Instant filedAt,
        boolean returned,
        @Nullable String answer,
        @Nullable String hearer,
        boolean withHr,
        @Nullable Decision decision,
        @Nullable Outcome outcome,
        @Nullable Integer newVersion,
        @Nullable Instant decidedAt,
        @Nullable Instant acknowledgedAt) {

    /** How far an appeal is. */
    enum State {
        FILED,
        RETURNED,
        ADMITTED,
        HEARING,
        RATING,
        DECIDED,
        REJECTED,
        WITHDRAWN;

        boolean ended() {
            return this == DECIDED || this == REJECTED || this == WITHDRAWN;
        }
    }

    /** What is said to be wrong. */
    enum Ground {
        DATA_ERROR,
        FORMULA_OR_WEIGHT,
        PROCEDURE,
        BIAS,
        RULE_UNCLEAR
    }

    /** What became of it. */
    enum Outcome {
        UPHELD,
        ADJUSTED,
        REVOKED,
        REJECTED
    }

    /**
     * What the hearer decided.
     *
     * @param level the level decided; null where it follows from the figures
     * @param corrections figures that shall count from now on
     * @param again whether the judged part is rated again by somebody who has not rated it; only where revoked
     * @param ratings the new ratings, once they are there
     */
    record Decision(
            Outcome outcome,
            @Nullable String level,
            List<Correction> corrections,
            boolean again,
            @Nullable List<Correction> ratings,
            String reason) {

        Decision rated(List<Correction> rated) {
            return new Decision(outcome, level, corrections, again, rated, reason);
        }
    }

    /** A figure as decided on appeal. {@code item} is the key of a line of the scorecard. */
    record Correction(
            String item,
            FigureDecision.Standing standing,
            @Nullable BigDecimal value,
            String reason) {}

    /** One step of what was done. */
    record Step(String step, String actor, @Nullable String words, Instant at) {}
}
