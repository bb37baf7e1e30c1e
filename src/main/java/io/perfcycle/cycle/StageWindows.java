package io.perfcycle.cycle;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code stage_window}: planned at launch, counted while open. */
@Component
public class StageWindows {

    private static final RowMapper<StageWindow> ROW = (row, n) -> new StageWindow(
            Stage.of(row.getString("stage")),
            StageWindow.State.valueOf(row.getString("state")),
            UtcColumn.read(row, "opens_at"),
            UtcColumn.read(row, "due_at"),
            row.getInt("open_count"),
            row.getInt("done_count"),
            row.getInt("missed_count"));

    private final JdbcClient database;
    private final WorkingCalendar calendar;
    private final StageSettings settings;
    private final CycleZones zones;

    StageWindows(JdbcClient database, WorkingCalendar calendar, StageSettings settings, CycleZones zones) {
        this.database = database;
        this.calendar = calendar;
        this.settings = settings;
        this.zones = zones;
    }

    /** Plans every stage that the cycle has; those whose deadline it names know it already. */
    void plan(Cycle cycle) {
        for (var stage : Stage.values()) {
            if (stage == Stage.CALIBRATION
                    && !cycle.settings().policies().calibration().wanted()) {
                continue;
            }
            var deadline = cycle.settings().deadlines().get(stage.code());
            database.sql("""
                            insert into stage_window
                              (cycle, stage, position, state, due_at, open_count, done_count, missed_count)
                            values (?, ?, ?, 'PLANNED', ?, 0, 0, 0)""")
                    .params(
                            cycle.code(),
                            stage.code(),
                            stage.ordinal(),
                            deadline == null ? null : UtcColumn.write(calendar.endOf(deadline, zones.of(cycle))))
                    .update();
        }
    }

    public List<StageWindow> of(String cycle) {
        return database.sql("select * from stage_window where cycle = ? order by position")
                .param(cycle)
                .query(ROW)
                .list();
    }

    /** Those of several cycles at once. */
    public Map<String, List<StageWindow>> of(Collection<String> cycles) {
        var windows = new HashMap<String, List<StageWindow>>();
        if (!cycles.isEmpty()) {
            database.sql("select * from stage_window where cycle in (:cycles) order by position")
                    .param("cycles", cycles)
                    .query(row -> {
                        windows.computeIfAbsent(row.getString("cycle"), none -> new ArrayList<>())
                                .add(ROW.mapRow(row, 0));
                    });
        }
        return windows;
    }

    public Optional<StageWindow> find(String cycle, Stage stage) {
        return database.sql("select * from stage_window where cycle = ? and stage = ?")
                .params(cycle, stage.code())
                .query(ROW)
                .optional();
    }

    public StageWindow get(String cycle, Stage stage) {
        return find(cycle, stage).orElseThrow(() -> Refusal.unknown("UNKNOWN_STAGE", stage.code(), Stage.known()));
    }

    /** The stage that is under way, the latest if several are. */
    Optional<Stage> current(String cycle) {
        return of(cycle).stream()
                .filter(StageWindow::isUnderWay)
                .map(StageWindow::stage)
                .reduce((a, b) -> b);
    }

    /** The first chunk is about to be opened: from now on the stage has a deadline. */
    void beginOpening(String cycle, Stage stage) {
        var window = get(cycle, stage);
        if (window.state() != StageWindow.State.PLANNED) {
            return;
        }
        var due = window.dueAt() != null ? window.dueAt() : usualDue(cycle, stage);
        database.sql(
                        "update stage_window set state = 'OPENING', opens_at = ?, due_at = ? where cycle = ? and stage = ?")
                .params(UtcColumn.write(calendar.now()), UtcColumn.write(due), cycle, stage.code())
                .update();
    }

    void addOpen(String cycle, Stage stage, int people) {
        database.sql("update stage_window set open_count = open_count + ? where cycle = ? and stage = ?")
                .params(people, cycle, stage.code())
                .update();
    }

    /** One person fewer is awaited; the update locks the row, so that of two last ones only one sees zero. */
    StageWindow countOut(String cycle, Stage stage, boolean missed) {
        return countOut(cycle, stage, 1, missed);
    }

    /** So many people fewer are awaited. */
    StageWindow countOut(String cycle, Stage stage, int people, boolean missed) {
        database.sql("update stage_window set open_count = open_count - ?, done_count = done_count + ?,"
                        + " missed_count = missed_count + ? where cycle = ? and stage = ?")
                .params(people, missed ? 0 : people, missed ? people : 0, cycle, stage.code())
                .update();
        return get(cycle, stage);
    }

    /** One person fewer is awaited, without having done or missed anything. */
    StageWindow withdraw(String cycle, Stage stage) {
        database.sql("update stage_window set open_count = open_count - 1 where cycle = ? and stage = ?")
                .params(cycle, stage.code())
                .update();
        return get(cycle, stage);
    }

    /** Changes the state under the row's lock and says how many are still awaited. */
    int enter(String cycle, Stage stage, StageWindow.State state) {
        database.sql("update stage_window set state = ? where cycle = ? and stage = ?")
                .params(state.name(), cycle, stage.code())
                .update();
        return get(cycle, stage).open();
    }

    /** Moves the deadline to the end of a day; the waiting process must be told. */
    void extend(String cycle, Stage stage, LocalDate until) {
        database.sql("update stage_window set due_at = ? where cycle = ? and stage = ?")
                .params(UtcColumn.write(calendar.endOf(until, zones.of(cycle))), cycle, stage.code())
                .update();
    }

    Instant dueAt(String cycle, Stage stage) {
        var due = get(cycle, stage).dueAt();
        return due != null ? due : usualDue(cycle, stage);
    }

    /** Counted from today, in the days of the cycle's zone. */
    private Instant usualDue(String cycle, Stage stage) {
        var zone = zones.of(cycle);
        return calendar.endOf(calendar.plusWorkingDays(calendar.today(zone), settings.workingDaysOf(stage)), zone);
    }
}
