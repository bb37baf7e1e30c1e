package io.perfcycle.systemreview;

import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.NextScheme;
import io.perfcycle.indicator.ScorecardLine;
import io.perfcycle.problem.Plain;
import io.perfcycle.statistics.BoundedShares;
import io.perfcycle.statistics.BoundedShares.Share;
import io.perfcycle.systemreview.ReviewLines.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What decisions make of the scheme; pure. The weight of a merged indicator goes to the one that takes over, that of a retired
 * one is spread over the others in proportion, all within their bounds and to exactly 100.
 *
 * @param scorecards the scorecards that the review looked at, by post
 * @param indicators the indicators on them, by code
 */
record Draft(Map<String, List<ScorecardLine>> scorecards, Map<String, Indicator> indicators) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Draft {
        scorecards = new LinkedHashMap<>(scorecards);
        indicators = Map.copyOf(indicators);
    }

    /** The lines that stay, adjusted, with the weights that they have now. */
    private List<ScorecardLine> staying(String post, List<ReviewLine> decided) {
        var decisions = new HashMap<String, ReviewLine>();
        decided.forEach(line -> decisions.put(line.key(), line));
        return scorecards.getOrDefault(post, List.of()).stream()
                .flatMap(line -> {
                    var decision = decisions.get(post + "/" + line.indicator());
                    if (decision == null || decision.decision() == null) {
                        return Stream.of(line);
                    }
                    if (!decision.stays()) {
                        return Stream.empty();
                    }
                    return Stream.of(
                            decision.adjustment() == null
                                    ? line
                                    : decision.adjustment().applied(line));
                })
                .toList();
    }

    /** Whether the line counts towards the 100. */
    boolean weighs(ReviewLine line) {
        var indicator = indicators.get(line.indicator());
        return indicator == null || indicator.kind().weighs();
    }

    /** Whether this adjustment makes anything different. */
    boolean isChangedBy(ReviewLine line, Adjustment adjustment) {
        var indicator = indicators.get(line.indicator());
        return scorecards.getOrDefault(line.post(), List.of()).stream()
                        .filter(present -> present.indicator().equals(line.indicator()))
                        .anyMatch(adjustment::changes)
                || indicator != null && adjustment.changes(indicator);
    }

    private boolean weighs(ScorecardLine line) {
        var indicator = indicators.get(line.indicator());
        return indicator == null || indicator.kind().weighs();
    }

    /** The lines of a post that stay and count towards the 100. */
    List<ScorecardLine> weighing(String post, List<ReviewLine> decided) {
        return staying(post, decided).stream().filter(this::weighs).toList();
    }

    /** The lines of a post that stay and stand outside the 100. */
    List<ScorecardLine> weightless(String post, List<ReviewLine> decided) {
        return staying(post, decided).stream().filter(line -> !weighs(line)).toList();
    }

    /** Whether the scorecards are still those that the review looked at. */
    boolean isOf(List<ReviewLine> reviewed, Map<String, Sheet> sheets) {
        var seen = reviewed.stream()
                .map(line -> line.key() + " " + Plain.text(line.weightNow()) + " "
                        + Objects.requireNonNull(sheets.get(line.post())).base())
                .toList();
        var now = scorecards.values().stream()
                .flatMap(List::stream)
                .map(line -> line.post() + "/" + line.indicator() + " " + Plain.text(line.weight()) + " "
                        + line.effectiveFrom())
                .toList();
        return new HashSet<>(seen).equals(new HashSet<>(now));
    }

    /**
     * Weights of a post after the decisions, by indicator; what carries none gets 0.
     *
     * @param wished weights to start from instead of the present ones, by indicator
     * @return empty where the bounds leave no way to 100
     */
    Optional<Map<String, BigDecimal>> weights(String post, List<ReviewLine> decided, Map<String, BigDecimal> wished) {
        var staying = staying(post, decided);
        var wanted = new LinkedHashMap<String, BigDecimal>();
        staying.stream()
                .filter(this::weighs)
                .forEach(line -> wanted.put(line.indicator(), wished.getOrDefault(line.indicator(), line.weight())));
        decided.stream()
                .filter(line -> line.post().equals(post) && line.decision() == Decision.MERGE)
                .forEach(line -> wanted.computeIfPresent(
                        String.valueOf(line.mergedInto()),
                        (into, weight) -> weight.add(wished.getOrDefault(line.indicator(), line.weightNow()))));
        var shares = new ArrayList<Share>();
        staying.stream()
                .filter(this::weighs)
                .forEach(line -> shares.add(new Share(
                        Objects.requireNonNull(wanted.get(line.indicator())),
                        line.minWeight() == null ? BigDecimal.ZERO : line.minWeight(),
                        line.maxWeight() == null ? HUNDRED : line.maxWeight())));
        return BoundedShares.of(HUNDRED, step(shares), shares).map(settled -> {
            var weights = new LinkedHashMap<String, BigDecimal>();
            weightless(post, decided).forEach(line -> weights.put(line.indicator(), BigDecimal.ZERO));
            var place = 0;
            for (var indicator : wanted.keySet()) {
                weights.put(indicator, settled.get(place++));
            }
            return weights;
        });
    }

    /** Whole percents, unless somebody has been weighing more finely. */
    private static BigDecimal step(List<Share> shares) {
        var places = shares.stream()
                .flatMap(share -> Stream.of(share.wanted(), share.least(), share.most()))
                .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        return BigDecimal.ONE.movePointLeft(places);
    }

    /**
     * The next version: every scorecard and every indicator that differs from the present one, and nothing else.
     *
     * @param weights by {@code post/indicator}
     */
    NextScheme.Version next(List<ReviewLine> decided, Map<String, BigDecimal> weights, LocalDate from) {
        var lines = new ArrayList<ScorecardLine>();
        scorecards.forEach((post, present) -> {
            var next = staying(post, decided).stream()
                    .map(line -> line.dated(from, weights.getOrDefault(post + "/" + line.indicator(), line.weight())))
                    .toList();
            if (!says(present).equals(says(next))) {
                lines.addAll(next);
            }
        });
        var changed = new LinkedHashMap<String, Indicator>();
        for (var line : decided) {
            var indicator = indicators.get(line.indicator());
            if (line.adjustment() != null
                    && indicator != null
                    && line.adjustment().changes(indicator)) {
                changed.putIfAbsent(line.indicator(), line.adjustment().applied(indicator, from));
            }
        }
        return new NextScheme.Version(List.copyOf(changed.values()), lines);
    }

    /** What a scorecard says, whenever it begins. */
    private static List<List<String>> says(List<ScorecardLine> lines) {
        return lines.stream()
                .map(line -> Stream.concat(
                                Stream.of(line.indicator()),
                                line.numbers().stream().map(number -> number == null ? "" : Plain.text(number)))
                        .toList())
                .toList();
    }
}
