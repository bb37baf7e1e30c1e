package io.perfcycle.dashboard;

import io.perfcycle.calendar.WorkingCalendar;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out whom a manager sees, by the managers as each cycle knows them: the own people and theirs, never himself. The two sorts are
 * asked for apart, for then an index finds either.
 */
@Component
class Reaches {

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Reaches(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** In one cycle. */
    Reach of(String cycle, Scope scope) {
        var people = new HashMap<Long, String>();
        if (!scope.all()) {
            database.sql(own("p.id, p.employee_no", "", "c.code = :cycle"))
                    .params(Map.of("cycle", cycle, "viewer", scope.viewer()))
                    .query(row -> {
                        people.put(row.getLong(1), row.getString(2));
                    });
        }
        return new Reach(cycle, scope, calendar.now(), people);
    }

    /**
     * SQL of a manager's people in the cycles that meet a condition on {@code c}, each once; wants the parameter {@code viewer}.
     *
     * @param columns of {@code p}, the participation, its id among them, and of what is joined
     */
    static String own(String columns, String join, String which) {
        return """
                select %1$s from cycle c
                join participation p on p.cycle = c.code and p.manager_no = :viewer
                %2$s where %3$s and p.employee_no <> :viewer
                union
                select %1$s from cycle c
                join participation m on m.cycle = c.code and m.manager_no = :viewer
                join participation p on p.cycle = m.cycle and p.manager_no = m.employee_no
                %2$s where %3$s and p.employee_no <> :viewer""".formatted(columns, join, which);
    }
}
