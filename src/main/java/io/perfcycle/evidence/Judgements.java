package io.perfcycle.evidence;

import io.perfcycle.evidence.JudgedLessMeasured.Both;
import io.perfcycle.evidence.ManagersJudgements.Judgement;
import io.perfcycle.evidence.ReviewedPeople.Reviewed;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what managers judged of people, and what was measured of the same people. */
@Component
class Judgements {

    /**
     * What was read.
     *
     * @param given every level that a manager gave
     * @param both of each person and rater, the mean of these levels beside the mean of the measured points; only where both are there
     */
    record Read(List<Judgement> given, List<Both> both) {}

    /** What the first result of a person rests on: the mean of the measured points, and the rated levels. */
    private record Basis(double measured, List<Trace.Item> rated) {}

    private final ResultVersions versions;
    private final ObjectProvider<ManagersJudgements> rooms;

    Judgements(ResultVersions versions, ObjectProvider<ManagersJudgements> rooms) {
        this.versions = versions;
        this.rooms = rooms;
    }

    /** @param reviewed everybody in these cycles */
    Read of(EvidenceScope scope, List<Reviewed> reviewed) {
        var byId = reviewed.stream().collect(Collectors.toMap(Reviewed::id, Function.identity()));
        var bases = bases(scope);
        var given = given(scope, byId, bases);
        return new Read(given, both(given, byId, bases));
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
        rooms.orderedStream()
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

    private static List<Both> both(List<Judgement> given, Map<Long, Reviewed> byId, Map<Long, Basis> bases) {
        var levels = new TreeMap<Long, Map<String, List<Double>>>();
        given.forEach(one -> levels.computeIfAbsent(one.participationId(), any -> new TreeMap<>())
                .computeIfAbsent(one.rater(), any -> new ArrayList<>())
                .add(one.level()));
        var both = new ArrayList<Both>();
        levels.forEach((id, raters) -> {
            var basis = bases.get(id);
            var person = byId.get(id);
            if (basis != null && person != null && !Double.isNaN(basis.measured())) {
                raters.forEach((rater, own) -> both.add(new Both(
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
}
