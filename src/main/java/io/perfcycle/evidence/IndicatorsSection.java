package io.perfcycle.evidence;

import io.perfcycle.result.ScoredResults;
import io.perfcycle.result.ScoredResults.Scored;
import io.perfcycle.scoring.Kind;
import io.perfcycle.statistics.Correlation;
import io.perfcycle.statistics.Description;
import io.perfcycle.statistics.Discrimination;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.FalseDiscovery;
import io.perfcycle.statistics.IndicatorHealth;
import io.perfcycle.statistics.Redundancy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code indicators}: the health of every indicator over the released results, and what follows by fixed rules. */
@Component
class IndicatorsSection implements EvidenceSection<IndicatorEvidence> {

    static final String NAME = "indicators";

    /** Pairs that a rank correlation with the cycle before needs. */
    private static final int FOR_STABILITY = 20;

    /** Fewer people than this are not described by their mean. */
    private static final int SMALLEST = 5;

    private static final double DISCOVERY = 0.10;

    private final ScoredResults results;
    private final ReleasedCycles cycles;
    private final IndicatorFacts facts;
    private final BusinessOutcomes outcomes;
    private final EvidenceStore store;

    IndicatorsSection(
            ScoredResults results,
            ReleasedCycles cycles,
            IndicatorFacts facts,
            BusinessOutcomes outcomes,
            EvidenceStore store) {
        this.results = results;
        this.cycles = cycles;
        this.facts = facts;
        this.outcomes = outcomes;
        this.store = store;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<IndicatorEvidence> type() {
        return IndicatorEvidence.class;
    }

    @Override
    public IndicatorEvidence compute(EvidenceScope scope) {
        var before = cycles.before(scope.cycles());
        var wanted = new HashSet<>(scope.cycles());
        wanted.addAll(before.values());
        var all = results.of(wanted);
        var table = new ScoreTable(
                all.stream().filter(one -> scope.cycles().contains(one.cycle())).toList());
        var known = facts.of(table.indicators());
        var judged = table.indicators().stream().filter(known::containsKey).toList();
        var everything = new ScoreTable(all);
        var earlier = new Earlier(everything, table.rowsBefore(before, everything));
        var pairs = pairs(table, judged);
        var inflation = inflation(table, known.keySet());
        var outcome = outcomes.after(table.results());
        var found = judged.stream()
                .map(code -> new Found(
                        known.get(code),
                        table,
                        health(code, known.get(code), table, pairs, inflation, outcome, earlier)))
                .toList();
        return new IndicatorEvidence(
                table.results().size(),
                (int) table.results().stream()
                        .map(Scored::employeeNo)
                        .distinct()
                        .count(),
                named(table),
                rows(found, uselessBefore(scope)));
    }

    /** Where the values of the cycle before come from. */
    private record Earlier(ScoreTable table, int[] rows) {}

    /** Two indicators and how they go together. */
    private record Pair(String one, String other) {
        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    private record Found(IndicatorFacts.Fact fact, ScoreTable table, IndicatorHealth health) {

        String code() {
            return fact.code();
        }
    }

    private static IndicatorHealth health(
            String code,
            IndicatorFacts.Fact fact,
            ScoreTable table,
            Map<Pair, Estimate> pairs,
            Map<String, Estimate> inflation,
            double[] outcome,
            Earlier earlier) {
        var points = table.points(code);
        var panel = table.panel();
        var twin = twin(code, pairs);
        return new IndicatorHealth(
                Description.of(ScoreTable.pick(points, table.asked(code)), 0, fact.cap()),
                Discrimination.within(points, table.rest(code, false), fact.cap(), panel, IndicatorHealth.NEEDED),
                Correlation.pearsonWithin(
                        points, table.rest(code, fact.kind() == Kind.RATED), panel, IndicatorHealth.NEEDED),
                Correlation.within(points, outcome, panel, IndicatorHealth.NEEDED),
                twin.orElse(null),
                twin.map(other -> pairs.get(Pair.of(code, other))).orElse(Estimate.insufficient(0)),
                inflation.getOrDefault(code, Estimate.insufficient(0)),
                Correlation.within(points, earlier.table().pointsIn(code, earlier.rows()), panel, FOR_STABILITY));
    }

    private static Map<Pair, Estimate> pairs(ScoreTable table, Collection<String> judged) {
        var pairs = new TreeMap<Pair, Estimate>(Comparator.comparing(Pair::one).thenComparing(Pair::other));
        for (var one : judged) {
            for (var other : table.companions(one).tailSet(one, false)) {
                if (judged.contains(other)) {
                    pairs.put(
                            Pair.of(one, other),
                            Correlation.within(
                                    table.points(one), table.points(other), table.panel(), IndicatorHealth.NEEDED));
                }
            }
        }
        return pairs;
    }

    /** The other one of the pair that goes most together; of equals the first by code. */
    private static Optional<String> twin(String code, Map<Pair, Estimate> pairs) {
        return pairs.entrySet().stream()
                .filter(entry -> entry.getKey().one().equals(code)
                        || entry.getKey().other().equals(code))
                .filter(entry -> entry.getValue().value() != null)
                .max(Comparator.comparingDouble(
                        (Map.Entry<Pair, Estimate> entry) -> entry.getValue().value()))
                .map(entry -> entry.getKey().one().equals(code)
                        ? entry.getKey().other()
                        : entry.getKey().one());
    }

    /** Of each indicator in the post with the most complete results. */
    private static Map<String, Estimate> inflation(ScoreTable table, Set<String> known) {
        var largest = new HashMap<String, Estimate>();
        for (var post : posts(table.results())) {
            var people = table.where(one -> one.post().equals(post));
            var codes = people.indicators().stream().filter(known::contains).toList();
            var rows = Matrix.of(people, codes);
            var found = Redundancy.inflation(rows, people.panel(), IndicatorHealth.NEEDED);
            for (var at = 0; at < found.size(); at++) {
                largest.merge(codes.get(at), found.get(at), (one, other) -> other.n() > one.n() ? other : one);
            }
        }
        return largest;
    }

    static List<String> posts(List<Scored> results) {
        return results.stream().map(Scored::post).distinct().sorted().toList();
    }

    private static List<IndicatorEvidence.Row> rows(List<Found> found, Set<String> uselessBefore) {
        var byCode = found.stream().collect(Collectors.toMap(Found::code, one -> one));
        var chances = chances(found);
        var rows = new ArrayList<IndicatorEvidence.Row>();
        for (var one : found) {
            var twin = Optional.ofNullable(one.health().twin()).map(byCode::get);
            var weaker = twin.filter(other -> weaker(one, other)).isPresent();
            var chance = chances.get(one.code());
            var verdict = careful(one.health(), chance).verdict(weaker, uselessBefore.contains(one.code()));
            rows.add(row(one, chance, verdict));
        }
        return rows;
    }

    /** Of two that say the same, the one to give up is the less valid, else the one that tells people less apart. */
    private static boolean weaker(Found one, Found other) {
        var validity = Double.compare(
                magnitude(one.health().validity()), magnitude(other.health().validity()));
        if (validity != 0) {
            return validity < 0;
        }
        var apart = Double.compare(
                magnitude(one.health().discrimination()),
                magnitude(other.health().discrimination()));
        return apart != 0 ? apart < 0 : one.code().compareTo(other.code()) > 0;
    }

    private static double magnitude(Estimate estimate) {
        return estimate.value() == null ? -1 : Math.abs(estimate.value());
    }

    private static Map<String, Double> chances(List<Found> found) {
        var tested = found.stream()
                .filter(one -> one.health().validity().high() != null)
                .toList();
        var adjusted = FalseDiscovery.adjust(tested.stream()
                .mapToDouble(one -> Correlation.chance(one.health().validity()))
                .toArray());
        var chances = new HashMap<String, Double>();
        for (var at = 0; at < adjusted.length; at++) {
            chances.put(tested.get(at).code(), adjusted[at]);
        }
        return chances;
    }

    /** With many indicators some validity looks negative by chance: without a discovery its interval proves nothing. */
    private static IndicatorHealth careful(IndicatorHealth health, @Nullable Double chance) {
        if (chance == null || chance <= DISCOVERY || health.validity().value() == null) {
            return health;
        }
        return new IndicatorHealth(
                health.description(),
                health.discrimination(),
                health.itemRest(),
                Estimate.of(health.validity().n(), health.validity().value()),
                health.twin(),
                health.redundancy(),
                health.inflation(),
                health.stability());
    }

    private static IndicatorEvidence.Row row(Found one, @Nullable Double chance, IndicatorHealth.Verdict verdict) {
        var health = one.health();
        var results = Arrays.stream(one.table().asked(one.code()))
                .mapToObj(row -> one.table().results().get(row))
                .toList();
        var people = (int) results.stream().map(Scored::employeeNo).distinct().count();
        var shown = health.description();
        var hidden = people < SMALLEST ? Optional.of(Estimate.insufficient(shown.n())) : Optional.<Estimate>empty();
        return new IndicatorEvidence.Row(
                one.code(),
                one.fact().name(),
                one.fact().nameEn(),
                one.fact().kind().name(),
                posts(results),
                people,
                shown.n(),
                shown.missingShare(),
                hidden.orElse(shown.mean()),
                hidden.orElse(shown.deviation()),
                hidden.orElse(shown.variation()),
                shown.ceilingShare(),
                shown.floorShare(),
                health.discrimination(),
                health.itemRest(),
                health.validity(),
                chance,
                health.twin(),
                health.redundancy(),
                health.inflation(),
                health.stability(),
                health.useless(),
                verdict.recommendation(),
                verdict.reasons());
    }

    private Map<String, IndicatorEvidence.NamedOutcome> named(ScoreTable table) {
        var named = new TreeMap<String, IndicatorEvidence.NamedOutcome>();
        for (var post : posts(table.results())) {
            outcomes.named(post)
                    .ifPresent(outcome -> named.put(
                            post,
                            new IndicatorEvidence.NamedOutcome(
                                    outcome.name(),
                                    outcome.nameEn(),
                                    outcome.formula(),
                                    outcome.direction().name())));
        }
        return named;
    }

    /** What the last decided review found useless. */
    private Set<String> uselessBefore(EvidenceScope scope) {
        return store.sealedBefore(NAME, scope.to())
                .map(document -> EvidenceJson.read(document.content(), IndicatorEvidence.class))
                .map(evidence -> evidence.indicators().stream()
                        .filter(IndicatorEvidence.Row::useless)
                        .map(IndicatorEvidence.Row::indicator)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
