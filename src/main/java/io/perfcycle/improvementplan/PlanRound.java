package io.perfcycle.improvementplan;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.StageSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds those whose released level asks for a plan, a chunk at a time; whoever has one already, or is on probation, is left alone. */
@Component
class PlanRound {

    private static final String CANDIDATES = """
            select p.id, r.level from participation p join result_version r on r.participation_id = p.id
            where p.cycle = :cycle and p.state = 'ACTIVE' and r.level in (:levels)
              and r.version = (select max(v.version) from result_version v where v.participation_id = p.id)
              and p.hired_on <= :hired and (p.left_on is null or p.left_on > :today)
              and not exists (select 1 from improvement_plan i where i.participation_id = p.id)
              and not exists (select 1 from improvement_plan i join participation o on o.id = i.participation_id
                              where o.employee_no = p.employee_no and i.open_for is not null)
            """;

    /** The level of the cycle that ended last before this one's period. */
    private static final String THE_TIME_BEFORE = """
              and exists (select 1 from participation q join cycle c on c.code = q.cycle
                            join result_version s on s.participation_id = q.id
                          where q.employee_no = p.employee_no and c.state in ('RELEASED', 'CLOSED') and s.level in (:levels)
                            and s.version = (select max(v.version) from result_version v where v.participation_id = q.id)
                            and c.period_end = (select max(d.period_end) from cycle d join participation m on m.cycle = d.code
                                                where m.employee_no = p.employee_no and d.state in ('RELEASED', 'CLOSED')
                                                  and d.period_end < :start))
            """;

    private final JdbcClient database;
    private final Cycles cycles;
    private final Participations participations;
    private final PlanOpening opening;
    private final PlanSettings settings;
    private final StageSettings stages;
    private final WorkingCalendar calendar;

    PlanRound(
            JdbcClient database,
            Cycles cycles,
            Participations participations,
            PlanOpening opening,
            PlanSettings settings,
            StageSettings stages,
            WorkingCalendar calendar) {
        this.database = database;
        this.cycles = cycles;
        this.participations = participations;
        this.opening = opening;
        this.settings = settings;
        this.stages = stages;
        this.calendar = calendar;
    }

    /** Proposes a plan for the next chunk; true if there may be more. Safe to repeat: each is proposed once. */
    @Transactional
    public boolean proposeNext(String code) {
        var cycle = cycles.get(code);
        var wishes = cycle.settings().policies().improvement();
        var levels = wishes.levels() == null ? settings.opensFor() : wishes.levels();
        var twice = wishes.twice() == null ? List.<String>of() : wishes.twice();
        return propose(cycle, levels, Plan.Cause.LEVEL) || propose(cycle, twice, Plan.Cause.TWICE);
    }

    private boolean propose(Cycle cycle, List<String> levels, Plan.Cause cause) {
        if (levels.isEmpty()) {
            return false;
        }
        var found = candidates(cycle, levels, cause == Plan.Cause.TWICE);
        var people = participations.load(List.copyOf(found.keySet())).stream()
                .collect(Collectors.toMap(Participation::id, Function.identity()));
        found.forEach((id, level) -> opening.byLevel(cycle, Objects.requireNonNull(people.get(id)), cause, level));
        return found.size() == stages.chunk();
    }

    private Map<Long, String> candidates(Cycle cycle, List<String> levels, boolean twice) {
        var found = new LinkedHashMap<Long, String>();
        database.sql(CANDIDATES + (twice ? THE_TIME_BEFORE : "") + " order by p.id limit :chunk")
                .param("cycle", cycle.code())
                .param("levels", new ArrayList<>(levels))
                .param("hired", calendar.today().minusMonths(settings.probationMonths()))
                .param("today", calendar.today())
                .param("start", cycle.periodStart())
                .param("chunk", stages.chunk())
                .query(row -> {
                    found.put(row.getLong(1), row.getString(2));
                });
        return found;
    }
}
