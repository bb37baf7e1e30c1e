package io.perfcycle.systemreview;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Viewers;
import io.perfcycle.indicator.NextScheme;
import io.perfcycle.indicator.ScorecardLine;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Plain;
import io.perfcycle.problem.Refusal;
import io.perfcycle.systemreview.Review.State;
import io.perfcycle.systemreview.ReviewLines.Choice;
import io.perfcycle.systemreview.ReviewLines.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes weights after the decisions on indicators, and takes HR's decision on them: nothing is applied without one. */
@Component
@Transactional
class WeightDesk {

    /** A typed weight. */
    record Typed(@Nullable String indicator, @Nullable BigDecimal weight) {}

    /** What is decided about one scorecard. */
    record Made(
            @Nullable String post,
            @Nullable String choice,
            @Nullable String reason,
            @Nullable List<@Nullable Typed> weights) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SystemReviews reviews;
    private final ReviewLines lines;
    private final Findings findings;
    private final IndicatorDesk desk;
    private final EffectiveDates dates;
    private final NextScheme scheme;
    private final Viewers viewers;
    private final AuditTrail audit;

    WeightDesk(
            SystemReviews reviews,
            ReviewLines lines,
            Findings findings,
            IndicatorDesk desk,
            EffectiveDates dates,
            NextScheme scheme,
            Viewers viewers,
            AuditTrail audit) {
        this.reviews = reviews;
        this.lines = lines;
        this.findings = findings;
        this.desk = desk;
        this.dates = dates;
        this.scheme = scheme;
        this.viewers = viewers;
        this.audit = audit;
    }

    /** Starts from what the figures propose for the scorecards as they were, and fits it to what stays of them. */
    void propose(long id) {
        var review = reviews.lock(id, State.WEIGHING);
        findings.compute(review, List.of("weights", "weight-people"));
        var proposed = findings.weights(review);
        var draft = desk.draft(review);
        var decided = lines.of(review);
        var weights = new LinkedHashMap<String, BigDecimal>();
        for (var post : draft.scorecards().keySet()) {
            var wished = wished(post, decided, proposed);
            draft.weights(post, decided, wished)
                    .or(() -> draft.weights(post, decided, Map.of()))
                    .ifPresent(settled ->
                            settled.forEach((indicator, weight) -> weights.put(post + "/" + indicator, weight)));
        }
        lines.propose(review, weights);
    }

    private static Map<String, BigDecimal> wished(
            String post, List<ReviewLine> decided, Map<String, JsonNode> proposed) {
        var wished = new HashMap<String, BigDecimal>();
        for (var line : decided) {
            var row = proposed.get(line.key());
            if (line.post().equals(post) && row != null && row.path("proposed").isNumber()) {
                wished.put(line.indicator(), row.path("proposed").decimalValue());
            }
        }
        return wished;
    }

    /** The weights that follow from leaving them as they are, by post and indicator. */
    Map<String, Map<String, BigDecimal>> present(Draft draft, List<ReviewLine> decided) {
        var present = new LinkedHashMap<String, Map<String, BigDecimal>>();
        draft.scorecards()
                .keySet()
                .forEach(post ->
                        draft.weights(post, decided, Map.of()).ifPresent(weights -> present.put(post, weights)));
        return present;
    }

    /** What was proposed, by post and indicator. */
    static Map<String, Map<String, BigDecimal>> proposed(List<ReviewLine> decided) {
        return byPost(decided, ReviewLine::weightProposed);
    }

    /** What was decided, by post and indicator. */
    static Map<String, Map<String, BigDecimal>> decided(List<ReviewLine> decided) {
        return byPost(decided, ReviewLine::weightDecided);
    }

    /** What stood when the review looked at it, by post and indicator. */
    static Map<String, Map<String, BigDecimal>> before(List<ReviewLine> decided) {
        return byPost(decided, ReviewLine::weightNow);
    }

    private static Map<String, Map<String, BigDecimal>> byPost(
            List<ReviewLine> decided, java.util.function.Function<ReviewLine, @Nullable BigDecimal> weight) {
        var weights = new LinkedHashMap<String, Map<String, BigDecimal>>();
        decided.forEach(line -> {
            var value = weight.apply(line);
            if (value != null) {
                weights.computeIfAbsent(line.post(), post -> new LinkedHashMap<>())
                        .put(line.indicator(), value);
            }
        });
        return weights;
    }

    /** What HR decides. */
    record Answer(
            @Nullable LocalDate effectiveFrom,
            @Nullable String note,
            @Nullable String noteEn,
            @Nullable List<@Nullable Made> posts) {}

