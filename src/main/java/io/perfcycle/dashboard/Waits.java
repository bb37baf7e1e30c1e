package io.perfcycle.dashboard;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.ModelDrawings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people wait in the models of a cycle, and how long: now from the running instances, before from the history. */
@Component
@Transactional(readOnly = true)
class Waits {

    /** As the engine's history calls a task that was done, as against one that a deadline or a departure ended. */
    private static final String COMPLETED = "Completed";

    private static final int MICROSECONDS = 1_000_000;

    /** What is gathered about one element before it is told. */
    private static final class Place {
        private int waiting;
        private int overdue;
        private int ended;
        private int incidents;
        private final List<Long> soFar = new ArrayList<>();
        private final List<Long> took = new ArrayList<>();

        WaitingModel.Place told(String id) {
            var waits = soFar.stream().mapToLong(Long::longValue).sorted().toArray();
            var lasted = took.stream().mapToLong(Long::longValue).sorted().toArray();
            return new WaitingModel.Place(
                    id,
                    waiting,
                    overdue,
                    quantile(waits, 50),
                    quantile(waits, 100),
                    lasted.length,
                    ended,
                    quantile(lasted, 50),
                    quantile(lasted, 90),
                    incidents);
        }

        /** The smallest value that so many percent do not exceed; null of nothing. */
        private static @Nullable Long quantile(long[] sorted, int percent) {
            return sorted.length == 0 ? null : sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
        }
    }

    private final JdbcClient database;
    private final Cycles cycles;
    private final ModelDrawings drawings;
    private final Reaches reaches;

    Waits(JdbcClient database, Cycles cycles, ModelDrawings drawings, Reaches reaches) {
        this.database = database;
        this.cycles = cycles;
        this.drawings = drawings;
        this.reaches = reaches;
    }

    /** The models of the cycle: those of its stages in their order, then the others with something running. */
    List<WaitingModel.Line> models(String code, Scope scope) {
        var running = running(reaches.of(code, scope));
        return drawings.of(deployment(cycles.get(code))).stream()
                .filter(model -> !Work.isHidden(model.key()))
                .filter(model -> running.containsKey(model.key()) || StageWork.stageOf(model.key()) != null)
                .map(model -> new WaitingModel.Line(
                        model.key(),
                        model.name(),
                        StageWork.stageOf(model.key()),
                        running.getOrDefault(model.key(), 0)))
                .sorted(Comparator.comparingInt(line -> StageWork.position(line.process())))
                .toList();
    }

    /** One model of the cycle with its places. */
    WaitingModel of(String code, String process, Scope scope) {
        var cycle = cycles.get(code);
        if (Work.isHidden(process)) {
            throw Refusal.unknown("UNKNOWN_MODEL", process);
        }
        var drawing = drawings.of(deployment(cycle), process);
        var reach = reaches.of(code, scope);
        var parameters = reach.parameters();
        parameters.put("process", process);
        var places = new TreeMap<String, Place>();
        instances(reach, parameters, places);
        tasks(reach, parameters, places);
        history(reach, parameters, places);
        incidents(reach, parameters, places);
        return new WaitingModel(
                process,
                drawing.model().name(),
                drawing.model().definitionId(),
                drawing.shapes(),
                drawing.flows(),
                places.entrySet().stream()
                        .map(entry -> entry.getValue().told(entry.getKey()))
                        .toList());
    }

    private static String deployment(Cycle cycle) {
        if (cycle.deployment() == null) {
            throw Refusal.conflict("NOT_LAUNCHED", cycle.code());
        }
        return cycle.deployment();
    }

    private Map<String, Integer> running(Reach reach) {
        var running = new HashMap<String, Integer>();
        database.sql("select d.KEY_, count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                        + " where e.PARENT_ID_ is null and " + reach.instances() + " group by d.KEY_")
                .params(reach.parameters())
                .query(row -> {
                    running.put(row.getString(1), row.getInt(2));
                });
        return running;
    }

    private void instances(Reach reach, Map<String, Object> parameters, Map<String, Place> places) {
        database.sql("select x.ACT_ID_, count(*) from ACT_RU_EXECUTION e"
                        + " join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ and d.KEY_ = :process"
                        + " join ACT_RU_EXECUTION x on x.PROC_INST_ID_ = e.ID_"
                        + " where x.ACT_ID_ is not null and x.IS_ACTIVE_ = true and " + reach.instances()
                        + " group by x.ACT_ID_")
                .params(parameters)
                .query(row -> {
                    place(places, row.getString(1)).waiting = row.getInt(2);
                });
    }

    /** As whole numbers, for a driver takes long over six thousand dates. */
    private void tasks(Reach reach, Map<String, Object> parameters, Map<String, Place> places) {
        database.sql("select t.TASK_DEF_KEY_, timestampdiff(MICROSECOND, t.CREATE_TIME_, :now),"
                        + " case when t.DUE_DATE_ < :now then 1 else 0 end " + Work.open(reach)
                        + " and d.KEY_ = :process")
                .params(parameters)
                .query(row -> {
                    var place = place(places, row.getString(1));
                    place.soFar.add(Math.max(0, row.getLong(2)) / MICROSECONDS);
                    place.overdue += row.getInt(3);
                });
    }

    /**
     * The columns of the two indexes that {@code EngineSchema} adds and no others, so that no row of the history is touched. They are
     * named, for MySQL would take the engine's own, which are shorter.
     */
    private void history(Reach reach, Map<String, Object> parameters, Map<String, Place> places) {
        // A manager's few instances are found by their keys; by the process a database would look through everybody's.
        var instances = reach.scope().all() ? " use index (PERFCYCLE_IDX_HI_INST_KEY)" : "";
        var process = reach.scope().all()
                ? " and e.PROC_DEF_KEY_ = :process"
                : " join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ and d.KEY_ = :process";
        database.sql("select h.TASK_DEF_KEY_, h.DURATION_, h.TASK_STATE_ from ACT_HI_PROCINST e" + instances
                        + " join ACT_HI_TASKINST h use index (PERFCYCLE_IDX_HI_TASK_TIME) on h.PROC_INST_ID_ = e.ID_"
                        + process
                        + " where h.DURATION_ is not null and " + reach.instances())
                .params(parameters)
                .query(row -> {
                    var place = place(places, row.getString(1));
                    if (COMPLETED.equals(row.getString(3))) {
                        place.took.add(row.getLong(2) / 1000);
                    } else {
                        place.ended++;
                    }
                });
    }

    private void incidents(Reach reach, Map<String, Object> parameters, Map<String, Place> places) {
        database.sql("select coalesce(i.FAILED_ACTIVITY_ID_, i.ACTIVITY_ID_), count(*) from ACT_RU_INCIDENT i"
                        + " join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_"
                        + " join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_ and d.KEY_ = :process"
                        + " where i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_ and " + reach.instances()
                        + " group by coalesce(i.FAILED_ACTIVITY_ID_, i.ACTIVITY_ID_)")
                .params(parameters)
                .query(row -> {
                    place(places, row.getString(1)).incidents = row.getInt(2);
                });
    }

    private static Place place(Map<String, Place> places, String id) {
        return places.computeIfAbsent(id, none -> new Place());
    }
}
