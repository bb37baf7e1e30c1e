package io.perfcycle.calibration;

import io.perfcycle.organization.OrgUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * At whose table each unit sits: its own if it has enough people, else its parent's. What arrives at the top is a table of its
 * own, however small.
 */
final class UnitPlan {

    private UnitPlan() {}

    /**
     * The table of every unit, by unit.
     *
     * @param rated how many people with a result each unit has of its own
     * @param smallest from how many people on a unit has a table
     */
    static Map<String, String> tables(Map<String, OrgUnit> units, Map<String, Integer> rated, int smallest) {
        var gathered = new HashMap<>(rated);
        var handedUp = new HashMap<String, String>();
        var order = new ArrayList<>(units.keySet());
        rated.keySet().stream().filter(unit -> !units.containsKey(unit)).forEach(order::add);
        order.sort(Comparator.<String>comparingInt(unit -> depth(units, unit)).reversed());
        for (var unit : order) {
            var people = gathered.getOrDefault(unit, 0);
            var parent = parent(units, unit);
            if (people < smallest && parent.isPresent()) {
                gathered.merge(parent.get(), people, Integer::sum);
                handedUp.put(unit, parent.get());
            }
        }
        var tables = new HashMap<String, String>();
        order.forEach(unit -> tables.put(unit, top(handedUp, unit)));
        return tables;
    }

    private static int depth(Map<String, OrgUnit> units, String unit) {
        var depth = 0;
        for (var at = parent(units, unit); at.isPresent(); at = parent(units, at.get())) {
            depth++;
        }
        return depth;
    }

    private static Optional<String> parent(Map<String, OrgUnit> units, @Nullable String unit) {
        return Optional.ofNullable(units.get(unit)).map(OrgUnit::parent).filter(units::containsKey);
    }

    private static String top(Map<String, String> handedUp, String unit) {
        var at = unit;
        while (handedUp.containsKey(at)) {
            at = handedUp.get(at);
        }
        return at;
    }
}
