package io.perfcycle.systemreview;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.systemreview.Wishes.State;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an indicator that a review asked for: defined elsewhere in the house, or dropped with a reason. */
@Component
@Transactional
class WishDesk {

    /** An indicator that there is. */
    record Known(String code, String name, String nameEn) {}

    /** What the form shows. */
    record Page(
            long review,
            @Nullable String post,
            @Nullable String postName,
            @Nullable String postNameEn,
            String name,
            String reason,
            List<Known> indicators) {}

    private final Wishes wishes;
    private final Indicators indicators;
    private final Organization organization;
    private final AuditTrail audit;

    WishDesk(Wishes wishes, Indicators indicators, Organization organization, AuditTrail audit) {
        this.wishes = wishes;
        this.indicators = indicators;
        this.organization = organization;
        this.audit = audit;
    }

    Page page(long id) {
        var wish = wishes.get(id);
        var posts = organization.posts();
        return new Page(
                wish.reviewId(),
                wish.post(),
                wish.post() == null
                        ? null
                        : Called.post(posts.get(wish.post()), wish.post()).name(),
                wish.post() == null
                        ? null
                        : Called.post(posts.get(wish.post()), wish.post()).nameEn(),
                wish.name(),
                wish.reason(),
                indicators.valid().values().stream()
                        .map(each -> new Known(
                                each.code(), each.name(), each.nameEn() == null ? each.name() : each.nameEn()))
                        .toList());
    }

    void settle(long id, DefineIndicator.Answer answer, String by) {
        var wish = wishes.lock(id);
        if (wish.state() != State.WANTED) {
            throw Refusal.conflict("REVIEW_WISH_SETTLED", wish.name());
        }
        var faults = new Faults();
        if (answer.defined() == null) {
            faults.add("ACTION_REQUIRED", "defined");
        }
        var defined = Boolean.TRUE.equals(answer.defined());
        var reason = defined || answer.defined() == null
                ? faults.optional("reason", answer.reason())
                : faults.required("REASON_REQUIRED", "reason", answer.reason());
        if (defined
                && (answer.indicator() == null
                        || indicators.find(answer.indicator()).isEmpty())) {
            faults.add("REVIEW_INDICATOR_UNKNOWN", "indicator", String.valueOf(answer.indicator()));
        }
        faults.refuse();
        var state = defined ? State.DEFINED : State.DROPPED;
        wishes.settle(wish, state, defined ? answer.indicator() : null, by, reason);
        audit.record(
                "system-review.wish",
                SystemReviewProcess.businessKey(wish.reviewId()),
                wish.name(),
                state.name() + (defined ? " " + answer.indicator() : ""),
                reason);
    }
}
