package io.perfcycle.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cycles that a review may look at: nothing is evidence before it is released. */
@Component
class ReleasedCycles {

    private final JdbcClient database;

    ReleasedCycles(JdbcClient database) {
        this.database = database;
    }

    /** Codes, the oldest period first. */
    List<String> endingWithin(LocalDate from, LocalDate to) {
        return database.sql("""
                        select code from cycle where state in ('RELEASED', 'CLOSED') and period_end between ? and ?
                        order by period_end, period_start, code""").params(from, to).query(String.class).list();
    }

    /** Each of these cycles' predecessor: the released one of the same cadence that ended last before its period began. */
    Map<String, String> before(Collection<String> cycles) {
        var before = new HashMap<String, String>();
        if (!cycles.isEmpty()) {
            database.sql("""
                            select c.code, e.code from cycle c join cycle e on e.cadence = c.cadence
                            and e.period_end < c.period_start and e.state in ('RELEASED', 'CLOSED')
                            where c.code in (:codes) order by e.period_end desc, e.code""").param("codes", Set.copyOf(cycles)).query(row -> {
                before.putIfAbsent(row.getString(1), row.getString(2));
            });
        }
        return before;
    }

    /** The last so many released cycles of the cadence of the scope's newest one, up to it, the oldest first. */
    List<String> history(EvidenceScope scope, int most) {
        if (scope.cycles().isEmpty()) {
            return List.of();
        }
        var newest = scope.cycles().get(scope.cycles().size() - 1);
        var codes = new ArrayList<>(database.sql("""
                        select e.code from cycle c join cycle e on e.cadence = c.cadence and e.period_end <= c.period_end
                        and e.state in ('RELEASED', 'CLOSED')
                        where c.code = ? order by e.period_end desc, e.period_start desc, e.code desc limit %d""".formatted(most))
                .param(newest)
                .query(String.class)
                .list());
        Collections.reverse(codes);
        return codes;
    }
}
