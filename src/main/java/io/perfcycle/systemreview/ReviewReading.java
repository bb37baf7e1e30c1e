package io.perfcycle.systemreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.perfcycle.problem.Plain;
import io.perfcycle.systemreview.ReviewView.Act;
import io.perfcycle.systemreview.ReviewView.Entry;
import io.perfcycle.systemreview.ReviewView.LineView;
import io.perfcycle.systemreview.ReviewView.Person;
import io.perfcycle.systemreview.ReviewView.SheetView;
import io.perfcycle.systemreview.ReviewView.WishView;
import io.perfcycle.workflow.Identities;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads reviews for the outside: for HR and auditors, who alone see managers by name. */
@Component
@Transactional(readOnly = true)
class ReviewReading {

    /** What everybody may know of a review: that it was, what changes, and the note. */
    record Note(
            long id,
            String from,
            String to,
            @Nullable String effectiveFrom,
            @Nullable String publishedAt,
            @Nullable String note,
            @Nullable String noteEn,
            int indicatorsChanged,
            int scorecardsChanged) {}

    private final SystemReviews reviews;
    private final ReviewLines lines;
    private final Wishes wishes;
    private final Findings findings;
    private final Identities identities;

    ReviewReading(SystemReviews reviews, ReviewLines lines, Wishes wishes, Findings findings, Identities identities) {
        this.reviews = reviews;
        this.lines = lines;
        this.wishes = wishes;
        this.findings = findings;
        this.identities = identities;
    }

    List<Entry> list() {
        return reviews.all().stream()
                .map(review -> new Entry(
                        review.id(),
                        review.from().toString(),
                        review.to().toString(),
                        review.origin().name(),
                        review.state().name(),
                        review.cycles(),
                        review.requestedAt().toString(),
                        text(review.effectiveFrom()),
                        text(review.appliedAt())))
                .toList();
    }

    List<Note> published() {
        return reviews.all().stream()
                .filter(review -> review.publishedAt() != null)
                .map(review -> {
                    var changed = lines.of(review).stream()
                            .filter(ReviewReading::isChanged)
                            .toList();
                    return new Note(
                            review.id(),
                            review.from().toString(),
                            review.to().toString(),
                            text(review.effectiveFrom()),
                            text(review.publishedAt()),
                            review.note(),
                            review.noteEn(),
                            (int) changed.stream()
                                    .map(ReviewLine::indicator)
                                    .distinct()
                                    .count(),
                            (int) changed.stream()
                                    .map(ReviewLine::post)
                                    .distinct()
                                    .count());
                })
                .toList();
    }

    static boolean isChanged(ReviewLine line) {
        return line.weightDecided() == null
                || line.weightDecided().compareTo(line.weightNow()) != 0
                || line.decision() == Decision.ADJUST;
    }

    ReviewView of(long id) {
        var review = reviews.get(id);
        return new ReviewView(
                id,
                review.from().toString(),
                review.to().toString(),
                review.origin().name(),
                review.state().name(),
                review.cycles(),
                person(review.requestedBy()),
                review.requestedAt().toString(),
                review.revision(),
                text(review.effectiveFrom()),
                review.note(),
                review.noteEn(),
                act(review.indicatorsBy(), review.indicatorsAt(), null),
                act(review.weightsBy(), review.weightsAt(), null),
                act(review.decidedBy(), review.decidedAt(), review.decidedReason()),
                text(review.appliedAt()),
                text(review.publishedAt()),
                rows(review, "indicators", "indicators"),
                rows(review, "scorecards", "scorecards"),
                rows(review, "raters", "list"),
                rows(review, "groups", "attributes"),
                rows(review, "weights", "scorecards"),
                findings.section(review, "survey"),
                findings.section(review, "use"),
                findings.section(review, "effects"),
                lineViews(review),
                sheetViews(review),
                wishViews(review));
    }

    /** The list that a section is about; an empty one while nobody has computed it. */
    private JsonNode rows(Review review, String section, String list) {
        var content = findings.section(review, section).path(list);
        return content.isArray() ? content : JsonNodeFactory.instance.arrayNode();
    }

    List<LineView> lineViews(Review review) {
        var found = findings.byIndicator(review);
        return lines.of(review).stream()
                .map(line -> {
                    var called = Called.indicator(line, found);
                    return new LineView(
                            line.post(),
                            line.indicator(),
                            called.name(),
                            called.nameEn(),
                            line.kind() == null ? "" : line.kind(),
                            line.recommendation(),
                            line.decision() == null ? null : line.decision().name(),
                            line.reason(),
                            line.mergedInto(),
                            line.adjustment() == null ? null : fields(line.adjustment()),
                            Plain.text(line.weightNow()),
                            Plain.orNull(line.weightProposed()),
                            Plain.orNull(line.weightDecided()));
                })
                .toList();
    }

    List<SheetView> sheetViews(Review review) {
        return lines.sheets(review).values().stream()
                .map(sheet -> new SheetView(
                        sheet.post(),
                        Called.post(sheet).name(),
                        Called.post(sheet).nameEn(),
                        sheet.base().toString(),
                        sheet.choice() == null ? null : sheet.choice().name(),
                        sheet.reason()))
                .toList();
    }

    List<WishView> wishViews(Review review) {
        return wishes.of(review).stream()
                .map(wish -> new WishView(
                        wish.id(),
                        wish.post(),
                        wish.name(),
                        wish.reason(),
                        wish.state().name(),
                        wish.indicator(),
                        wish.settledReason()))
                .toList();
    }

    /** An adjustment as forms write it. */
    static Map<String, @Nullable String> fields(Adjustment adjustment) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("threshold", number(adjustment.threshold()));
        fields.put("target", number(adjustment.target()));
        fields.put("stretch", number(adjustment.stretch()));
        fields.put("low", number(adjustment.low()));
        fields.put("high", number(adjustment.high()));
        fields.put("lowZero", number(adjustment.lowZero()));
        fields.put("highZero", number(adjustment.highZero()));
        fields.put("minWeight", number(adjustment.minWeight()));
        fields.put("maxWeight", number(adjustment.maxWeight()));
        fields.put("name", adjustment.name());
        fields.put("nameEn", adjustment.nameEn());
        fields.put("definition", adjustment.definition());
        fields.put("definitionEn", adjustment.definitionEn());
        fields.put("formula", adjustment.formula());
        return fields;
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return Plain.orNull(number);
    }

    @Nullable
    Act act(@Nullable String by, @Nullable Instant at, @Nullable String reason) {
        return by == null || at == null ? null : new Act(person(by), at.toString(), reason);
    }

    Person person(String id) {
        return new Person(id, "system".equals(id) ? "system" : identities.nameOf(id));
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
