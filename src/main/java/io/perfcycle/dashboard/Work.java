package io.perfcycle.dashboard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The open tasks of a cycle as SQL: those of its people under {@code <cycle>/<employeeNo>}, and those of the cycle itself. Who
 * was asked for an anonymous answer is no part of it: that would tell who answers.
 */
final class Work {

    /** Processes whose tasks nobody but their owner may know of. */
    private static final Set<String> HIDDEN = Set.of("give-feedback", "answer-survey");

    /** Rows {@code t} (task), {@code e} (instance), {@code d} (definition) and {@code p} (participation, if it is about one). */
    static final String OPEN =
            """
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
            left join participation p on p.cycle = :cycle and p.employee_no = substring(e.BUSINESS_KEY_, :behind)
            where (e.BUSINESS_KEY_ = :cycle or (e.BUSINESS_KEY_ >= :first and e.BUSINESS_KEY_ < :last))
              and d.KEY_ not in (%s)""".formatted(HIDDEN.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")));

    /** How many of them are late at the moment {@code now}. */
    static final String OVERDUE = "sum(case when t.DUE_DATE_ < :now then 1 else 0 end)";

    private Work() {}

    static boolean isHidden(String process) {
        return HIDDEN.contains(process);
    }

    /** The condition of a scope on {@link #OPEN}: a manager sees tasks about the own people only. */
    static String of(Scope scope) {
        return scope.all() ? "" : " and p.id is not null and " + scope.people();
    }

    /** The parameters of {@link #OPEN}; business keys are compared as a range, which every index can serve. */
    static Map<String, Object> parameters(String cycle, Scope scope, Instant now) {
        return Map.of(
                "cycle",
                cycle,
                "first",
                cycle + "/",
                "last",
                cycle + "0",
                "behind",
                cycle.length() + 2,
                "viewer",
                scope.viewer(),
                // The engine keeps moments in the zone of the machine, as a timestamp does.
                "now",
                Timestamp.from(now));
    }
}
