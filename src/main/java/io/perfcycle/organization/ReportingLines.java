package io.perfcycle.organization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who manages whom at one moment: the manager that HR's system names; where it names none, or one who has left, the
 * manager of the person's unit or of the nearest unit above. Nobody manages himself.
 */
public final class ReportingLines {

    private final Map<String, String> managers = new HashMap<>();
    private final Map<String, List<String>> reports = new HashMap<>();

    ReportingLines(Collection<Employee> present, Map<String, OrgUnit> units) {
        var numbers = new HashSet<String>();
        present.forEach(employee -> numbers.add(employee.employeeNo()));
        for (var employee : present) {
            var manager = managerOf(employee, numbers, units);
            if (manager != null) {
                managers.put(employee.employeeNo(), manager);
                reports.computeIfAbsent(manager, key -> new ArrayList<>()).add(employee.employeeNo());
            }
        }
    }

    public Optional<String> managerOf(String employeeNo) {
        return Optional.ofNullable(managers.get(employeeNo));
    }

    /** Those who report to this person directly. */
    public List<String> reportsOf(String managerNo) {
        return List.copyOf(reports.getOrDefault(managerNo, List.of()));
    }

    /** Everybody below this person, at any distance. */
    public Set<String> teamOf(String managerNo) {
        var team = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(reportsOf(managerNo));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (!next.equals(managerNo) && team.add(next)) {
                open.addAll(reportsOf(next));
            }
        }
        return team;
    }

    /** Everybody who has at least one person reporting to him. */
    public Set<String> managers() {
        return Set.copyOf(reports.keySet());
    }

    private static @Nullable String managerOf(Employee employee, Set<String> present, Map<String, OrgUnit> units) {
        if (employee.managerNo() != null && present.contains(employee.managerNo())) {
            return employee.managerNo();
        }
        var seen = new HashSet<String>();
        var unit = units.get(employee.orgUnit());
        while (unit != null && seen.add(unit.code())) {
            var manager = unit.managerNo();
            if (manager != null && !manager.equals(employee.employeeNo()) && present.contains(manager)) {
                return manager;
            }
            unit = unit.parent() == null ? null : units.get(unit.parent());
        }
        return null;
    }

    /** Whoever could turn out to be this person's manager: the one named, and those of the units from the own one up. */
    static Set<String> possibleManagers(Employee employee, Map<String, OrgUnit> units) {
        var possible = new HashSet<String>();
        if (employee.managerNo() != null) {
            possible.add(employee.managerNo());
        }
        var seen = new HashSet<String>();
        var unit = units.get(employee.orgUnit());
        while (unit != null && seen.add(unit.code())) {
            if (unit.managerNo() != null) {
                possible.add(unit.managerNo());
            }
            unit = unit.parent() == null ? null : units.get(unit.parent());
        }
        return possible;
    }
}
