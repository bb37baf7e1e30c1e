package io.perfcycle.training;

import io.perfcycle.access.RaterLicence;
import io.perfcycle.access.Role;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.EarlierCycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.EmploymentType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Courses that do not wait for a result: on using this system by role, basic first and then advanced at each later cycle; for
 * a new post; for a team that works flexible hours; and each year again for what is mandatory.
 */
@Component
@Transactional
class SystemCourses {

    private static final int CHUNK = 200;

    private final Cycles cycles;
    private final Employees employees;
    private final Participations participations;
    private final ScorecardItems scorecards;
    private final EarlierCycles earlier;
    private final RaterLicence licence;
    private final Catalogue catalogue;
    private final RoleRules rules;
    private final Assignments assignments;
    private final Assigning assigning;
    private final WorkingCalendar calendar;
    private final SystemFacts facts;

    SystemCourses(
            Cycles cycles,
            Employees employees,
            Participations participations,
            ScorecardItems scorecards,
            EarlierCycles earlier,
            RaterLicence licence,
            Catalogue catalogue,
            RoleRules rules,
            Assignments assignments,
            Assigning assigning,
            WorkingCalendar calendar,
            SystemFacts facts) {
        this.cycles = cycles;
        this.employees = employees;
        this.participations = participations;
        this.scorecards = scorecards;
        this.earlier = earlier;
        this.licence = licence;
        this.catalogue = catalogue;
        this.rules = rules;
        this.assignments = assignments;
        this.assigning = assigning;
        this.calendar = calendar;
        this.facts = facts;
    }

    /** Assigns to the next chunk of people behind this number; returns the last one looked at, or empty if there is none left. */
    Optional<String> assignNext(String code, String after) {
        var cycle = cycles.get(code);
        var everybody = participations.of(code).stream()
                .filter(Participation::isActive)
                .collect(Collectors.toMap(Participation::employeeNo, Function.identity()));
        var managers = managersOf(everybody);
        var today = calendar.today();
        var chunk = employees.all().stream()
                .filter(person -> person.employeeNo().compareTo(after) > 0 && person.employedOn(today))
                .filter(person -> everybody.containsKey(person.employeeNo())
                        || managers.contains(person.employeeNo())
                        || person.roles().contains(Role.HR.group()))
                .sorted((one, other) -> one.employeeNo().compareTo(other.employeeNo()))
                .limit(CHUNK)
                .toList();
        if (chunk.isEmpty()) {
            return Optional.empty();
        }
        assigning.give(cycle.deployment(), code, wanted(cycle, chunk, everybody, managers), "system");
        return Optional.of(chunk.get(chunk.size() - 1).employeeNo());
    }

    private static Set<String> managersOf(Map<String, Participation> everybody) {
        var managers = new HashSet<String>();
        everybody.values().forEach(one -> one.managerNo().ifPresent(managers::add));
        return managers;
    }

    private List<Proposal> wanted(
            Cycle cycle, List<Employee> chunk, Map<String, Participation> everybody, Set<String> managers) {
        var numbers = chunk.stream().map(Employee::employeeNo).toList();
        var past = earlier.before(cycle, numbers);
        var has = assignments.of(numbers);
        var licences = licence.validUntil(numbers);
        var moved = numbers.stream()
                .filter(everybody::containsKey)
                .filter(no -> past.containsKey(no)
                        && !past.get(no).post().equals(everybody.get(no).post()))
                .map(no -> everybody.get(no).id())
                .toList();
        var items = scorecards.of(moved);
        var courses = catalogue.all();
        var system = facts.now();
        var wanted = new ArrayList<Proposal>();
        for (var person : chunk) {
            var no = person.employeeNo();
            var known = past.get(no);
            var part = everybody.get(no);
            wanted.addAll(rules.of(
                    cycle.deployment(),
                    new RoleRules.Person(
                            person,
                            part != null,
                            managers.contains(no),
                            known == null ? 0 : known.cycles(),
                            managers.contains(no) ? flexibleShare(no, everybody) : 0,
                            part == null ? Set.of() : newIndicators(items.getOrDefault(part.id(), List.of())),
                            has.getOrDefault(no, List.of()),
                            Optional.ofNullable(licences.get(no)),
                            system),
                    courses,
                    calendar.today()));
        }
        return wanted;
    }

    private static Set<String> newIndicators(List<ScorecardItem> items) {
        return items.stream().map(ScorecardItem::indicator).collect(Collectors.toSet());
    }

    private static double flexibleShare(String manager, Map<String, Participation> everybody) {
        var team = everybody.values().stream()
                .filter(one -> one.managerNo().filter(manager::equals).isPresent())
                .toList();
        var flexible = team.stream()
                .filter(one -> EmploymentType.valueOf(one.employmentType()) == EmploymentType.FLEXIBLE)
                .count();
        return team.isEmpty() ? 0 : (double) flexible / team.size();
    }
}
