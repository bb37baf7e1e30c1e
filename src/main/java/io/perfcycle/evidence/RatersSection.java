package io.perfcycle.evidence;

import io.perfcycle.evidence.ManagersJudgements.Judgement;
import io.perfcycle.evidence.ReviewedPeople.Change;
import io.perfcycle.evidence.ReviewedPeople.Reviewed;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.Leniency;
import io.perfcycle.statistics.Proportion;
import io.perfcycle.statistics.RaterHabits;
import java.util.Comparator;
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

    private final ReviewedPeople people;
    private final Judgements judgements;
    private final ObjectProvider<ResultFacts> facts;
    private final Employees employees;

    RatersSection(
            ReviewedPeople people, Judgements judgements, ObjectProvider<ResultFacts> facts, Employees employees) {
        this.people = people;
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
        var judged = judgements.of(scope, reviewed);
        var given = judged.given();
        var compared = RaterComparison.of(judged.both());
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
