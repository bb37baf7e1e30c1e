package io.perfcycle.systemreview;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Viewers;
import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.indicator.NextScheme;
import io.perfcycle.problem.Faults;
import io.perfcycle.systemreview.Review.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes HR's decisions on the indicators: one for each line, with a reason, and only such as the next version can follow. */
@Component
@Transactional
class IndicatorDesk {

    /**
     * One decision of the answer.
     *
     * @param post null: the same for every post that has the indicator and is not named on its own
     */
    record Made(
            @Nullable String post,
            @Nullable String indicator,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String mergedInto,
            @Nullable Adjustment adjustment) {

        String key() {
            return post + "/" + indicator;
        }

        Made of(String one) {
            return new Made(one, indicator, decision, reason, mergedInto, adjustment);
        }
    }

    /** An indicator that is not there yet. */
    record Wanted(
            @Nullable String post,
            @Nullable String name,
            @Nullable String reason) {}

    private static final int LONGEST_NAME = 200;
    private static final int MOST_WISHES = 50;

    private final SystemReviews reviews;
    private final ReviewLines lines;
    private final Wishes wishes;
    private final Gathering gathering;
    private final Indicators indicators;
    private final EffectiveDates dates;
    private final NextScheme scheme;
    private final Viewers viewers;
    private final AuditTrail audit;

    IndicatorDesk(
            SystemReviews reviews,
            ReviewLines lines,
            Wishes wishes,
            Gathering gathering,
            Indicators indicators,
            EffectiveDates dates,
            NextScheme scheme,
            Viewers viewers,
            AuditTrail audit) {
        this.reviews = reviews;
        this.lines = lines;
        this.wishes = wishes;
        this.gathering = gathering;
        this.indicators = indicators;
        this.dates = dates;
        this.scheme = scheme;
        this.viewers = viewers;
        this.audit = audit;
    }

    Draft draft(Review review) {
        return new Draft(gathering.scorecards(review), indicators.valid());
    }

    void decide(long id, @Nullable List<@Nullable Made> made, @Nullable List<@Nullable Wanted> wanted, String by) {
        var review = reviews.lock(id, State.DECIDING);
        var open = lines.of(review);
        var draft = draft(review);
        var faults = new Faults();
        var keys = open.stream().map(ReviewLine::key).toList();
        var rows = faults.rows("decisions", spread(made, open), Made::key, keys);
        var decided = new ArrayList<ReviewLine>();
        var paths = new HashMap<String, String>();
        for (var line : open) {
            var row = rows.get(line.key());
            if (row != null) {
                paths.put(line.key(), row.path());
                decided.add(decision(line, row, draft, faults));
            }
        }
        var asked = wishes(wanted, draft, faults);
        faults.refuse();
        checkMerges(decided, draft, paths, faults);
        checkAdjustments(decided, draft, paths, faults);
        faults.refuse();
        rehearse(decided, draft, paths, faults);
        faults.refuse();
        lines.decide(decided);
        wishes.replace(review, asked);
        reviews.indicatorsDecided(review, by);
        audit.record("system-review.indicators", review.object(), null, told(decided, asked), null);
    }

    private static List<@Nullable Made> spread(@Nullable List<@Nullable Made> made, List<ReviewLine> open) {
        var all = new ArrayList<@Nullable Made>();
        var given = made == null ? List.<@Nullable Made>of() : made;
        var named = given.stream()
                .filter(each -> each != null && each.post() != null)
                .map(Made::key)
                .toList();
        for (var each : given) {
            if (each == null || each.post() != null) {
                all.add(each);
                continue;
            }
            var known = all.size();
            open.stream()
                    .filter(line -> line.indicator().equals(each.indicator()) && !named.contains(line.key()))
                    .forEach(line -> all.add(each.of(line.post())));
            if (all.size() == known) {
                all.add(each);
            }
        }
        return all;
    }

    private static ReviewLine decision(ReviewLine line, Faults.Row<Made> row, Draft draft, Faults faults) {
        var made = row.answer();
        var decision = Arrays.stream(Decision.values())
                .filter(known -> known.name().equals(made.decision()))
                .findFirst();
        if (decision.isEmpty()) {
            faults.add("REVIEW_DECISION_REQUIRED", row.path() + ".decision", line.post(), line.indicator());
            return line;
        }
        var reason = faults.required("REASON_REQUIRED", row.path() + ".reason", made.reason());
        var adjustment = decision.get() == Decision.ADJUST && made.adjustment() != null
                ? made.adjustment().stripped()
                : null;
        if (decision.get() == Decision.ADJUST && (adjustment == null || !draft.isChangedBy(line, adjustment))) {
            faults.add("REVIEW_NOTHING_ADJUSTED", row.path() + ".adjustment", line.indicator());
        }
        return line.decided(
                decision.get(), reason, decision.get() == Decision.MERGE ? made.mergedInto() : null, adjustment);
    }

