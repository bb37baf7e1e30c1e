package io.perfcycle.employeesurvey;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must not be told so that nothing can be said of fewer than {@code least} people, not even by taking one published number
 * from another. Units and roles each divide the same answers; the total is told.
 */
final class Suppression {

    /**
     * A unit of those who were asked and did not step back.
     *
     * @param managers whether any of them leads people
     * @param employees whether any of them does not
     */
    record Unit(String code, boolean managers, boolean employees) {}

    /** Which units and roles are not told. */
    record Hidden(Set<String> units, Set<String> roles) {}

    static final String MANAGER = "MANAGER";
    static final String EMPLOYEE = "EMPLOYEE";

    private Suppression() {}

    /**
     * Groups under {@code least}, those hidden anyway, and the next smallest ones until what is hidden is together {@code least} or
     * more: else the total less the others would tell.
     */
    static Set<String> hidden(Map<String, Integer> sizes, Set<String> anyway, int least) {
        var hidden = new TreeSet<String>();
        sizes.forEach((group, size) -> {
            if (size < least || anyway.contains(group)) {
                hidden.add(group);
            }
        });
        var open = sizes.entrySet().stream()
                .filter(group -> !hidden.contains(group.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .iterator();
        while (!hidden.isEmpty() && sum(sizes, hidden) < least && open.hasNext()) {
            hidden.add(open.next());
        }
        return hidden;
    }

    /**
     * The same for both divisions at once. A unit of managers alone, taken from all managers, leaves the managers of the other
     * units: unless these are none, or {@code least} and more, no role is told.
     */
    static Hidden of(
            List<Unit> units,
            Map<String, Integer> unitSizes,
            Map<String, Integer> roleSizes,
            Hidden anyway,
            int least) {
        var hiddenUnits = hidden(unitSizes, anyway.units(), least);
        var hiddenRoles = hidden(roleSizes, anyway.roles(), least);
        return hiddenRoles.size() < roleSizes.size() && !rolesSafe(units, unitSizes, roleSizes, hiddenUnits, least)
                ? new Hidden(hiddenUnits, new HashSet<>(roleSizes.keySet()))
                : new Hidden(hiddenUnits, hiddenRoles);
    }

    private static boolean rolesSafe(
            List<Unit> units,
            Map<String, Integer> unitSizes,
            Map<String, Integer> roleSizes,
            Set<String> hidden,
            int least) {
        var told = told(units, unitSizes, hidden);
        if (told.keySet().stream().noneMatch(unit -> unit.managers() && unit.employees())) {
            return true;
        }
        return roleSizes.keySet().stream()
                .mapToInt(role -> roleSizes.get(role)
                        - told.entrySet().stream()
                                .filter(unit -> pure(unit.getKey(), role))
                                .mapToInt(Map.Entry::getValue)
                                .sum())
                .allMatch(rest -> rest >= least);
    }

    /** The units that are told, and all hidden ones as the one that the total less the others makes of them. */
    private static Map<Unit, Integer> told(List<Unit> units, Map<String, Integer> sizes, Set<String> hidden) {
        var told = new LinkedHashMap<Unit, Integer>();
        var rest = new Unit("", false, false);
        for (var unit : units) {
            if (hidden.contains(unit.code())) {
                rest = new Unit("", rest.managers() || unit.managers(), rest.employees() || unit.employees());
            } else {
                told.put(unit, sizes.getOrDefault(unit.code(), 0));
            }
        }
        if (!hidden.isEmpty()) {
            told.put(rest, sum(sizes, hidden));
        }
        return told;
    }

    private static boolean pure(Unit unit, String role) {
        return role.equals(MANAGER) ? unit.managers() && !unit.employees() : unit.employees() && !unit.managers();
    }

    private static int sum(Map<String, Integer> sizes, Set<String> groups) {
        return groups.stream().mapToInt(group -> sizes.getOrDefault(group, 0)).sum();
    }
}
