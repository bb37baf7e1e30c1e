package io.perfcycle.systemreview;

import io.perfcycle.evidence.ReviewDecisions;
import io.perfcycle.systemreview.ReviewLines.Sheet;
import io.perfcycle.workflow.Identities;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells rooms above the stages what a review decided. Who may know it is their business. */
@Component
@Transactional(readOnly = true)
class DecisionsTold implements ReviewDecisions {

    private static final String NUMBER = "\\d{1,18}";

    private final SystemReviews reviews;
    private final ReviewLines lines;
    private final Wishes wishes;
    private final Findings findings;
    private final Identities identities;

    DecisionsTold(SystemReviews reviews, ReviewLines lines, Wishes wishes, Findings findings, Identities identities) {
        this.reviews = reviews;
        this.lines = lines;
        this.wishes = wishes;
        this.findings = findings;
        this.identities = identities;
    }

    @Override
    public Optional<Decided> of(String review) {
        return review.matches(NUMBER) ? reviews.find(Long.parseLong(review)).map(this::told) : Optional.empty();
    }

    private Decided told(Review review) {
        var found = findings.byIndicator(review);
        var sheets = lines.sheets(review);
        return new Decided(
                review.state().name(),
                act(review.indicatorsBy(), review.indicatorsAt(), null),
                act(review.weightsBy(), review.weightsAt(), null),
                act(review.decidedBy(), review.decidedAt(), review.decidedReason()),
                review.effectiveFrom(),
                review.note(),
                review.noteEn(),
                review.appliedAt(),
                review.publishedAt(),
                lines.of(review).stream()
                        .map(line -> {
                            var called = Called.indicator(line, found);
                            return line(line, sheets.get(line.post()), called.name(), called.nameEn());
                        })
                        .toList(),
                wishes.of(review).stream()
                        .map(wish -> new Wish(
                                wish.post(),
                                wish.name(),
                                wish.reason(),
                                wish.state().name(),
                                wish.indicator()))
                        .toList());
    }

    private static Line line(ReviewLine line, @Nullable Sheet sheet, String name, @Nullable String nameEn) {
        return new Line(
                line.post(),
                line.indicator(),
                name,
                nameEn,
                line.recommendation(),
                line.decision() == null ? null : line.decision().name(),
                line.reason(),
                line.mergedInto(),
                line.adjustment() == null ? null : fields(ReviewReading.fields(line.adjustment())),
                line.weightNow(),
                line.weightProposed(),
                line.weightDecided(),
                line.decision() != null && !line.stays(),
                sheet == null || sheet.choice() == null ? null : sheet.choice().name(),
                sheet == null ? null : sheet.reason());
    }

    private static String fields(Map<String, @Nullable String> adjustment) {
        return adjustment.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey() + " = " + field.getValue())
                .collect(Collectors.joining("; "));
    }

    private @Nullable Act act(@Nullable String by, @Nullable Instant at, @Nullable String reason) {
        return by == null || at == null ? null : new Act(by, identities.nameOf(by), at, reason);
    }
}
