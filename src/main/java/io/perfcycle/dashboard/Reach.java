package io.perfcycle.dashboard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a viewer sees in one cycle, as conditions of SQL. Whom a manager sees was found out before, once for all statements of a
 * view: they look for his people by name, instead of asking for everybody in the company who leads whom.
 *
 * @param now the moment that tells what is late
 * @param people a manager's people by their participations; none where everybody is seen
 */
record Reach(String cycle, Scope scope, Instant now, Map<Long, String> people) {

    private static final long NOBODY = 0;

    /** On rows {@code p} of {@code participation}: those of the cycle in sight. */
    String participations() {
        return scope.all() ? "p.cycle = :cycle" : "p.id in (:people)";
    }

    /** The same for what tells a result: the viewer's own only once it is released. */
    String results(boolean released) {
        return participations() + (released ? "" : " and p.employee_no <> :viewer");
    }

    /**
     * On rows {@code e} of the engine's instances: those about the people in sight, and for whom everybody is seen also those of the
     * cycle itself. One range of business keys, which an index serves; what lies between a cycle's own key and its first person's is
     * other cycles'.
     */
    String instances() {
        return scope.all()
                ? "e.BUSINESS_KEY_ >= :cycle and e.BUSINESS_KEY_ < :last"
                        + " and (e.BUSINESS_KEY_ = :cycle or e.BUSINESS_KEY_ >= :first)"
                : "e.BUSINESS_KEY_ in (:keys)";
    }

    /** The parameters of all these conditions, and {@code now}; for a view to add its own. */
    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("cycle", cycle);
        parameters.put("viewer", scope.viewer());
        // SQL knows no empty list: nobody's participation is number 0, and no instance has the key of nobody.
        parameters.put("people", people.isEmpty() ? Set.of(NOBODY) : people.keySet());
        parameters.put("self", cycle + "/" + scope.viewer());
        parameters.put("first", cycle + "/");
        parameters.put("last", cycle + "0");
        parameters.put("behind", cycle.length() + 2);
        parameters.put("keys", keys());
        // The engine keeps moments in the zone of the machine, as a timestamp does.
        parameters.put("now", Timestamp.from(now));
        return parameters;
    }

    private List<String> keys() {
        return people.isEmpty()
                ? List.of(cycle + "/")
                : people.values().stream().map(person -> cycle + "/" + person).toList();
    }
}
