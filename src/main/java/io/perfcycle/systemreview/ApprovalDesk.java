package io.perfcycle.systemreview;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.StoredJson;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.systemreview.Review.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The committee's word: somebody who decided nothing of it approves the whole, or sends it back and says why. */
@Component
@Transactional
class ApprovalDesk {

    private final SystemReviews reviews;
    private final ReviewLines lines;
    private final Wishes wishes;
    private final Findings findings;
    private final Gathering gathering;
    private final IndicatorDesk indicators;
    private final WeightDesk weights;
    private final AuditTrail audit;

    ApprovalDesk(
            SystemReviews reviews,
            ReviewLines lines,
            Wishes wishes,
            Findings findings,
            Gathering gathering,
            IndicatorDesk indicators,
            WeightDesk weights,
            AuditTrail audit) {
        this.reviews = reviews;
        this.lines = lines;
        this.wishes = wishes;
        this.findings = findings;
        this.gathering = gathering;
        this.indicators = indicators;
        this.weights = weights;
        this.audit = audit;
    }

    /** Refuses whoever decided on indicators or weights. */
    void mustBeAnother(Review review, String person) {
        if (review.isDecidedBy(person)) {
            throw Refusal.forbidden("REVIEW_OWN_DECISION");
        }
    }

    void decide(long id, @Nullable Integer revision, boolean approved, @Nullable String reason, String by) {
        var review = reviews.lock(id, State.APPROVING);
        mustBeAnother(review, by);
        if (revision == null || revision != review.revision()) {
            throw Refusal.conflict("REVIEW_MOVED_ON", id);
        }
        var faults = new Faults();
        var words = approved
                ? faults.optional("reason", reason)
                : faults.required("REVIEW_RETURN_REASON", "reason", reason);
        faults.refuse();
        if (approved) {
            approve(review, by, words);
        } else {
            reviews.close(review, State.DECIDING, by, words);
            gathering.refresh(review);
            audit.record("system-review.return", review.object(), State.APPROVING.name(), State.DECIDING.name(), words);
        }
    }

    /** What was true when it was decided must still be true. */
    private void approve(Review review, String by, @Nullable String words) {
        var from = Objects.requireNonNull(review.effectiveFrom());
        weights.fault(from).ifPresent(fault -> {
            throw Refusal.rule(fault.code(), fault.facts());
        });
        if (!indicators.draft(review).isOf(lines.of(review), lines.sheets(review))) {
            throw Refusal.conflict("REVIEW_SCHEME_MOVED_ON", review.id());
        }
        findings.seal(review);
        reviews.close(review, State.APPROVED, by, words);
        audit.record(
                "system-review.approve",
                review.object(),
                State.APPROVING.name(),
                State.APPROVED.name() + " sha256 " + digest(review),
                words);
    }

    /** Of everything decided, so that the audit trail vouches for it. */
    private String digest(Review review) {
        var decided = StoredJson.write(List.of(lines.of(review), lines.sheets(review), wishes.of(review)));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(decided.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
