package io.perfcycle.cycle;

import io.perfcycle.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes people and scorecards into a cycle. Safe to repeat: who is in already stays as he is. */
@Component
public class Snapshot {

    private static final int BATCH = 500;

    private final Cycles cycles;
    private final LaunchPlan plan;
    private final Participations participations;
    private final ScorecardItems items;
    private final JdbcTemplate batches;
    private final JdbcClient database;

    Snapshot(
            Cycles cycles,
            LaunchPlan plan,
            Participations participations,
            ScorecardItems items,
            JdbcTemplate batches,
            JdbcClient database) {
        this.cycles = cycles;
        this.plan = plan;
        this.participations = participations;
        this.items = items;
        this.batches = batches;
        this.database = database;
    }

    /** Writes a participation with its scorecard for everybody whom the launch plan includes; returns how many are new. */
    @Transactional
    public int freeze(String cycleCode) {
        var cycle = cycles.get(cycleCode);
        var present = ids(cycleCode);
        var fresh = plan.candidates(cycle).included().stream()
                .filter(included -> !present.containsKey(included.employee().employeeNo()))
                .toList();
        write(cycleCode, fresh, null);
        return fresh.size();
    }

    /** Adds one person later, with the reason, or takes back his exclusion. */
    Participation add(Cycle cycle, String employeeNo, String reason) {
        var known = participations.find(cycle.code(), employeeNo);
        if (known.isPresent()) {
            if (known.get().isActive()) {
                throw Refusal.conflict("ALREADY_PARTICIPATES", employeeNo, cycle.code());
            }
            known.get().include(reason);
            database.sql("delete from participation_stage where participation_id = ? and state = 'WITHDRAWN'")
                    .param(known.get().id())
                    .update();
            return known.get();
        }
        var candidates = plan.candidates(cycle, employeeNo);
        if (candidates.included().isEmpty()) {
            throw candidates.leftOut().isEmpty()
                    ? Refusal.rule("UNKNOWN_EMPLOYEE", employeeNo)
                    : Refusal.rule(
                            "NOT_ELIGIBLE",
                            employeeNo,
                            candidates.leftOut().get(0).code());
        }
        write(cycle.code(), candidates.included(), reason);
        return participations.get(cycle.code(), employeeNo);
    }

    private void write(
            String cycle, List<LaunchPlan.Included> people, @org.jspecify.annotations.Nullable String reason) {
        batches.batchUpdate("""
                insert into participation
                  (cycle, employee_no, name, org_unit, post, manager_no, employment_type, fte, hired_on, left_on, locale,
                   state, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?)""", people, BATCH, (statement, included) -> {
            var employee = included.employee();
            var place = 0;
            for (var value : new Object[] {
                cycle,
                employee.employeeNo(),
                employee.name(),
                employee.orgUnit(),
                employee.post(),
                included.managerNo(),
                employee.employmentType().name(),
                employee.fte(),
                employee.hiredOn(),
                employee.leftOn(),
                employee.locale(),
                reason
            }) {
                statement.setObject(++place, value);
            }
        });
        var ids = ids(cycle);
        var rows = new ArrayList<ScorecardItems.NewItem>();
        for (var included : people) {
            var id = ids.get(included.employee().employeeNo());
            for (var i = 0; i < included.scorecard().size(); i++) {
                rows.add(new ScorecardItems.NewItem(
                        id, i + 1, included.scorecard().get(i), false));
            }
        }
        items.insert(rows);
    }

    private Map<String, Long> ids(String cycle) {
        return database
                .sql("select employee_no, id from participation where cycle = ?")
                .param(cycle)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
