package io.perfcycle.dashboard;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The open tasks of a cycle as SQL: those of its people under {@code <cycle>/<employeeNo>}, and those of the cycle itself. Who
 * was asked for an anonymous answer is no part of it: that would tell who answers.
 */
final class Work {

    /** Processes whose tasks nobody but their owner may know of. */
    private static final Set<String> HIDDEN = Set.of("give-feedback", "answer-survey");

    private static final String OPEN = """
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
            """;

    private static final String SHOWN = " and d.KEY_ not in (%s)"
            .formatted(HIDDEN.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")));

    /** How many of them are late at the moment {@code now}. */
    static final String OVERDUE = "sum(case when t.DUE_DATE_ < :now then 1 else 0 end)";

    private Work() {}

    static boolean isHidden(String process) {
        return HIDDEN.contains(process);
    }

    /** Rows {@code t} (task), {@code e} (instance) and {@code d} (definition). */
    static String open(Reach reach) {
        return OPEN + "where " + reach.instances() + SHOWN;
    }

    /** Those about the people of a unit, with the participation {@code p}. */
    static String openOfUnit(Reach reach, Below below) {
        return OPEN + "join participation p on p.cycle = :cycle and p.employee_no = substring(e.BUSINESS_KEY_, :behind)"
                + below.join() + " where " + reach.instances() + SHOWN + below.where();
    }
}
