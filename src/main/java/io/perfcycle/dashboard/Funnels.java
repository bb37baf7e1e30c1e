package io.perfcycle.dashboard;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.StageWindow;
import io.perfcycle.cycle.StageWindows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cycles with their people stage by stage. For the whole company the counts are those that the stages keep themselves. */
@Component
@Transactional(readOnly = true)
class Funnels {

    private static final Set<CycleState> LAUNCHED = Set.of(CycleState.RUNNING, CycleState.RELEASED, CycleState.CLOSED);

    private record Count(int open, int done, int missed) {

        Count plus(String state, int people) {
            return switch (state) {
                case "OPEN" -> new Count(open + people, done, missed);
                case "DONE" -> new Count(open, done + people, missed);
                case "MISSED" -> new Count(open, done, missed + people);
                default -> this;
            };
        }
    }

    private record Tasks(int open, int overdue) {}

    private final JdbcClient database;
    private final Cycles cycles;
    private final StageWindows windows;
    private final WorkingCalendar calendar;

    Funnels(JdbcClient database, Cycles cycles, StageWindows windows, WorkingCalendar calendar) {
        this.database = database;
        this.cycles = cycles;
        this.windows = windows;
        this.calendar = calendar;
    }

    /** All launched cycles that have somebody in sight, the newest period first; without their tasks. */
    List<Funnel> all(Scope scope) {
        var people = participants(scope);
        return cycles.all().stream()
                .filter(cycle -> LAUNCHED.contains(cycle.state()) && people.containsKey(cycle.code()))
                .map(cycle -> funnel(cycle, scope, people.get(cycle.code()), null, null))
                .toList();
    }

    /** One cycle with its tasks, late ones and failed steps. */
    Funnel of(String code, Scope scope) {
        var cycle = cycles.get(code);
        return funnel(
                cycle,
                scope,
                participants(scope).getOrDefault(code, 0),
                tasks(code, scope),
                scope.all() ? incidents(code) : null);
    }

    private Funnel funnel(
            Cycle cycle,
            Scope scope,
            int participants,
            @Nullable Map<String, Tasks> tasks,
            @Nullable Integer incidents) {
        Map<String, Count> counts = scope.all() ? Map.of() : counts(cycle.code(), scope);
        return new Funnel(
                cycle.code(),
                cycle.name(),
                cycle.state().name(),
                cycle.periodStart(),
                cycle.periodEnd(),
                participants,
                tasks == null
                        ? null
                        : tasks.values().stream().mapToInt(Tasks::open).sum(),
                tasks == null
                        ? null
                        : tasks.values().stream().mapToInt(Tasks::overdue).sum(),
                incidents,
                windows.of(cycle.code()).stream()
                        .map(window -> step(window, scope, counts, tasks))
                        .toList());
    }

    private static Funnel.Step step(
            StageWindow window, Scope scope, Map<String, Count> counts, @Nullable Map<String, Tasks> tasks) {
        var stage = window.stage().code();
        var count = scope.all()
                ? new Count(window.open(), window.done(), window.missed())
                : counts.getOrDefault(stage, new Count(0, 0, 0));
        return new Funnel.Step(
                stage,
                window.state().name(),
                count.open(),
                count.done(),
                count.missed(),
                tasks == null ? null : StageWork.overdue(stage, process -> overdue(tasks, process)),
                window.opensAt(),
                window.dueAt());
    }

    private static int overdue(Map<String, Tasks> tasks, String process) {
        return tasks.getOrDefault(process, new Tasks(0, 0)).overdue();
    }

    private Map<String, Integer> participants(Scope scope) {
        var people = new HashMap<String, Integer>();
        database.sql("select p.cycle, count(*) from participation p where p.state = 'ACTIVE' and " + scope.people()
                        + " group by p.cycle")
                .params(Map.of("viewer", scope.viewer()))
                .query(row -> {
                    people.put(row.getString(1), row.getInt(2));
                });
        return people;
    }

    private Map<String, Count> counts(String cycle, Scope scope) {
        var counts = new HashMap<String, Count>();
        database.sql("select s.stage, s.state, count(*) from participation p"
                        + " join participation_stage s on s.participation_id = p.id"
                        + " where p.cycle = :cycle and " + scope.people() + " group by s.stage, s.state")
                .params(Map.of("cycle", cycle, "viewer", scope.viewer()))
                .query(row -> {
                    var before = counts.getOrDefault(row.getString(1), new Count(0, 0, 0));
                    counts.put(row.getString(1), before.plus(row.getString(2), row.getInt(3)));
                });
        return counts;
    }

    private Map<String, Tasks> tasks(String cycle, Scope scope) {
        var tasks = new HashMap<String, Tasks>();
        database.sql("select d.KEY_, count(*), " + Work.OVERDUE + " " + Work.OPEN + Work.of(scope) + " group by d.KEY_")
                .params(Work.parameters(cycle, scope, calendar.now()))
                .query(row -> {
                    tasks.put(row.getString(1), new Tasks(row.getInt(2), row.getInt(3)));
                });
        return tasks;
    }

    private int incidents(String cycle) {
        return database.sql("""
                        select count(*) from ACT_RU_INCIDENT i join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_
                        where i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_
                          and (e.BUSINESS_KEY_ = :cycle or (e.BUSINESS_KEY_ >= :first and e.BUSINESS_KEY_ < :last))""")
                .params(Map.of("cycle", cycle, "first", cycle + "/", "last", cycle + "0"))
                .query(Integer.class)
                .single();
    }
}
