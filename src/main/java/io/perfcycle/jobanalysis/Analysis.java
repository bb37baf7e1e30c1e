package io.perfcycle.jobanalysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One analysis of a post.
 *
 * @param pack whose indicators of the library are proposed
 * @param manager of those on the post, as it began; nobody where it is vacant and nobody leads the others
 * @param agreement points between the time shares of both sides, once both have spoken
 * @param settled what they agreed on, where they had to talk
 * @param hrApproves whether the manager was too late to approve
 */
record Analysis(
        long id,
        String post,
        String pack,
        State state,
        Cause cause,
        @Nullable String reason,
        @Nullable String manager,
        String openedBy,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable BigDecimal agreement,
        @Nullable Settled settled,
        @Nullable JobDescription draft,
        @Nullable String editedBy,
        @Nullable LocalDate effectiveFrom,
        @Nullable String approvedBy,
        boolean hrApproves) {

    enum State {
        ASKING,
        WRITING,
        APPROVING,
        RELEASED,
        WITHDRAWN;

        boolean ended() {
            return this == RELEASED || this == WITHDRAWN;
        }
    }

    /** Why it was opened. */
    enum Cause {
        NEW,
        REVIEW
    }

    enum Role {
        INCUMBENT,
        MANAGER
    }

    /** Somebody who is asked, and what he says. */
    record Answer(
            String respondent,
            Role role,
            @Nullable Questionnaire said,
            @Nullable Instant at) {}

    record Step(String step, String actor, @Nullable String words, Instant at) {}

    /** Shares on which both sides settled, by duty. */
    record Settled(Map<String, BigDecimal> shares) {}
}