    private static List<Wishes.Draft> wishes(@Nullable List<@Nullable Wanted> wanted, Draft draft, Faults faults) {
        var asked = new ArrayList<Wishes.Draft>();
        var given = wanted == null ? List.<@Nullable Wanted>of() : wanted;
        if (given.size() > MOST_WISHES) {
            faults.add("REVIEW_TOO_MANY_WISHES", "wishes", MOST_WISHES);
            return asked;
        }
        for (var at = 0; at < given.size(); at++) {
            var wish = given.get(at);
            var path = "wishes[" + at + "]";
            if (wish == null) {
                faults.add("REVIEW_WISH_NAME", path + ".name");
                continue;
            }
            var name = faults.required("REVIEW_WISH_NAME", path + ".name", wish.name());
            if (name.length() > LONGEST_NAME) {
                faults.add("TEXT_TOO_LONG", path + ".name", LONGEST_NAME);
            }
            var reason = faults.required("REASON_REQUIRED", path + ".reason", wish.reason());
            var post = wish.post() == null || wish.post().isBlank() ? null : wish.post();
            if (post != null && !draft.scorecards().containsKey(post)) {
                faults.add("UNKNOWN_REFERENCE_IN", path + ".post", post);
            }
            asked.add(new Wishes.Draft(post, name, reason));
        }
        return asked;
    }

    /** What takes over must stay on the same scorecard, and carry weight as what goes does. */
    private static void checkMerges(List<ReviewLine> decided, Draft draft, Map<String, String> paths, Faults faults) {
        var byKey = decided.stream().collect(Collectors.toMap(ReviewLine::key, line -> line));
        for (var line : decided) {
            if (line.decision() == Decision.MERGE) {
                var into = byKey.get(line.post() + "/" + line.mergedInto());
                if (into == null || into == line || !into.stays() || !draft.weighs(into) || !draft.weighs(line)) {
                    faults.add(
                            "REVIEW_MERGE_TARGET",
                            paths.get(line.key()) + ".mergedInto",
                            line.indicator(),
                            line.post());
                }
            }
        }
    }

    /** An indicator is one thing, however many posts have it: two posts cannot make different things of it. */
    private static void checkAdjustments(
            List<ReviewLine> decided, Draft draft, Map<String, String> paths, Faults faults) {
        var first = new LinkedHashMap<String, ReviewLine>();
        for (var line : decided) {
            var indicator = draft.indicators().get(line.indicator());
            if (line.adjustment() != null
                    && indicator != null
                    && line.adjustment().changes(indicator)) {
                var other = first.putIfAbsent(line.indicator(), line);
                if (other != null
                        && other.adjustment() != null
                        && !other.adjustment().sameIndicator(line.adjustment())) {
                    faults.add(
                            "REVIEW_ADJUSTED_TWICE",
                            paths.get(line.key()) + ".adjustment",
                            line.indicator(),
                            other.post());
                }
            }
        }
    }

    /** Everything that an import would object to, before anybody decides on weights. */
    private void rehearse(List<ReviewLine> decided, Draft draft, Map<String, String> paths, Faults faults) {
        var weights = new HashMap<String, BigDecimal>();
        for (var post : draft.scorecards().keySet()) {
            draft.weights(post, decided, Map.of())
                    .ifPresentOrElse(
                            settled ->
                                    settled.forEach((indicator, weight) -> weights.put(post + "/" + indicator, weight)),
                            () -> faults.add("REVIEW_WEIGHTS_INFEASIBLE", "decisions", post));
        }
        if (!faults.none()) {
            return;
        }
        var next = draft.next(decided, weights, dates.suggested());
        for (var objection : scheme.rehearse(next, viewers.current())) {
            var key = "scorecards".equals(objection.dataset())
                    ? next.lines().get(objection.row() - 1).post() + "/"
                            + next.lines().get(objection.row() - 1).indicator()
                    : keyOf(next.indicators().get(objection.row() - 1), decided);
            faults.add(
                    "REVIEW_" + objection.code(),
                    paths.getOrDefault(key, "decisions") + ".adjustment." + camel(objection.column()),
                    objection.value());
        }
    }

    private static String keyOf(Indicator indicator, List<ReviewLine> decided) {
        return decided.stream()
                .filter(line -> line.indicator().equals(indicator.code()) && line.adjustment() != null)
                .findFirst()
                .map(ReviewLine::key)
                .orElse("");
    }

    /** {@code min_weight} as the answer names it. */
    static String camel(String column) {
        var words = column.split("_");
        return Arrays.stream(words, 1, words.length)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", words[0], ""));
    }

    private static String told(List<ReviewLine> decided, List<Wishes.Draft> asked) {
        var counts = decided.stream()
                .collect(Collectors.groupingBy(
                        line -> String.valueOf(line.decision()), java.util.TreeMap::new, Collectors.counting()));
        return counts + (asked.isEmpty() ? "" : " NEW=" + asked.size());
    }
}
