package io.perfcycle.result;

import io.perfcycle.access.Reads;
import io.perfcycle.cycle.Cycles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What HR looks at before results are released: how many there are of each level, and whom it does not work out for. */
@Component
@Transactional(readOnly = true)
public class ReleasePreview {

    /** Somebody whose result is held, insufficient or missing altogether. */
    public record Unfinished(
            String employeeNo, String name, @Nullable String outcome) {}

    /**
     * The picture before release, without its reader: from the levels of all he could take those of all others, which he
     * sees, and knew his own before its time.
     *
     * @param withoutReader whether the reader takes part himself and is not counted
     * @param moved how many have another level than their total gave them, because a committee decided so
     */
    public record Preview(
            String cycle,
            String name,
            boolean withoutReader,
            int participants,
            Map<String, Integer> levels,
            int moved,
            List<Unfinished> unfinished) {}

    private final Cycles cycles;
    private final JdbcClient database;
    private final Reads reads;

    ReleasePreview(Cycles cycles, JdbcClient database, Reads reads) {
        this.cycles = cycles;
        this.database = database;
        this.reads = reads;
    }

    /** As this reader may see it. */
    public Preview of(String code, String reader) {
        var cycle = cycles.get(code);
        var levels = new TreeMap<String, Integer>();
        var unfinished = new java.util.ArrayList<Unfinished>();
        var participants = new int[1];
        var moved = new int[1];
        var withoutReader = new boolean[1];
        database.sql("""
                        select p.employee_no, p.name, r.outcome, r.level, r.source from participation p
                        left join result_version r on r.participation_id = p.id
                          and r.version = (select max(v.version) from result_version v where v.participation_id = p.id)
                        where p.cycle = ? and p.state = 'ACTIVE' order by p.employee_no""").param(code).query(row -> {
            if (row.getString("employee_no").equals(reader)) {
                withoutReader[0] = true;
                return;
            }
            participants[0]++;
            moved[0] += "CALIBRATION".equals(row.getString("source")) ? 1 : 0;
            var level = row.getString("level");
            if (level == null) {
                unfinished.add(
                        new Unfinished(row.getString("employee_no"), row.getString("name"), row.getString("outcome")));
            } else {
                levels.merge(level, 1, Integer::sum);
            }
        });
        reads.of(code, unfinished.stream().map(Unfinished::employeeNo).toList());
        return new Preview(code, cycle.name(), withoutReader[0], participants[0], levels, moved[0], unfinished);
    }
}
