package io.perfcycle.evaluation;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Review rating": the manager's manager agrees, returns the rating with a comment, or puts other values beside it with a reason each. */
@Component
class ReviewRating extends UserTask<ReviewRating.Answer> {

    record Row(
            @Nullable String indicator,
            @Nullable BigDecimal value,
            @Nullable String reason) {}

    /** {@code comment} is required for RETURNED, {@code rows} for ADJUSTED: only the items that change. */
    record Answer(
            Reviews.@Nullable Decision decision,
            @Nullable String comment,
            @Nullable List<@Nullable Row> rows) {}

    /** The manager's judgement of one item. */
    record Rated(
            RatingPages.RatedItem item,
            @Nullable String given,
            boolean notObserved,
            @Nullable String comment,
            @Nullable String evidence,
            @Nullable String evidenceOn) {}

    record Page(
            String cycle,
            String cycleName,
            String employeeNo,
            String name,
            String orgUnit,
            String post,
            @Nullable String rater,
            @Nullable String summary,
            List<Rated> ratings,
            List<RatingPages.DataItem> figures) {}

    private final RatingTask.Room room;
    private final Reviews reviews;
    private final AuditTrail audit;

    ReviewRating(Submissions submissions, RatingTask.Room room, Reviews reviews, AuditTrail audit) {
        super(submissions, Answer.class);
        this.room = room;
        this.reviews = reviews;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        long id = task.get(CycleProcess.PARTICIPATION_ID);
        var page = room.pages().of(id, SheetRole.MANAGER);
        var sheet = Objects.requireNonNull(room.sheets().of(id).get(SheetRole.MANAGER));
        var rated = sheet.ratings().stream().collect(Collectors.toMap(Rating::indicator, Function.identity()));
        return new Page(
                page.cycle(),
                page.cycleName(),
                page.employeeNo(),
                page.name(),
                page.orgUnit(),
                page.post(),
                sheet.rater(),
                sheet.summary(),
                page.items().stream()
                        .map(item -> view(item, rated.get(item.indicator())))
                        .toList(),
                page.figures());
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var person = room.participations().get(task.get(CycleProcess.PARTICIPATION_ID));
        var sheet = Objects.requireNonNull(room.sheets().of(person.id()).get(SheetRole.MANAGER));
        if (task.actor().equals(person.employeeNo()) || task.actor().equals(sheet.rater())) {
            throw Refusal.forbidden("OWN_REVIEW");
        }
        var faults = new Faults();
        if (answer.decision() == null) {
            faults.add("DECISION_REQUIRED", "decision");
        }
        var comment = answer.decision() == Reviews.Decision.RETURNED
                ? faults.required("COMMENT_REQUIRED", "comment", answer.comment())
                : faults.optional("comment", answer.comment());
        var adjustments = adjustments(task.actor(), person, answer, faults);
        faults.refuse();
        var decision = Objects.requireNonNull(answer.decision());
        reviews.add(person.id(), decision, comment, task.actor());
        reviews.adjust(person.id(), adjustments);
        adjustments.forEach(one -> audit.record(
                "rating.adjust",
                person.key() + "/" + one.indicator(),
                given(sheet, one.indicator()),
                RatingPages.plain(one.given()),
                one.reason()));
        audit.record("rating.review", person.key().toString(), null, decision.name(), comment);
        task.pass(EvaluationProcess.RATING_RETURNED, decision == Reviews.Decision.RETURNED);
    }

    private List<Reviews.Adjustment> adjustments(String by, Participation person, Answer answer, Faults faults) {
        var adjustments = new ArrayList<Reviews.Adjustment>();
        if (answer.decision() != Reviews.Decision.ADJUSTED) {
            return adjustments;
        }
        Map<String, ScorecardItem> items =
                room.segments().items(person.id(), room.segments().last(person.id())).stream()
                        .filter(SheetRole.MANAGER::rates)
                        .collect(Collectors.toMap(ScorecardItem::indicator, Function.identity()));
        faults.fitting("rows", answer.rows(), Row::indicator, items.keySet()).forEach((code, row) -> {
            var item = Objects.requireNonNull(items.get(code));
            var range = RatingScale.range(item);
            var value = faults.number(row.path() + ".value", row.answer().value(), range.least(), range.most());
            if (value != null
                    && RatingScale.of(item) == RatingScale.LEVEL
                    && value.stripTrailingZeros().scale() > 0) {
                faults.add("LEVEL_NOT_WHOLE", row.path() + ".value");
            }
            var reason = faults.required(
                    "REASON_REQUIRED", row.path() + ".reason", row.answer().reason());
            if (value != null) {
                adjustments.add(new Reviews.Adjustment(code, value, reason, by));
            }
        });
        if (faults.none() && adjustments.isEmpty()) {
            faults.add("NOTHING_ADJUSTED", "rows");
        }
        return adjustments;
    }

    private static @Nullable String given(RatingSheet sheet, String indicator) {
        return sheet.ratings().stream()
                .filter(rating -> rating.indicator().equals(indicator))
                .findFirst()
                .map(rating -> RatingPages.plain(rating.given()))
                .orElse(null);
    }

    private static Rated view(RatingPages.RatedItem item, @Nullable Rating rating) {
        return new Rated(
                item,
                rating == null ? null : RatingPages.plain(rating.given()),
                rating == null || rating.notObserved(),
                rating == null ? null : rating.comment(),
                rating == null ? null : rating.evidence(),
                rating == null || rating.evidenceOn() == null
                        ? null
                        : rating.evidenceOn().toString());
    }
}
