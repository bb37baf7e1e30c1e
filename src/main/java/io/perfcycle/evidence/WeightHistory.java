package io.perfcycle.evidence;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.evidence.WeightEvidence.Standing;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.indicator.ScorecardLine;
import io.perfcycle.result.ScoredResults;
import io.perfcycle.result.ScoredResults.Scored;
import io.perfcycle.statistics.WeightProposal;
import io.perfcycle.statistics.WeightProposal.Bounds;
import io.perfcycle.statistics.WeightProposal.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The results of the last cycles, post by post, beside the scorecard in force, and what follows for its weights. */
@Component
class WeightHistory {

    /** More of the past says more about another company than about this one. */
    private static final int CYCLES = 8;

    private static final int RESULTS = 30;
    private static final int PERIODS = 3;
    private static final double MISSING = 0.20;

    private final ReleasedCycles cycles;
    private final ScoredResults results;
    private final Indicators indicators;
    private final IndicatorFacts facts;
    private final WorkingCalendar calendar;

    WeightHistory(
            ReleasedCycles cycles,
            ScoredResults results,
            Indicators indicators,
            IndicatorFacts facts,
            WorkingCalendar calendar) {
        this.cycles = cycles;
        this.results = results;
        this.indicators = indicators;
        this.facts = facts;
        this.calendar = calendar;
    }

    /** The past of all posts that have a scorecard now and results then, by post. */
    record Past(List<String> cycles, List<Scored> results, List<Post> posts) {}

    /**
     * One post.
     *
     * @param lines what weighs on its scorecard, by place
     * @param rows points of the complete results, one column a line
     * @param kept their places in the results
     * @param people whose each row is
     */
    record Post(
            String code,
            List<ScorecardLine> lines,
            List<Scored> results,
            double[][] rows,
            int[] kept,
            int[] people,
            int periods,
            Standing standing,
            @Nullable String culprit,
            long seed) {

        List<Bounds> bounds() {
            return lines.stream()
                    .map(line -> new Bounds(
                            line.weight().doubleValue(), orElse(line.minWeight(), 0), orElse(line.maxWeight(), 100)))
                    .toList();
        }

        /** What CRITIC suggests; empty where the present weights stay. */
        Optional<WeightProposal> proposal() {
            return standing == Standing.PROPOSED
                    ? WeightProposal.of(rows, people, Method.CRITIC, bounds(), seed)
                    : Optional.empty();
        }

        private static double orElse(@Nullable BigDecimal bound, double otherwise) {
            return bound == null ? otherwise : bound.doubleValue();
        }
    }

    Past of(EvidenceScope scope) {
        var history = cycles.history(scope, CYCLES);
        var all = results.of(history);
        var byPost = all.stream().collect(Collectors.groupingBy(Scored::post));
        var scorecards = indicators.scorecardsOn(calendar.today());
        var known = facts.of(scorecards.values().stream()
                .flatMap(List::stream)
                .map(ScorecardLine::indicator)
                .toList());
        var posts = scorecards.keySet().stream()
                .filter(byPost::containsKey)
                .sorted()
                .map(post -> post(
                        post,
                        scorecards.get(post).stream()
                                .filter(line -> known.containsKey(line.indicator())
                                        && known.get(line.indicator()).kind().weighs())
                                .toList(),
                        byPost.get(post),
                        history))
                .toList();
        return new Past(history, all, posts);
    }

    private static Post post(String code, List<ScorecardLine> lines, List<Scored> results, List<String> history) {
        var all = matrix(lines, results);
        var kept = IntStream.range(0, all.length)
                .filter(row -> Arrays.stream(all[row]).noneMatch(Double::isNaN))
                .toArray();
        var rows = Arrays.stream(kept).mapToObj(row -> all[row]).toArray(double[][]::new);
        var numbers = new HashMap<String, Integer>();
        var people = Arrays.stream(kept)
                .map(row -> numbers.computeIfAbsent(results.get(row).employeeNo(), any -> numbers.size()))
                .toArray();
        var periods = (int) Arrays.stream(kept)
                .mapToObj(row -> results.get(row).cycle())
                .distinct()
                .count();
        var verdict = standing(lines, all, rows, periods);
        var seed = (code + history).hashCode();
        return new Post(
                code, lines, results, rows, kept, people, periods, verdict.getKey(), culprit(verdict, lines), seed);
    }

    private static @Nullable String culprit(Map.Entry<Standing, Integer> verdict, List<ScorecardLine> lines) {
        return verdict.getValue() < 0 ? null : lines.get(verdict.getValue()).indicator();
    }

    private static double[][] matrix(List<ScorecardLine> lines, List<Scored> results) {
        var columns = new HashMap<String, Integer>();
        lines.forEach(line -> columns.put(line.indicator(), columns.size()));
        var matrix = new double[results.size()][lines.size()];
        for (var row = 0; row < matrix.length; row++) {
            Arrays.fill(matrix[row], Double.NaN);
            for (var item : results.get(row).items()) {
                var column = columns.get(item.indicator());
                if (column != null) {
                    matrix[row][column] = item.measured();
                }
            }
        }
        return matrix;
    }

    /** With the column that stands in the way, or -1. */
    private static Map.Entry<Standing, Integer> standing(
            List<ScorecardLine> lines, double[][] all, double[][] rows, int periods) {
        if (lines.size() < 2) {
            return Map.entry(Standing.TOO_FEW_INDICATORS, -1);
        }
        if (all.length < RESULTS) {
            return Map.entry(Standing.TOO_FEW_RESULTS, -1);
        }
        for (var column = 0; column < lines.size(); column++) {
            var at = column;
            var missing =
                    Arrays.stream(all).filter(row -> Double.isNaN(row[at])).count();
            if (missing > MISSING * all.length) {
                return Map.entry(Standing.MISSING_FIGURES, column);
            }
        }
        if (rows.length < RESULTS) {
            return Map.entry(Standing.TOO_FEW_RESULTS, -1);
        }
        if (periods < PERIODS) {
            return Map.entry(Standing.TOO_FEW_CYCLES, -1);
        }
        for (var column = 0; column < lines.size(); column++) {
            var at = column;
            if (Arrays.stream(rows).allMatch(row -> row[at] == rows[0][at])) {
                return Map.entry(Standing.NO_SPREAD, column);
            }
        }
        return Map.entry(Standing.PROPOSED, -1);
    }
}
