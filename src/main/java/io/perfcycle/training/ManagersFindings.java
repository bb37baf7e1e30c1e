package io.perfcycle.training;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.evidence.Evidence;
import io.perfcycle.evidence.RaterEvidence;
import io.perfcycle.result.CheckInLog;
import io.perfcycle.statistics.Leniency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a released cycle says of its managers: how they rated, beside what was measured in the year up to it, and whether they held
 * their check-ins. A sign gives cause for a course, and for nothing else.
 */
@Component
class ManagersFindings {

    /** Fewest check-ins of a manager's people of which a share is told. */
    private static final int FEWEST_CHECK_INS = 5;

    private final TrainingRules rules;
    private final Evidence evidence;
    private final ObjectProvider<CheckInLog> log;
    private final Participations participations;

    ManagersFindings(
            TrainingRules rules, Evidence evidence, ObjectProvider<CheckInLog> log, Participations participations) {
        this.rules = rules;
        this.evidence = evidence;
        this.log = log;
        this.participations = participations;
    }

    List<Proposal> of(Cycle cycle) {
        var managers = new TreeMap<String, List<Participation>>();
        participations.of(cycle.code()).stream()
                .filter(Participation::isActive)
                .forEach(person -> person.managerNo()
                        .ifPresent(manager -> managers.computeIfAbsent(manager, any -> new ArrayList<>())
                                .add(person)));
        var wanted = new ArrayList<Proposal>();
        checkIns(cycle, managers, wanted);
        raters(cycle, managers, wanted);
        return wanted;
    }

    private void checkIns(Cycle cycle, Map<String, List<Participation>> managers, List<Proposal> wanted) {
        var known = log.getIfAvailable();
        if (known == null) {
            return;
        }
        var counts = known.counts(managers.values().stream()
                .flatMap(List::stream)
                .map(Participation::id)
                .toList());
        managers.forEach((manager, people) -> {
            var held = 0;
            var missed = 0;
            for (var person : people) {
                var own = counts.get(person.id());
                held += own == null ? 0 : own.held();
                missed += own == null ? 0 : own.missed();
            }
            if (held + missed >= FEWEST_CHECK_INS) {
                ask(cycle, manager, "CHECKIN_LOW", Map.of("share", held / (double) (held + missed)), wanted);
            }
        });
    }

    private void raters(Cycle cycle, Map<String, List<Participation>> managers, List<Proposal> wanted) {
        var end = cycle.periodEnd();
        var scope = evidence.scope(end.minusYears(1).plusDays(1), end);
        for (var rater : evidence.look(RaterEvidence.class, scope).list()) {
            if (!managers.containsKey(rater.employeeNo())) {
                continue;
            }
            if (rater.verdict() == Leniency.Verdict.LENIENT || rater.verdict() == Leniency.Verdict.SEVERE) {
                bias(cycle, rater, rater.verdict().name(), rater.compared(), wanted);
            }
            if (rater.central()) {
                bias(cycle, rater, "CENTRAL", rater.ratings(), wanted);
            }
            if (rater.halos()) {
                bias(cycle, rater, "HALO", rater.people(), wanted);
            }
        }
    }

    private void bias(Cycle cycle, RaterEvidence.Rater rater, String sign, int count, List<Proposal> wanted) {
        ask(cycle, rater.employeeNo(), "RATER_BIAS", Map.of("attribution", sign, "count", count), wanted);
    }

    private void ask(Cycle cycle, String manager, String trigger, Map<String, Object> facts, List<Proposal> wanted) {
        var known = new TreeMap<>(facts);
        known.put("role", "MANAGER");
        rules.ask(cycle.deployment(), trigger, known)
                .forEach(ruling -> wanted.add(new Proposal(manager, ruling.course(), trigger, ruling, null, 0)));
    }
}
