package io.perfcycle.cycle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have been through before a cycle. */
@Component
public class EarlierCycles {

    /**
     * One person's past.
     *
     * @param cycles how many launched cycles began before
     * @param post the post in the latest of them
     */
    public record Past(int cycles, String post) {}

    private final JdbcClient database;

    EarlierCycles(JdbcClient database) {
        this.database = database;
    }

    /** The past of these people before this cycle's period; who was in none is not in the map. */
    public Map<String, Past> before(Cycle cycle, Collection<String> employeeNos) {
        var past = new HashMap<String, Past>();
        if (!employeeNos.isEmpty()) {
            database.sql("""
                            select p.employee_no, p.post from participation p join cycle c on c.code = p.cycle
                            where p.employee_no in (:people) and p.state = 'ACTIVE' and c.code <> :cycle
                            and c.period_start < :start and c.state not in ('DRAFT', 'CANCELLED')
                            order by c.period_start desc, c.code""")
                    .param("people", Set.copyOf(employeeNos))
                    .param("cycle", cycle.code())
                    .param("start", cycle.periodStart())
                    .query(row -> {
                        var post = row.getString(2);
                        past.merge(
                                row.getString(1),
                                new Past(1, post),
                                (known, one) -> new Past(known.cycles() + 1, known.post()));
                    });
        }
        return past;
    }
}
