package io.perfcycle.systemreview;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.indicator.NextScheme;
import io.perfcycle.systemreview.Review.State;
import io.perfcycle.workflow.Processes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an approved review brings about: the next version of the scheme, and a proposal for each new indicator. */
@Component
@Transactional
class Outcome {

    private final SystemReviews reviews;
    private final ReviewLines lines;
    private final Wishes wishes;
    private final IndicatorDesk desk;
    private final NextScheme scheme;
    private final Processes processes;
    private final AuditTrail audit;

    Outcome(
            SystemReviews reviews,
            ReviewLines lines,
            Wishes wishes,
            IndicatorDesk desk,
            NextScheme scheme,
            Processes processes,
            AuditTrail audit) {
        this.reviews = reviews;
        this.lines = lines;
        this.wishes = wishes;
        this.desk = desk;
        this.scheme = scheme;
        this.processes = processes;
        this.audit = audit;
    }

    /** All in one transaction, and once only. Cycles that run keep the snapshots with which they were launched. */
    void apply(long id) {
        var review = reviews.lock(id);
        if (review.state() == State.APPLIED) {
            return;
        }
        if (review.state() != State.APPROVED) {
            throw new IllegalStateException("Review %d is %s and cannot be applied".formatted(id, review.state()));
        }
        var decided = lines.of(review);
        var next = desk.draft(review).next(decided, weights(decided), Objects.requireNonNull(review.effectiveFrom()));
        scheme.adopt(
                next,
                new Viewer(review.weightsBy() == null ? "system" : review.weightsBy(), Set.of(Role.HR)),
                review.object());
        for (var wish : wishes.of(review)) {
            processes.start(
                    processes.currentDeployment(),
                    SystemReviewProcess.PROPOSAL,
                    SystemReviewProcess.proposalKey(wish.id()),
                    Map.of(SystemReviewProcess.WISH_ID.name(), wish.id()));
        }
        reviews.applied(review);
        audit.record("system-review.apply", review.object(), State.APPROVED.name(), told(next), null);
    }

    private static Map<String, BigDecimal> weights(List<ReviewLine> decided) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        decided.forEach(line -> {
            if (line.weightDecided() != null) {
                weights.put(line.key(), line.weightDecided());
            }
        });
        return weights;
    }

    private static String told(NextScheme.Version next) {
        return "%d indicators, %d scorecards"
                .formatted(
                        next.indicators().size(),
                        next.lines().stream()
                                .map(line -> line.post())
                                .distinct()
                                .count());
    }
}
