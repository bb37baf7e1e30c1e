package io.perfcycle.systemreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.ScorecardLine;
import io.perfcycle.problem.Plain;
import io.perfcycle.systemreview.ReviewView.Act;
import io.perfcycle.systemreview.ReviewView.WishView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a review show: the evidence beside each line, what has been decided so far, and what weights would do. */
@Component
@Transactional(readOnly = true)
class ReviewPages {

    /**
     * One line of a scorecard with all that is known of it.
     *
     * @param now its present anchors, bounds and texts, as an adjustment would state them
     * @param weighing its row of the section {@code weights}
     */
    record Line(
            String post,
            String indicator,
            String name,
            String nameEn,
            String kind,
            @Nullable String direction,
            @Nullable String unit,
            @Nullable String unitEn,
            @Nullable String guardOf,
            boolean weighs,
            @Nullable String recommendation,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String mergedInto,
            Map<String, @Nullable String> now,
            @Nullable Map<String, @Nullable String> adjustment,
            String weightNow,
            @Nullable String weightPresent,
            @Nullable String weightProposed,
            @Nullable String weightDecided,
            @Nullable JsonNode weighing) {}

    /** One scorecard; the previews are there once the indicators are decided. */
    record Sheet(
            String post,
            String name,
            String nameEn,
            String base,
            @Nullable String choice,
            @Nullable String reason,
            List<Line> lines,
            Preview.@Nullable Effect present,
            Preview.@Nullable Effect proposed,
            Preview.@Nullable Effect decided) {}

    /**
     * The page of one task.
     *
     * @param returned who sent it back, when and why
     * @param findings what was found about each indicator, by code
     * @param mayApprove false for whoever made one of the decisions
     */
    record Page(
            long id,
            String from,
            String to,
            String origin,
            List<String> cycles,
            int revision,
            String today,
            String earliest,
            String effectiveFrom,
            @Nullable String note,
            @Nullable String noteEn,
            @Nullable Act returned,
            @Nullable Act indicatorsDecided,
            @Nullable Act weightsDecided,
            boolean mayApprove,
            List<Sheet> sheets,
            List<WishView> wishes,
            Map<String, JsonNode> findings,
            Map<String, JsonNode> evidence) {}

    /** How much is told of what weights would do to people: whom they would help or cost is HR's business alone. */
    private enum Effects {
        NONE,
        COUNTED,
        NAMED
    }

    /** Sections that are shown as a whole; raters are shown to HR alone. */
    private static final List<String> SHOWN = List.of("scorecards", "groups", "weights", "use", "effects", "survey");

    private final SystemReviews reviews;
    private final ReviewLines lines;
    private final ReviewReading reading;
    private final Findings findings;
    private final IndicatorDesk desk;
    private final WeightDesk weights;
    private final Preview preview;
    private final EffectiveDates dates;
    private final WorkingCalendar calendar;

    ReviewPages(
            SystemReviews reviews,
            ReviewLines lines,
            ReviewReading reading,
            Findings findings,
            IndicatorDesk desk,
            WeightDesk weights,
            Preview preview,
            EffectiveDates dates,
            WorkingCalendar calendar) {
        this.reviews = reviews;
        this.lines = lines;
        this.reading = reading;
        this.findings = findings;
        this.desk = desk;
        this.weights = weights;
        this.preview = preview;
        this.dates = dates;
        this.calendar = calendar;
    }

    /** For HR's decision on the indicators. */
    Page indicators(long id, String reader) {
        return page(reviews.get(id), reader, true, Effects.NONE);
    }

    /** For HR's decision on the weights. */
    Page weights(long id, String reader) {
        return page(reviews.get(id), reader, false, Effects.NAMED);
    }

    /** For the committee's approval. */
    Page approval(long id, String reader) {
        return page(reviews.get(id), reader, false, Effects.COUNTED);
    }

    private Page page(Review review, String reader, boolean withRaters, Effects effects) {
        var shown = new LinkedHashMap<String, JsonNode>();
        SHOWN.forEach(name -> shown.put(
                name,
                effects == Effects.COUNTED
                        ? withoutFew(findings.section(review, name))
                        : findings.section(review, name)));
        if (withRaters) {
            shown.put("raters", findings.section(review, "raters"));
        }
        var effective = review.effectiveFrom() == null || dates.isPast(review.effectiveFrom())
                ? dates.suggested()
                : review.effectiveFrom();
        return new Page(
                review.id(),
                review.from().toString(),
                review.to().toString(),
                review.origin().name(),
                review.cycles(),
                review.revision(),
                calendar.today().toString(),
                dates.earliest().toString(),
                effective.toString(),
                review.note(),
                review.noteEn(),
                reading.act(review.decidedBy(), review.decidedAt(), review.decidedReason()),
                reading.act(review.indicatorsBy(), review.indicatorsAt(), null),
                reading.act(review.weightsBy(), review.weightsAt(), null),
                !review.isDecidedBy(reader),
                sheets(review, reader, effects),
                reading.wishViews(review),
                findings.byIndicator(review),
                shown);
    }

