package io.perfcycle.improvementplan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan with its standing.
 *
 * @param level what the result was when the plan was proposed; null on demand
 * @param gap what HR found to be lacking: skill, will or both
 * @param content null until the manager has written it
 * @param proposal what the manager would conclude, for HR to confirm
 * @param agreement null until the employee has answered
 * @param outcome PASSED or FAILED; null until concluded
 */
record Plan(
        long id,
        long participationId,
        State state,
        Cause cause,
        @Nullable String level,
        String openedBy,
        Instant openedAt,
        @Nullable Gap gap,
        @Nullable PlanContent content,
        @Nullable Proposal proposal,
        @Nullable Agreement agreement,
        boolean extended,
        @Nullable Outcome outcome,
        @Nullable Instant endedAt) {

    /** How far a plan is. */
    enum State {
        PROPOSED,
        PREPARING,
        AGREEING,
        ACTIVE,
        CONCLUDING,
        CONCLUDED,
        DROPPED,
        STOPPED;

        boolean ended() {
            return this == CONCLUDED || this == DROPPED || this == STOPPED;
        }
    }

    /** Why it was proposed. */
    enum Cause {
        LEVEL,
        TWICE,
        MANAGER,
        HR
    }

    /** A gap that a plan can close. */
    enum Gap {
        SKILL,
        WILL,
        SKILL_AND_WILL
    }

    /** What the employee said to the plan; refusing is recorded and ends nothing. */
    enum Agreement {
        AGREED,
        REFUSED
    }

    /** How it ended. */
    enum Outcome {
        PASSED,
        FAILED
    }

    /** What can be concluded from a plan. */
    enum Conclusion {
        PASSED,
        EXTENDED,
        FAILED
    }

    /**
     * A conclusion with its evidence, before HR has confirmed it.
     *
     * @param until the last day of the extension; null unless EXTENDED
     */
    record Proposal(
            Conclusion conclusion,
            String evidence,
            @Nullable LocalDate until) {}

    /** One check point; {@code standing} is null until it has been recorded. */
    record CheckPoint(
            LocalDate on,
            @Nullable Standing standing,
            @Nullable String record,
            @Nullable String recordedBy,
            @Nullable String answer) {}

    /** How the goals stand on a check point. */
    enum Standing {
        ON_TRACK,
        PARTLY,
        BEHIND
    }

    /** One step of the evidence. */
    record Step(
            String step,
            String actor,
            @Nullable String code,
            @Nullable String words,
            Instant at) {}
}
