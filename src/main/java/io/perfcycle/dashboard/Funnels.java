package io.perfcycle.dashboard;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.StageWindow;
import io.perfcycle.cycle.StageWindows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cycles with their people stage by stage. For the whole company the counts are those that the stages keep themselves. */
@Component
@Transactional(readOnly = true)
class Funnels {

    private static final Set<CycleState> LAUNCHED = Set.of(CycleState.RUNNING, CycleState.RELEASED, CycleState.CLOSED);
    private static final String IN_LAUNCHED = LAUNCHED.stream()
            .map(state -> "'" + state + "'")
            .sorted()
            .collect(Collectors.joining(", ", "c.state in (", ")"));

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
    private final Reaches reaches;

    Funnels(JdbcClient database, Cycles cycles, StageWindows windows, Reaches reaches) {
        this.database = database;
        this.cycles = cycles;
        this.windows = windows;
        this.reaches = reaches;
    }

    /** All launched cycles that have somebody in sight, the newest period first; without their tasks. */
    List<Funnel> all(Scope scope) {
        var people = participants(scope);
        Map<String, Map<String, Count>> counts = scope.all() ? Map.of() : counts(scope);
        var stages = windows.of(people.keySet());
        return cycles.all().stream()
                .filter(cycle -> LAUNCHED.contains(cycle.state()) && people.containsKey(cycle.code()))
                .map(cycle -> funnel(
                        cycle,
                        people.get(cycle.code()),
                        stages.getOrDefault(cycle.code(), List.of()),
                        scope.all() ? null : counts.getOrDefault(cycle.code(), Map.of()),
                        null,
                        null))
                .toList();
    }

    /** One cycle with its tasks, late ones and failed steps. */
    Funnel of(String code, Scope scope) {
        var cycle = cycles.get(code);
        var reach = reaches.of(code, scope);
        return funnel(
                cycle,
                participants(reach),
                windows.of(code),
                scope.all() ? null : counts(reach),
                tasks(reach),
                scope.all() ? incidents(reach) : null);
    }

    /** Without {@code counts} those that the stages keep themselves. */
    private static Funnel funnel(
            Cycle cycle,
            int participants,
            List<StageWindow> stages,
            @Nullable Map<String, Count> counts,
            @Nullable Map<String, Tasks> tasks,
            @Nullable Integer incidents) {
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
                stages.stream().map(window -> step(window, counts, tasks)).toList());
    }

    private static Funnel.Step step(
            StageWindow window, @Nullable Map<String, Count> counts, @Nullable Map<String, Tasks> tasks) {
        var stage = window.stage().code();
        var count = counts == null
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
        var counted = scope.all()
                ? "participation own"
                : "(" + Reaches.own("p.id, p.cycle, p.state", "", IN_LAUNCHED) + ") own";
        database.sql("select own.cycle, count(*) from " + counted + " where own.state = 'ACTIVE' group by own.cycle")
                .params(Map.of("viewer", scope.viewer()))
                .query(row -> {
                    people.put(row.getString(1), row.getInt(2));
                });
        return people;
    }

    private int participants(Reach reach) {
        return database.sql(
                        "select count(*) from participation p where p.state = 'ACTIVE' and " + reach.participations())
                .params(reach.parameters())
                .query(Integer.class)
                .single();
    }

    private Map<String, Map<String, Count>> counts(Scope scope) {
        var counts = new HashMap<String, Map<String, Count>>();
        var own = Reaches.own(
                "p.id, p.cycle, s.stage, s.state",
                "join participation_stage s on s.participation_id = p.id",
                IN_LAUNCHED);
        database.sql("select own.stage, own.state, count(*), own.cycle from (" + own
                        + ") own group by own.cycle, own.stage, own.state")
                .params(Map.of("viewer", scope.viewer()))
                .query(row -> {
                    count(counts.computeIfAbsent(row.getString(4), none -> new HashMap<>()), row);
                });
        return counts;
    }

    private Map<String, Count> counts(Reach reach) {
        var counts = new HashMap<String, Count>();
        database.sql("select s.stage, s.state, count(*) from participation p"
                        + " join participation_stage s on s.participation_id = p.id"
                        + " where " + reach.participations() + " group by s.stage, s.state")
                .params(reach.parameters())
                .query(row -> {
                    count(counts, row);
                });
        return counts;
    }

    private static void count(Map<String, Count> counts, ResultSet row) throws SQLException {
        var before = counts.getOrDefault(row.getString(1), new Count(0, 0, 0));
        counts.put(row.getString(1), before.plus(row.getString(2), row.getInt(3)));
    }

    private Map<String, Tasks> tasks(Reach reach) {
        var tasks = new HashMap<String, Tasks>();
        database.sql("select d.KEY_, count(*), " + Work.OVERDUE + " " + Work.open(reach) + " group by d.KEY_")
                .params(reach.parameters())
                .query(row -> {
                    tasks.put(row.getString(1), new Tasks(row.getInt(2), row.getInt(3)));
                });
        return tasks;
    }

    private int incidents(Reach reach) {
        return database.sql("select count(*) from ACT_RU_INCIDENT i join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_"
                        + " where i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_ and " + reach.instances())
                .params(reach.parameters())
                .query(Integer.class)
                .single();
    }
}
