package io.perfcycle.evaluation;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CyclePolicies.Feedback;
import io.perfcycle.cycle.CyclePolicies.Relation;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.evaluation.Raters.Nomination;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the nominating forms show and how their answers are read: the same for employee and manager. */
@Component
class Nominations {

    /** Somebody who is named or may be. */
    record Colleague(String employeeNo, String name, String orgUnit, String post, Relation relation) {}

    /**
     * A nominating form.
     *
     * @param relations who may be asked from, in the order of the enumeration
     * @param barred who may not be named
     * @param suggestions people who work close by, with the relation that is likely
     */
    record Page(
            String cycle,
            String cycleName,
            String employeeNo,
            String name,
            int least,
            int most,
            int leastAnswers,
            List<Relation> relations,
            List<String> barred,
            List<Colleague> named,
            List<Colleague> suggestions) {}

    private static final int MOST_SUGGESTIONS = 30;

    private final Participations participations;
    private final Cycles cycles;
    private final Employees employees;
    private final Raters raters;
    private final FeedbackSettings settings;
    private final WorkingCalendar calendar;

    Nominations(
            Participations participations,
            Cycles cycles,
            Employees employees,
            Raters raters,
            FeedbackSettings settings,
            WorkingCalendar calendar) {
        this.participations = participations;
        this.cycles = cycles;
        this.employees = employees;
        this.raters = raters;
        this.settings = settings;
        this.calendar = calendar;
    }

    Participation person(long participation) {
        return participations.get(participation);
    }

    Feedback limits(Participation person) {
        return cycles.get(person.cycle()).settings().policies().feedback();
    }

    Page page(long participation) {
        var person = person(participation);
        var cycle = cycles.get(person.cycle());
        var limits = limits(person);
        var barred = barred(person);
        var known = raters.of(participation);
        var people =
                employees.findAll(known.stream().map(Raters.Rater::employeeNo).toList());
        var named = known.stream()
                .filter(rater -> rater.state() == Raters.State.NOMINATED)
                .map(rater -> colleague(rater.employeeNo(), people.get(rater.employeeNo()), rater.relation()))
                .toList();
        return new Page(
                cycle.code(),
                cycle.name(),
                person.employeeNo(),
                person.name(),
                Math.min(limits.least(), eligible(person, barred)),
                limits.most(),
                settings.leastAnswers(),
                relations(limits),
                List.copyOf(barred),
                named,
                suggestions(person, limits, barred));
    }

    /** The rows of an answer; at least as many as the cycle wants, or as there are people at all. */
    List<Nomination> read(
            Participation person,
            @Nullable List<NominationRules.@Nullable Row> rows,
            boolean replacing,
            Faults faults) {
        var limits = limits(person);
        var barred = barred(person);
        if (replacing) {
            raters.of(person.id()).forEach(rater -> barred.add(rater.employeeNo()));
        }
        var named = rows == null
                ? List.<String>of()
                : rows.stream()
                        .filter(Objects::nonNull)
                        .map(NominationRules.Row::rater)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .toList();
        var rules = new NominationRules(
                person.employeeNo(),
                barred,
                reports(person).keySet(),
                limits,
                employees.findAll(named),
                calendar.today());
        return replacing
                ? rules.read(rows, 0, 1, faults)
                : rules.read(rows, Math.min(limits.least(), eligible(person, barred)), limits.most(), faults);
    }

    static List<Relation> relations(Feedback limits) {
        return Arrays.stream(Relation.values())
                .filter(relation -> NominationRules.asked(limits, relation))
                .toList();
    }

    /** The person, his manager and the manager above: they rate or read by other ways. */
    private Set<String> barred(Participation person) {
        var barred = new HashSet<String>();
        barred.add(person.employeeNo());
        person.managerNo().ifPresent(manager -> {
            barred.add(manager);
            participations
                    .find(person.cycle(), manager)
                    .flatMap(Participation::managerNo)
                    .ifPresent(barred::add);
            employees.find(manager).map(Employee::managerNo).ifPresent(barred::add);
        });
        return barred;
    }

    /** How many could be named at all, as far as it matters. */
    private int eligible(Participation person, Set<String> barred) {
        var most = limits(person).least() + barred.size();
        return (int) employees.search("", most).stream()
                .filter(employee -> !barred.contains(employee.employeeNo()))
                .count();
    }

    private java.util.Map<String, Participation> reports(Participation person) {
        return participations.teamOf(person.employeeNo(), person.cycle()).stream()
                .collect(Collectors.toMap(Participation::employeeNo, report -> report));
    }

    private List<Colleague> suggestions(Participation person, Feedback limits, Set<String> barred) {
        var near = new LinkedHashMap<String, Relation>();
        if (NominationRules.asked(limits, Relation.REPORT)) {
            reports(person).keySet().forEach(report -> near.put(report, Relation.REPORT));
        }
        var usual = relations(limits).contains(Relation.PEER)
                ? Relation.PEER
                : relations(limits).stream().findFirst().orElse(Relation.PEER);
        person.managerNo()
                .ifPresent(manager -> participations
                        .teamOf(manager, person.cycle())
                        .forEach(peer -> near.putIfAbsent(peer.employeeNo(), usual)));
        participations.of(person.cycle()).stream()
                .filter(one -> one.orgUnit().equals(person.orgUnit()))
                .forEach(one -> near.putIfAbsent(one.employeeNo(), usual));
        near.keySet().removeAll(barred);
        var people = employees.findAll(near.keySet());
        var suggestions = new ArrayList<Colleague>();
        near.forEach((number, relation) -> {
            var employee = people.get(number);
            if (employee != null && employee.employedOn(calendar.today()) && suggestions.size() < MOST_SUGGESTIONS) {
                suggestions.add(colleague(number, employee, relation));
            }
        });
        return suggestions;
    }

    static Colleague colleague(String number, @Nullable Employee employee, Relation relation) {
        return new Colleague(
                number,
                employee == null ? number : employee.name(),
                employee == null ? "" : employee.orgUnit(),
                employee == null ? "" : employee.post(),
                relation);
    }
}
