package io.perfcycle.evidence;

import io.perfcycle.evidence.ManagersJudgements.Judgement;
import io.perfcycle.evidence.ReviewedPeople.Change;
import io.perfcycle.evidence.ReviewedPeople.Reviewed;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.Trace;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.Leniency;
import io.perfcycle.statistics.Proportion;
import io.perfcycle.statistics.RaterHabits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Section {@code raters}: reads ratings and measured points of the cycles and compares the managers. */
@Component
@Transactional(readOnly = true)
class RatersSection implements EvidenceSection<RaterEvidence> {

    static final int SMALLEST = 5;

    private static final double MIDDLE = 3;

    /** What the first result of a person rests on: the mean of the measured points, and the rated levels. */
    private record Basis(double measured, List<Trace.Item> rated) {}

    private final ReviewedPeople people;
    private final ResultVersions versions;
    private final ObjectProvider<ManagersJudgements> judgements;
    private final ObjectProvider<ResultFacts> facts;
    private final Employees employees;

    RatersSection(
            ReviewedPeople people,
            ResultVersions versions,
            ObjectProvider<ManagersJudgements> judgements,
            ObjectProvider<ResultFacts> facts,
            Employees employees) {
        this.people = people;
        this.versions = versions;
        this.judgements = judgements;
        this.facts = facts;
        this.employees = employees;
    }

    @Override
    public String name() {
        return "raters";
    }

    @Override
    public Class<RaterEvidence> type() {
        return RaterEvidence.class;
    }

    @Override
    public RaterEvidence compute(EvidenceScope scope) {
        var reviewed = people.of(scope.cycles());
        var byId = reviewed.stream().collect(Collectors.toMap(Reviewed::id, Function.identity()));
        var bases = bases(scope);
        var given = given(scope, byId, bases);
        var compared = RaterComparison.of(compared(given, byId, bases));
        var followed = followed(scope);
        return evidence(
                given,
                compared,
                reviewed,
                byId,
                people.changes(scope.cycles()),
                followed,
                RaterHabits.of(ratings(given, byId), MIDDLE));
    }

    /** The first result of everybody: later ones hold what others made of the manager's judgement. */
    private Map<Long, Basis> bases(EvidenceScope scope) {
        var bases = new HashMap<Long, Basis>();
        scope.cycles()
                .forEach(cycle -> versions.forEachTrace(
                        cycle,
                        (person, result, trace) ->
                                bases.computeIfAbsent(result.participationId(), any -> basis(trace))));
        return bases;
    }

    private static Basis basis(Trace trace) {
        var sum = 0.0;
        var weight = 0.0;
        var rated = new ArrayList<Trace.Item>();
        for (var item : trace.items()) {
            if (item.kind() == Kind.QUANTITATIVE && item.points() != null) {
                sum += item.points().doubleValue() * item.weight().doubleValue();
                weight += item.weight().doubleValue();
            } else if (item.kind() == Kind.RATED && item.actual() != null) {
                rated.add(item);
            }
        }
        return new Basis(weight == 0 ? Double.NaN : sum / weight, rated);
    }

    /** What managers rated; of somebody without a sheet of his own, such as in a cycle taken over, what his result was counted from. */
    private List<Judgement> given(EvidenceScope scope, Map<Long, Reviewed> byId, Map<Long, Basis> bases) {
        var given = new ArrayList<Judgement>();
        judgements
                .orderedStream()
                .flatMap(room -> room.of(scope.cycles()).stream())
                .filter(one -> byId.containsKey(one.participationId()))
                .forEach(given::add);
        var known = given.stream().map(Judgement::participationId).collect(Collectors.toSet());
        bases.forEach((id, basis) -> {
            var person = byId.get(id);
            if (person != null && person.managerNo() != null && !known.contains(id)) {
                var manager = person.managerNo();
                basis.rated().stream()
                        .filter(item -> item.actual() != null)
                        .forEach(item -> given.add(new Judgement(
                                id, manager, item.indicator(), item.actual().doubleValue())));
            }
        });
        return given;
    }