    void decide(long id, Answer answer, String by) {
        var review = reviews.lock(id, State.WEIGHING);
        var decided = lines.of(review);
        var draft = desk.draft(review);
        var sheets = lines.sheets(review);
        var faults = new Faults();
        if (!draft.isOf(decided, sheets)) {
            throw Refusal.conflict("REVIEW_SCHEME_MOVED_ON", id);
        }
        var effective = checkedDate(answer.effectiveFrom(), faults);
        var note = faults.optional("note", answer.note());
        var noteEn = faults.optional("noteEn", answer.noteEn());
        var rows = faults.rows("posts", answer.posts(), Made::post, sheets.keySet());
        var present = present(draft, decided);
        var proposed = proposed(decided);
        var chosen = new ArrayList<Sheet>();
        var weights = new LinkedHashMap<String, BigDecimal>();
        for (var sheet : sheets.values()) {
            var row = rows.get(sheet.post());
            if (row == null) {
                continue;
            }
            var choice = Arrays.stream(Choice.values())
                    .filter(known -> known.name().equals(row.answer().choice()))
                    .findFirst();
            if (choice.isEmpty()) {
                faults.add("REVIEW_CHOICE_REQUIRED", row.path() + ".choice", sheet.post());
                continue;
            }
            var reason = choice.get() == Choice.PRESENT
                    ? faults.optional(row.path() + ".reason", row.answer().reason())
                    : faults.required(
                            "REASON_REQUIRED",
                            row.path() + ".reason",
                            row.answer().reason());
            chosen.add(new Sheet(sheet.post(), sheet.base(), choice.get(), reason, sheet.name(), sheet.nameEn()));
            var settled = switch (choice.get()) {
                case PRESENT -> present.getOrDefault(sheet.post(), Map.of());
                case PROPOSED -> proposed.getOrDefault(sheet.post(), Map.of());
                case OWN -> typed(row, draft, decided, faults);
            };
            settled.forEach((indicator, weight) -> weights.put(sheet.post() + "/" + indicator, weight));
        }
        faults.refuse();
        var from = Objects.requireNonNull(effective);
        var next = draft.next(decided, weights, from);
        checkBases(next, sheets, faults);
        rehearse(next, rows, faults);
        faults.refuse();
        lines.weigh(review, weights);
        lines.choose(review, chosen);
        reviews.weightsDecided(review, by, from, note, noteEn);
        audit.record("system-review.weights", review.object(), null, told(chosen, from), note);
    }

    @Nullable
    private LocalDate checkedDate(@Nullable LocalDate day, Faults faults) {
        if (day == null) {
            faults.add("REVIEW_DATE_REQUIRED", "effectiveFrom");
            return null;
        }
        fault(day).ifPresent(fault -> faults.add(fault.code(), "effectiveFrom", fault.facts()));
        return day;
    }

    /** Why a day cannot be the effective one. */
    record DateFault(String code, Object... facts) {}

    java.util.Optional<DateFault> fault(LocalDate day) {
        if (dates.isPast(day)) {
            return java.util.Optional.of(new DateFault("REVIEW_DATE_PAST", day.toString()));
        }
        return dates.disturbed(day)
                .map(cycle -> new DateFault(
                        "REVIEW_DATE_WITHIN_CYCLE",
                        day.toString(),
                        cycle.code(),
                        cycle.periodEnd().toString()));
    }

    /** Weights that HR typed: every line that counts once, in bounds, and exactly 100. */
    private static Map<String, BigDecimal> typed(
            Faults.Row<Made> row, Draft draft, List<ReviewLine> decided, Faults faults) {
        var post = String.valueOf(row.answer().post());
        var staying = draft.weighing(post, decided).stream()
                .collect(Collectors.toMap(
                        ScorecardLine::indicator, line -> line, (one, other) -> one, LinkedHashMap::new));
        var weights = new LinkedHashMap<String, BigDecimal>();
        var typed = new Faults.Row<>(row.path(), row.answer().weights());
        var rows = faults.rows(row.path() + ".weights", typed.answer(), Typed::indicator, staying.keySet());
        staying.forEach((indicator, line) -> {
            var cell = rows.get(indicator);
            if (cell != null) {
                var weight = faults.number(
                        cell.path() + ".weight",
                        cell.answer().weight(),
                        line.minWeight() == null ? BigDecimal.ZERO : line.minWeight(),
                        line.maxWeight() == null ? HUNDRED : line.maxWeight());
                if (weight != null) {
                    weights.put(indicator, weight);
                }
            }
        });
        var sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.size() == staying.size() && sum.compareTo(HUNDRED) != 0) {
            faults.add("REVIEW_WEIGHTS_NOT_100", row.path() + ".weights", post, Plain.text(sum));
        }
        draft.weightless(post, decided).forEach(line -> weights.put(line.indicator(), BigDecimal.ZERO));
        return weights;
    }

    /** A scorecard that begins later than the decision would undo it without a word. */
    private static void checkBases(NextScheme.Version next, Map<String, Sheet> sheets, Faults faults) {
        next.lines().stream()
                .collect(Collectors.toMap(
                        ScorecardLine::post, ScorecardLine::effectiveFrom, (one, other) -> one, TreeMap::new))
                .forEach((post, from) -> {
                    var sheet = sheets.get(post);
                    if (sheet != null && sheet.base().isAfter(from)) {
                        faults.add(
                                "REVIEW_LATER_SCORECARD",
                                "effectiveFrom",
                                post,
                                sheet.base().toString());
                    }
                });
    }

    private void rehearse(NextScheme.Version next, Map<String, Faults.Row<Made>> rows, Faults faults) {
        if (!faults.none()) {
            return;
        }
        for (var objection : scheme.rehearse(next, viewers.current())) {
            var post = "scorecards".equals(objection.dataset())
                    ? next.lines().get(objection.row() - 1).post()
                    : "";
            var row = rows.get(post);
            faults.add(
                    "REVIEW_" + objection.code(), row == null ? "posts" : row.path() + ".weights", objection.value());
        }
    }

    private static String told(List<Sheet> chosen, LocalDate from) {
        return chosen.stream().map(sheet -> sheet.post() + " " + sheet.choice()).collect(Collectors.joining(", "))
                + " from " + from;
    }
}
