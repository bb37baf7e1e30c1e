package io.perfcycle.evidence;

import io.perfcycle.evidence.ScorecardEvidence.Reliable;
import io.perfcycle.evidence.ScorecardEvidence.Scorecard;
import io.perfcycle.evidence.ScorecardEvidence.Way;
import io.perfcycle.organization.Organization;
import io.perfcycle.organization.Post;
import io.perfcycle.result.ScoredResults;
import io.perfcycle.result.ScoredResults.Item;
import io.perfcycle.result.ScoredResults.Scored;
import io.perfcycle.scoring.Formula;
import io.perfcycle.scoring.Kind;
import io.perfcycle.statistics.Correlation;
import io.perfcycle.statistics.Description;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.IndicatorHealth;
import io.perfcycle.statistics.Noise;
import io.perfcycle.statistics.Reliability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code scorecards}: what holds together in each post's total, and how much of its differences is chance. */
@Component
class ScorecardsSection implements EvidenceSection<ScorecardEvidence> {

    static final String NAME = "scorecards";

    /** Complete results that alpha needs. */
    private static final int FOR_ALPHA = 50;

    private final ScoredResults results;
    private final IndicatorFacts facts;
    private final MonthlyFigures months;
    private final Organization organization;

    ScorecardsSection(ScoredResults results, IndicatorFacts facts, MonthlyFigures months, Organization organization) {
        this.results = results;
        this.facts = facts;
        this.months = months;
        this.organization = organization;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ScorecardEvidence> type() {
        return ScorecardEvidence.class;
    }

    @Override
    public ScorecardEvidence compute(EvidenceScope scope) {
        var all = results.of(scope.cycles());
        var known = facts.of(all.stream()
                .flatMap(one -> one.items().stream())
                .map(Item::indicator)
                .distinct()
                .toList());
        var formulas = new HashMap<String, Formula>();
        known.values().stream()
                .filter(fact -> fact.formula() != null && fact.kind() == Kind.QUANTITATIVE)
                .forEach(fact -> formulas.put(fact.code(), Formula.parse(fact.formula())));
        var byPost = all.stream().collect(Collectors.groupingBy(Scored::post));
        var newest = new HashMap<String, String>();
        scope.cycles()
                .forEach(cycle -> all.stream()
                        .filter(one -> one.cycle().equals(cycle))
                        .forEach(one -> newest.put(one.post(), cycle)));
        var slices = slices(all, newest, formulas);
        var posts = organization.posts();
        return new ScorecardEvidence(byPost.keySet().stream()
                .sorted()
                .map(post -> scorecard(
                        post,
                        posts.get(post),
                        new ScoreTable(byPost.get(post)),
                        known,
                        formulas,
                        newest.get(post),
                        slices.get(newest.get(post))))
                .toList());
    }

    /** Slice by slice, the cycles in which some post's noise is looked at. */
    private Map<String, MonthlyFigures.Slices> slices(
            List<Scored> all, Map<String, String> newest, Map<String, Formula> formulas) {
        return newest.values().stream()
                .distinct()
                .collect(Collectors.toMap(
                        cycle -> cycle,
                        cycle -> months.of(
                                cycle,
                                all.stream()
                                        .filter(one ->
                                                one.cycle().equals(cycle) && cycle.equals(newest.get(one.post())))
                                        .toList(),
                                formulas.values())));
    }

    private static Scorecard scorecard(
            String code,
            @Nullable Post named,
            ScoreTable table,
            Map<String, IndicatorFacts.Fact> known,
            Map<String, Formula> formulas,
            String cycle,
            MonthlyFigures.Slices slices) {
        var codes = table.indicators().stream().filter(known::containsKey).toList();
        var rated = codes.stream()
                .filter(one -> known.get(one).kind() == Kind.RATED)
                .toList();
        var alpha = alpha(table, rated);
        var reliabilities = codes.stream()
                .map(one -> reliable(one, rated, alpha, formulas.get(one), code, slices))
                .toList();
        var results = table.results();
        return new Scorecard(
                code,
                named == null ? code : named.name(),
                named == null ? null : named.nameEn(),
                results.size(),
                (int) results.stream().map(Scored::employeeNo).distinct().count(),
                codes,
                rated,
                alpha,
                correlations(table, codes),
                cycle,
                noise(table.where(one -> one.cycle().equals(cycle)), rated, alpha, reliabilities),
                reliabilities);
    }

    private static Estimate alpha(ScoreTable table, List<String> rated) {
        if (rated.size() < 2) {
            return Estimate.insufficient(0);
        }
        var rows = new double[table.results().size()][rated.size()];
        for (var column = 0; column < rated.size(); column++) {
            var centred = table.panel().centred(table.points(rated.get(column)));
            for (var row = 0; row < rows.length; row++) {
                rows[row][column] = centred[row];
            }
        }
        return Reliability.alpha(rows, FOR_ALPHA);
    }

    private static Reliable reliable(
            String code,
            List<String> rated,
            Estimate alpha,
            @Nullable Formula formula,
            String post,
            MonthlyFigures.Slices slices) {
        if (rated.contains(code)) {
            return new Reliable(code, rated.size() > 1 ? Way.ALPHA : Way.UNKNOWN, alpha);
        }
        return formula == null
                ? new Reliable(code, Way.UNKNOWN, Estimate.insufficient(0))
                : new Reliable(code, Way.MONTHS, slices.reliability(post, formula));
    }

    private static List<List<Estimate>> correlations(ScoreTable table, List<String> codes) {
        var matrix = new ArrayList<List<Estimate>>();
        for (var one = 0; one < codes.size(); one++) {
            var line = new ArrayList<Estimate>();
            for (var other = 0; other < codes.size(); other++) {
                line.add(
                        other < one
                                ? matrix.get(other).get(one)
                                : Correlation.within(
                                        table.points(codes.get(one)),
                                        table.points(codes.get(other)),
                                        table.panel(),
                                        IndicatorHealth.NEEDED));
            }
            matrix.add(line);
        }
        return matrix;
    }

    /** The rated indicators enter as one part, whose reliability alpha is. */
    private static Noise noise(ScoreTable table, List<String> rated, Estimate alpha, List<Reliable> reliabilities) {
        var parts = new ArrayList<Noise.Part>();
        reliabilities.stream()
                .filter(one -> !rated.contains(one.indicator()) || rated.size() < 2)
                .filter(one -> table.indicators().contains(one.indicator()))
                .forEach(one -> part(parts, table, List.of(one.indicator()), one.reliability()));
        if (rated.size() > 1) {
            part(parts, table, rated, alpha);
        }
        return Noise.of(
                parts,
                table.results().stream()
                        .mapToDouble(one ->
                                one.total() == null ? Double.NaN : one.total().doubleValue())
                        .toArray());
    }

    private static void part(List<Noise.Part> parts, ScoreTable table, List<String> codes, Estimate reliability) {
        var weight = table.results().stream()
                .mapToDouble(one -> weight(one, codes))
                .average()
                .orElse(0);
        var means =
                table.results().stream().mapToDouble(one -> mean(one, codes)).toArray();
        var deviation = Description.of(means, 0, Double.MAX_VALUE).deviation().value();
        if (weight > 0) {
            parts.add(new Noise.Part(
                    weight,
                    deviation == null ? 0 : deviation * deviation,
                    deviation == null ? Estimate.insufficient(0) : reliability));
        }
    }

    private static double weight(Scored one, List<String> codes) {
        return one.items().stream()
                .filter(item -> codes.contains(item.indicator()))
                .mapToDouble(Item::weight)
                .sum();
    }

    private static double mean(Scored one, List<String> codes) {
        var there = one.items().stream()
                .filter(item -> codes.contains(item.indicator()) && !Double.isNaN(item.measured()))
                .toList();
        var weights = there.stream().mapToDouble(Item::weight).sum();
        return weights == 0
                ? Double.NaN
                : there.stream()
                                .mapToDouble(item -> item.weight() * item.measured())
                                .sum()
                        / weights;
    }
}
