package io.perfcycle.bench;

import io.perfcycle.bench.BenchCompany.Crowd;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleDesk;
import io.perfcycle.cycle.CycleRequest;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Stage;
import io.perfcycle.cycle.StageWindow;
import io.perfcycle.cycle.StageWindows;
import io.perfcycle.simulation.Answers;
import io.perfcycle.simulation.Cast;
import io.perfcycle.simulation.DiligentPeople;
import io.perfcycle.simulation.Player;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs one whole cycle for a crowd, as HR and its people would, and measures its phases. */
@Component
@Profile("bench")
class BenchCycle {

    private static final Cast CAST = new Cast(BenchCompany.HR, BenchCompany.HR);
    private static final Set<String> DATA_TASKS = Set.of("supplyFigures", "checkFigures", "signOffData");
    private static final int DAYS_BEFORE = 210;
    private static final int DAYS_AFTER = 30;
    private static final int LEVELS = 5;

    private final BenchCompany company;
    private final CycleDesk desk;
    private final Cycles cycles;
    private final StageWindows windows;
    private final Player player;
    private final WorkingCalendar calendar;

    BenchCycle(
            BenchCompany company,
            CycleDesk desk,
            Cycles cycles,
            StageWindows windows,
            Player player,
            WorkingCalendar calendar) {
        this.company = company;
        this.desk = desk;
        this.cycles = cycles;
        this.windows = windows;
        this.player = player;
        this.calendar = calendar;
    }

    Stopwatch run(String code, Crowd crowd, int measurements) {
        var watch = new Stopwatch();
        var csv = BenchCompany.measurements(crowd, code, measurements, calendar.today());
        var people = people();
        watch.measure("launch", () -> {
            launch(code, crowd);
            Patience.until(() -> state(code, Stage.GOAL_SETTING) == StageWindow.State.OPEN);
        });
        watch.measure("goals", () -> play(code, people, () -> isClosed(code, Stage.GOAL_SETTING)));
        watch.measure("import", () -> company.take("measurements", csv));
        watch.measure("calculate", () -> {
            desk.openStage(code, Stage.DATA_COLLECTION, "基准测试 Benchmark");
            play(
                    code,
                    question -> DATA_TASKS.contains(question.key()) ? people.to(question) : Optional.empty(),
                    () -> state(code, Stage.EVALUATION) != StageWindow.State.PLANNED);
        });
        watch.measure("evaluate", () -> play(code, people, () -> isClosed(code, Stage.EVALUATION)));
        watch.measure("release", () -> play(code, people, () -> cycles.get(code).state() == CycleState.CLOSED));
        return watch;
    }

    /** A cycle in which everybody has goals to propose. */
    void open(String code, Crowd crowd) {
        launch(code, crowd);
        Patience.until(() -> state(code, Stage.GOAL_SETTING) == StageWindow.State.OPEN);
    }

    private void launch(String code, Crowd crowd) {
        var today = calendar.today();
        desk.create(
                new CycleRequest(
                        code,
                        "基准 Benchmark " + code,
                        today.minusDays(DAYS_BEFORE),
                        today.plusDays(DAYS_AFTER),
                        null,
                        List.of(crowd.unit()),
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        Map.of(),
                        null,
                        null),
                BenchCompany.HR_VIEWER);
        desk.launch(code, true, BenchCompany.HR_VIEWER);
    }

    private void play(String code, Answers answers, BooleanSupplier reached) {
        player.play(code, CAST, answers, reached);
    }

    /** Opinions of every level, so that evidence is asked for as often as not. */
    private DiligentPeople people() {
        return new DiligentPeople(
                (employeeNo, item) -> BigDecimal.valueOf(1 + Math.floorMod(employeeNo.hashCode(), LEVELS)),
                calendar,
                calendar.today().minusDays(1));
    }

    private boolean isClosed(String code, Stage stage) {
        return state(code, stage) == StageWindow.State.CLOSED;
    }

    private StageWindow.State state(String code, Stage stage) {
        return windows.get(code, stage).state();
    }
}