    /** How many results a post with fewer people than may be told of has, and what weights would do to them, is left out. */
    private static JsonNode withoutFew(JsonNode section) {
        var told = section.deepCopy();
        for (var sheet : told.path("scorecards")) {
            if (sheet.path("people").asInt(Preview.SMALLEST) < Preview.SMALLEST && sheet instanceof ObjectNode row) {
                row.putNull("people").putNull("results");
                row.remove("preview");
            }
        }
        return told;
    }

    private List<Sheet> sheets(Review review, String reader, Effects effects) {
        var withEffects = effects != Effects.NONE;
        var draft = desk.draft(review);
        var decided = lines.of(review);
        var weighed = findings.weights(review);
        var present = withEffects ? weights.present(draft, decided) : Map.<String, Map<String, BigDecimal>>of();
        var proposed = WeightDesk.proposed(decided);
        var chosen = WeightDesk.decided(decided);
        var before = WeightDesk.before(decided);
        var base = withEffects ? preview.base(review) : null;
        var found = findings.byIndicator(review);
        var sheets = new ArrayList<Sheet>();
        for (var sheet : lines.sheets(review).values()) {
            var post = sheet.post();
            var now = before.getOrDefault(post, Map.of());
            sheets.add(new Sheet(
                    post,
                    Called.post(sheet).name(),
                    Called.post(sheet).nameEn(),
                    sheet.base().toString(),
                    sheet.choice() == null ? null : sheet.choice().name(),
                    sheet.reason(),
                    decided.stream()
                            .filter(line -> line.post().equals(post))
                            .map(line -> line(
                                    line,
                                    Called.indicator(line, found),
                                    draft,
                                    present.getOrDefault(post, Map.of()),
                                    weighed.get(line.key())))
                            .toList(),
                    base == null
                            ? null
                            : told(effects, preview.of(base, post, now, present.getOrDefault(post, Map.of()), reader)),
                    base == null
                            ? null
                            : told(effects, preview.of(base, post, now, proposed.getOrDefault(post, Map.of()), reader)),
                    base == null || chosen.isEmpty()
                            ? null
                            : told(effects, preview.of(base, post, now, chosen.getOrDefault(post, Map.of()), reader))));
        }
        return sheets;
    }

    private static Preview.Effect told(Effects effects, Preview.Effect effect) {
        return effects == Effects.NAMED ? effect : effect.counted();
    }

    private static Line line(
            ReviewLine line, Called called, Draft draft, Map<String, BigDecimal> present, @Nullable JsonNode weighing) {
        var indicator = draft.indicators().get(line.indicator());
        return new Line(
                line.post(),
                line.indicator(),
                called.name(),
                called.nameEn(),
                indicator == null ? "" : indicator.kind().name(),
                indicator == null || indicator.direction() == null
                        ? null
                        : indicator.direction().name(),
                indicator == null ? null : indicator.unit(),
                indicator == null ? null : indicator.unitEn(),
                indicator == null ? null : indicator.guardOf(),
                draft.weighs(line),
                line.recommendation(),
                line.decision() == null ? null : line.decision().name(),
                line.reason(),
                line.mergedInto(),
                now(line, draft, indicator),
                line.adjustment() == null ? null : ReviewReading.fields(line.adjustment()),
                Plain.text(line.weightNow()),
                Plain.orNull(present.get(line.indicator())),
                Plain.orNull(line.weightProposed()),
                Plain.orNull(line.weightDecided()),
                weighing);
    }

    private static Map<String, @Nullable String> now(ReviewLine line, Draft draft, @Nullable Indicator indicator) {
        return draft.scorecards().getOrDefault(line.post(), List.<ScorecardLine>of()).stream()
                .filter(present -> present.indicator().equals(line.indicator()))
                .findFirst()
                .filter(present -> indicator != null)
                .map(present -> ReviewReading.fields(Adjustment.present(present, Objects.requireNonNull(indicator))))
                .orElse(Map.of());
    }

    /** What typed weights would do to the people of one post, as the form asks while one types. */
    Preview.Effect supposed(long id, String post, Map<String, BigDecimal> typed, String reader) {
        var review = reviews.get(id);
        var now = WeightDesk.before(lines.of(review)).getOrDefault(post, Map.of());
        return preview.of(preview.base(review), post, now, typed, reader);
    }
}
