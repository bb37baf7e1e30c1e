package io.perfcycle.systemreview;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.evidence.Evidence;
import io.perfcycle.evidence.ReviewDoor;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.systemreview.Review.Origin;
import io.perfcycle.systemreview.Review.State;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How reviews begin, by themselves or because HR asks, and how HR calls one off. */
@Component
@Transactional
class Requests implements ReviewDoor {

    private static final int LONGEST_YEARS = 5;

    private final SystemReviews reviews;
    private final Evidence evidence;
    private final SystemReviewSettings settings;
    private final WorkingCalendar calendar;
    private final Processes processes;
    private final Messages messages;
    private final AuditTrail audit;

    Requests(
            SystemReviews reviews,
            Evidence evidence,
            SystemReviewSettings settings,
            WorkingCalendar calendar,
            Processes processes,
            Messages messages,
            AuditTrail audit) {
        this.reviews = reviews;
        this.evidence = evidence;
        this.settings = settings;
        this.calendar = calendar;
        this.processes = processes;
        this.messages = messages;
        this.audit = audit;
    }

    /** The review that is to begin by itself now; none where there has been one, HR has just asked for it, or nothing is released. */
    OptionalLong due() {
        return Schedule.due(calendar.today(), settings)
                .filter(range -> !reviews.begunByItself(range.to()))
                .filter(range -> reviews.open(range.from(), range.to()).isEmpty())
                .filter(range ->
                        !evidence.scope(range.from(), range.to()).cycles().isEmpty())
                .map(range -> OptionalLong.of(
                        reviews.add(range.from(), range.to(), Origin.TIMER, "system", settings.survey())))
                .orElse(OptionalLong.empty());
    }

    /**
     * Begins a review; asked twice for a range that is not decided yet, it is the same one.
     *
     * @param survey whether people are asked first; as the settings say if left out
     * @throws org.springframework.dao.DuplicateKeyException if somebody else began it at this very moment: asked again, it is his
     */
    long request(@Nullable LocalDate from, @Nullable LocalDate to, Hearing.@Nullable Wanted survey, String by) {
        var faults = new Faults();
        if (from == null) {
            faults.add("REVIEW_DATE_REQUIRED", "from");
        }
        if (to == null) {
            faults.add("REVIEW_DATE_REQUIRED", "to");
        }
        if (from != null && to != null) {
            if (to.isBefore(from)) {
                faults.add("REVIEW_RANGE_BACKWARDS", "to", from.toString(), to.toString());
            } else if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
                faults.add("REVIEW_RANGE_TOO_LONG", "to", LONGEST_YEARS);
            } else if (evidence.scope(from, to).cycles().isEmpty()) {
                faults.add("REVIEW_NOTHING_RELEASED", "to", from.toString(), to.toString());
            }
        }
        faults.refuse();
        var open = reviews.open(from, to);
        if (open.isPresent()) {
            return open.get().id();
        }
        var id = reviews.add(from, to, Origin.REQUEST, by, survey == null ? settings.survey() : survey);
        audit.record("system-review.request", SystemReviewProcess.businessKey(id), null, from + " " + to, null);
        processes.startBy(
                SystemReviewProcess.REQUESTED,
                processes.currentDeployment(),
                SystemReviewProcess.KEY,
                SystemReviewProcess.businessKey(id),
                Map.of(SystemReviewProcess.REVIEW_ID.name(), id));
        return id;
    }

    @Override
    public String open(LocalDate from, LocalDate to, String by) {
        return SystemReviewProcess.businessKey(request(from, to, null, by));
    }

    @Override
    public boolean published(LocalDate from, LocalDate to) {
        return reviews.all().stream()
                .filter(review -> review.from().equals(from) && review.to().equals(to))
                .max(Comparator.comparingLong(Review::id))
                .filter(review -> review.publishedAt() != null)
                .isPresent();
    }

    /** Nothing comes of the review; what it computed stays readable. */
    void withdraw(long id, @Nullable String reason, String by) {
        var review = reviews.lock(id);
        if (!review.state().isOpen()) {
            throw Refusal.conflict("REVIEW_NOT_THERE", id, review.state().name());
        }
        var faults = new Faults();
        var words = faults.required("REASON_REQUIRED", "reason", reason);
        faults.refuse();
        reviews.close(review, State.WITHDRAWN, by, words);
        audit.record("system-review.withdraw", review.object(), review.state().name(), State.WITHDRAWN.name(), words);
        messages.send(SystemReviewProcess.WITHDRAWN, review.object());
    }
}