    private static List<RaterComparison.Both> compared(
            List<Judgement> given, Map<Long, Reviewed> byId, Map<Long, Basis> bases) {
        var levels = new TreeMap<Long, Map<String, List<Double>>>();
        given.forEach(one -> levels.computeIfAbsent(one.participationId(), any -> new TreeMap<>())
                .computeIfAbsent(one.rater(), any -> new ArrayList<>())
                .add(one.level()));
        var both = new ArrayList<RaterComparison.Both>();
        levels.forEach((id, raters) -> {
            var basis = bases.get(id);
            var person = byId.get(id);
            if (basis != null && person != null && !Double.isNaN(basis.measured())) {
                raters.forEach((rater, own) -> both.add(new RaterComparison.Both(
                        rater,
                        person.employeeNo(),
                        person.cycle(),
                        person.post(),
                        RaterComparison.mean(own),
                        basis.measured())));
            }
        });
        return both;
    }

    private static List<RaterHabits.Rating> ratings(List<Judgement> given, Map<Long, Reviewed> byId) {
        return given.stream()
                .map(one -> new RaterHabits.Rating(one.rater(), String.valueOf(one.participationId()), one.level()))
                .toList();
    }

    private Set<Long> followed(EvidenceScope scope) {
        return facts.orderedStream()
                .flatMap(room -> room.of(scope.cycles()).getOrDefault(ResultFacts.Fact.APPEALED, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private RaterEvidence evidence(
            List<Judgement> given,
            RaterComparison.Compared compared,
            List<Reviewed> reviewed,
            Map<Long, Reviewed> byId,
            Map<Long, Change> changes,
            Set<Long> appealed,
            List<RaterHabits> habits) {
        var rated = new TreeMap<String, Set<String>>();
        given.forEach(one -> rated.computeIfAbsent(one.rater(), any -> new HashSet<>())
                .add(byId.get(one.participationId()).employeeNo()));
        var results = reviewed.stream()
                .filter(person -> person.managerNo() != null && person.level() != null)
                .collect(Collectors.groupingBy(person -> String.valueOf(person.managerNo())));
        var names = employees.findAll(rated.keySet());
        var lenient = compared.leniency().byName();
        var within = compared.leniency().within();
        var list = habits.stream()
                .filter(one -> rated.get(one.rater()).size() >= SMALLEST)
                .map(one -> rater(
                        one,
                        rated.get(one.rater()).size(),
                        lenient.get(one.rater()),
                        compared,
                        results.getOrDefault(one.rater(), List.of()),
                        changes,
                        appealed,
                        names))
                .sorted(Comparator.comparingDouble(
                                (RaterEvidence.Rater one) -> one.shrunk() == null ? 0 : -one.shrunk())
                        .thenComparing(RaterEvidence.Rater::employeeNo))
                .toList();
        return new RaterEvidence(
                SMALLEST,
                rated.size(),
                given.size(),
                rated.size() - list.size(),
                within == null ? null : (Double) Math.sqrt(within),
                list);
    }

    private static RaterEvidence.Rater rater(
            RaterHabits habits,
            int people,
            Leniency.@org.jspecify.annotations.Nullable Rater lenient,
            RaterComparison.Compared compared,
            List<Reviewed> results,
            Map<Long, Change> changes,
            Set<Long> appealed,
            Map<String, Employee> names) {
        var known = names.get(habits.rater());
        return new RaterEvidence.Rater(
                habits.rater(),
                known == null ? habits.rater() : known.name(),
                people,
                habits.ratings(),
                lenient == null ? 0 : lenient.n(),
                lenient == null ? null : lenient.difference(),
                lenient == null ? null : lenient.shrunk(),
                compared.adjustedP().get(habits.rater()),
                lenient == null ? Leniency.Verdict.NOT_ENOUGH_DATA : compared.verdict(lenient),
                habits.spread(),
                habits.middle(),
                habits.halo(),
                habits.central(),
                habits.halos(),
                share(
                        results,
                        one -> changes.getOrDefault(one.id(), Change.NONE).movedUp()),
                share(
                        results,
                        one -> changes.getOrDefault(one.id(), Change.NONE).movedDown()),
                share(results, one -> appealed.contains(one.id())),
                share(
                        results,
                        one -> changes.getOrDefault(one.id(), Change.NONE).changedOnAppeal()));
    }

    /** Of results of at least the smallest number; below it nothing is said. */
    static Estimate share(List<Reviewed> results, Predicate<Reviewed> hit) {
        return results.size() < SMALLEST
                ? Estimate.insufficient(results.size())
                : Proportion.of((int) results.stream().filter(hit).count(), results.size());
    }
}
