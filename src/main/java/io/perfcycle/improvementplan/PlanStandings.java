package io.perfcycle.improvementplan;

import io.perfcycle.cycle.PlanStates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people stand with their plans: an open one counts before all, else the one concluded last. */
@Component
class PlanStandings implements PlanStates {

    private static final int CHUNK = 1_000;

    private final JdbcClient database;

    PlanStandings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, String> of(Collection<String> employeeNos) {
        var numbers = new ArrayList<>(employeeNos);
        var states = new HashMap<String, String>();
        for (var from = 0; from < numbers.size(); from += CHUNK) {
            read(numbers.subList(from, Math.min(numbers.size(), from + CHUNK)), states);
        }
        return states;
    }

    private void read(List<String> numbers, Map<String, String> states) {
        database.sql("""
                        select p.employee_no, case when i.open_for is not null then 'OPEN' else i.outcome end
                        from improvement_plan i join participation p on p.id = i.participation_id
                        where p.employee_no in (:numbers)
                          and (i.outcome is not null or i.open_for is not null and i.state <> 'PROPOSED')
                        order by case when i.open_for is null then 0 else 1 end, i.ended_at, i.id""").param("numbers", numbers).query(row -> {
            states.put(row.getString(1), row.getString(2));
        });
    }
}
