package io.perfcycle.systemreview;

import io.perfcycle.evidence.EvidenceScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One review of the scheme.
 *
 * @param cycles whose results it looks at; empty until they have been collected
 * @param revision rises with each decision, so that nobody approves what he has not seen
 * @param effectiveFrom the day from which what was decided counts
 * @param survey whether people are asked before anything is counted
 */
record Review(
        long id,
        LocalDate from,
        LocalDate to,
        Origin origin,
        State state,
        List<String> cycles,
        String requestedBy,
        Instant requestedAt,
        int revision,
        @Nullable LocalDate effectiveFrom,
        @Nullable String indicatorsBy,
        @Nullable Instant indicatorsAt,
        @Nullable String weightsBy,
        @Nullable Instant weightsAt,
        @Nullable String note,
        @Nullable String noteEn,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedReason,
        @Nullable Instant appliedAt,
        @Nullable Instant publishedAt,
        Hearing.Wanted survey) {

    /** What began it. */
    enum Origin {
        TIMER,
        REQUEST
    }

    /** Where it stands. */
    enum State {
        COLLECTING,
        DECIDING,
        WEIGHING,
        APPROVING,
        APPROVED,
        APPLIED,
        WITHDRAWN;

        /** Whether somebody still has to decide something. */
        boolean isOpen() {
            return ordinal() < APPROVED.ordinal();
        }
    }

    Review {
        cycles = List.copyOf(cycles);
    }

    /** The name under which its evidence is kept. */
    String evidence() {
        return Long.toString(id);
    }

    String object() {
        return SystemReviewProcess.businessKey(id);
    }

    EvidenceScope scope() {
        return new EvidenceScope(from, to, cycles);
    }

    /** Whether this person made one of the decisions that somebody else must approve. */
    boolean isDecidedBy(String person) {
        return person.equals(indicatorsBy) || person.equals(weightsBy);
    }
}
