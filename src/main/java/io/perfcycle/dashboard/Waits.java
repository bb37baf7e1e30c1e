package io.perfcycle.dashboard;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.ModelDrawings;
import java.time.Duration;
import java.time.Instant;
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

    private static final String WITHIN =
            "(e.BUSINESS_KEY_ = :cycle or (e.BUSINESS_KEY_ >= :first and e.BUSINESS_KEY_ < :last))";
    private static final String ABOUT =
            " join participation p on p.cycle = :cycle and p.employee_no = substring(e.BUSINESS_KEY_, :behind)";

    /** What is gathered about one element before it is told. */
    private static final class Place {
        private int waiting;
        private int overdue;
        private int ended;
        private int incidents;
        private final List<Long> soFar = new ArrayList<>();
        private final List<Long> took = new ArrayList<>();

        WaitingModel.Place told(String id) {
            return new WaitingModel.Place(
                    id,
                    waiting,
                    overdue,
                    quantile(soFar, 50),
                    quantile(soFar, 100),
                    took.size(),
                    ended,
                    quantile(took, 50),
                    quantile(took, 90),
                    incidents);
        }

        /** The smallest value that so many percent do not exceed; null of nothing. */
        private static @Nullable Long quantile(List<Long> seconds, int percent) {
            if (seconds.isEmpty()) {
                return null;
            }
            var sorted = seconds.stream().sorted().toList();
            return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
        }
    }

    private final JdbcClient database;
    private final Cycles cycles;
    private final ModelDrawings drawings;
    private final WorkingCalendar calendar;

    Waits(JdbcClient database, Cycles cycles, ModelDrawings drawings, WorkingCalendar calendar) {
        this.database = database;
        this.cycles = cycles;
        this.drawings = drawings;
        this.calendar = calendar;
    }

    /** The models of the cycle: those of its stages in their order, then the others with something running. */
    List<WaitingModel.Line> models(String code, Scope scope) {
        var running = running(code, scope);
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
        var now = calendar.now();
        var parameters = new HashMap<>(Work.parameters(code, scope, now));
        parameters.put("process", process);
        var places = new TreeMap<String, Place>();
        instances(scope, parameters, places);
        tasks(scope, parameters, places, now);
        history(scope, parameters, places);
        incidents(scope, parameters, places);
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

    private Map<String, Integer> running(String code, Scope scope) {
        var running = new HashMap<String, Integer>();
        database.sql("select d.KEY_, count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                        + about(scope) + " where e.PARENT_ID_ is null and " + WITHIN + people(scope)
                        + " group by d.KEY_")
                .params(Work.parameters(code, scope, calendar.now()))
                .query(row -> {
                    running.put(row.getString(1), row.getInt(2));
                });
        return running;
    }

    private void instances(Scope scope, Map<String, Object> parameters, Map<String, Place> places) {
        database.sql("select x.ACT_ID_, count(*) from ACT_RU_EXECUTION e"
                        + " join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ and d.KEY_ = :process"
                        + " join ACT_RU_EXECUTION x on x.PROC_INST_ID_ = e.ID_" + about(scope)
                        + " where x.ACT_ID_ is not null and x.IS_ACTIVE_ = true and " + WITHIN + people(scope)
                        + " group by x.ACT_ID_")
                .params(parameters)
                .query(row -> {
                    place(places, row.getString(1)).waiting = row.getInt(2);
                });
    }

    private void tasks(Scope scope, Map<String, Object> parameters, Map<String, Place> places, Instant now) {
        database.sql("select t.TASK_DEF_KEY_, t.CREATE_TIME_, t.DUE_DATE_ " + Work.OPEN + Work.of(scope)
                        + " and d.KEY_ = :process")
                .params(parameters)
                .query(row -> {
                    var place = place(places, row.getString(1));
                    place.soFar.add(Math.max(
                            0,
                            Duration.between(row.getTimestamp(2).toInstant(), now)
                                    .toSeconds()));
                    var due = row.getTimestamp(3);
                    place.overdue += due != null && due.toInstant().isBefore(now) ? 1 : 0;
                });
    }

    private void history(Scope scope, Map<String, Object> parameters, Map<String, Place> places) {
        database.sql("select h.TASK_DEF_KEY_, h.DURATION_, h.DELETE_REASON_ from ACT_HI_PROCINST e"
                        + " join ACT_HI_TASKINST h on h.PROC_INST_ID_ = e.ID_" + about(scope)
                        + " where e.PROC_DEF_KEY_ = :process and h.END_TIME_ is not null and " + WITHIN
                        + people(scope))
                .params(parameters)
                .query(row -> {
                    var place = place(places, row.getString(1));
                    if ("completed".equals(row.getString(3))) {
                        place.took.add(row.getLong(2) / 1000);
                    } else {
                        place.ended++;
                    }
                });
    }

    private void incidents(Scope scope, Map<String, Object> parameters, Map<String, Place> places) {
        database.sql("select coalesce(i.FAILED_ACTIVITY_ID_, i.ACTIVITY_ID_), count(*) from ACT_RU_INCIDENT i"
                        + " join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_"
                        + " join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_ and d.KEY_ = :process" + about(scope)
                        + " where i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_ and " + WITHIN + people(scope)
                        + " group by coalesce(i.FAILED_ACTIVITY_ID_, i.ACTIVITY_ID_)")
                .params(parameters)
                .query(row -> {
                    place(places, row.getString(1)).incidents = row.getInt(2);
                });
    }

    private static Place place(Map<String, Place> places, String id) {
        return places.computeIfAbsent(id, none -> new Place());
    }

    private static String about(Scope scope) {
        return scope.all() ? "" : ABOUT;
    }

    private static String people(Scope scope) {
        return scope.all() ? "" : " and " + scope.people();
    }
}
