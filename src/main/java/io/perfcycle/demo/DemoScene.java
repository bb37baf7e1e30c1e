package io.perfcycle.demo;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleDesk;
import io.perfcycle.cycle.CyclePolicies;
import io.perfcycle.cycle.CycleRequest;
import io.perfcycle.cycle.CycleSettings;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.Stage;
import io.perfcycle.cycle.StageWindow;
import io.perfcycle.cycle.StageWindows;
import io.perfcycle.simulation.Answers;
import io.perfcycle.simulation.Cast;
import io.perfcycle.simulation.DiligentPeople;
import io.perfcycle.simulation.Player;
import io.perfcycle.workflow.SystemAuthority;
import io.perfcycle.workflow.TimeTravel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What every chapter needs: a day in the past, a cycle, and people who play it with the opinions of the demo's model. */
@Component
@Profile("demo")
class DemoScene {

    /** An account of the committee as a whole, like that of HR: nobody's own result stands in its way. */
    static final String COMMITTEE = "committee";

    static final String HR = "hr";
    static final Viewer HR_VIEWER = new Viewer(HR, Set.of(Role.HR));

    /** Agreed actions become tasks, and people of the lowest level are waited for. */
    static final CyclePolicies TALKS =
            new CyclePolicies(null, false, null, null, null, new CyclePolicies.Interviews(true, true));

    static final int AFTER_START = 2;
    static final int AFTER_END = 1;

    private static final Cast CAST = new Cast(HR, HR, COMMITTEE);
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    /** About as many tasks as one person has and causes on one day of the demo. */
    private static final int TASKS_OF_A_PERSON = 8;

    private static final int FEWEST_TURNS = 24;

    private final CycleDesk desk;
    private final Cycles cycles;
    private final StageWindows windows;
    private final Player player;
    private final TimeTravel time;
    private final SystemAuthority authority;
    private final WorkingCalendar calendar;
    private final DemoBooks books;
    private final Participations participations;

    DemoScene(
            CycleDesk desk,
            Cycles cycles,
            StageWindows windows,
            Player player,
            TimeTravel time,
            SystemAuthority authority,
            WorkingCalendar calendar,
            DemoBooks books,
            Participations participations) {
        this.desk = desk;
        this.cycles = cycles;
        this.windows = windows;
        this.player = player;
        this.time = time;
        this.authority = authority;
        this.calendar = calendar;
        this.books = books;
        this.participations = participations;
    }

    /** Does the work as HR, at half past nine of that day. */
    void on(LocalDate day, Runnable work) {
        var morning = day.atTime(MORNING).atZone(calendar.zone()).toInstant();
        time.at(
                morning,
                () -> authority.asPerson(HR, () -> {
                    work.run();
                    return null;
                }));
    }

    /** A quarter's cycle for everybody, launched at once. */
    void launch(DemoQuarter quarter, CycleSettings.CheckIns checkIns, CyclePolicies policies) {
        create(quarter, checkIns, policies);
        desk.launch(quarter.code(), true, HR_VIEWER);
    }

    /** A quarter's cycle that HR still has to confirm. */
    void propose(DemoQuarter quarter, CyclePolicies policies) {
        create(quarter, CycleSettings.CheckIns.MONTHLY, policies);
        desk.launch(quarter.code(), false, HR_VIEWER);
    }

    /** A month's cycle of one unit, launched at once. */
    void launch(String code, String name, YearMonth month, String unit, CyclePolicies policies) {
        launch(code, name, month.atDay(1), month.atEndOfMonth(), unit, CycleSettings.CheckIns.MONTHLY, policies);
    }

    void launch(
            String code,
            String name,
            LocalDate start,
            LocalDate end,
            String unit,
            CycleSettings.CheckIns checkIns,
            @Nullable CyclePolicies policies) {
        create(code, name, start, end, List.of(unit), checkIns, policies);
        desk.launch(code, true, HR_VIEWER);
    }

    private void create(DemoQuarter quarter, CycleSettings.CheckIns checkIns, CyclePolicies policies) {
        var name = quarter.code() + " 季度绩效 Quarterly review";
        create(quarter.code(), name, quarter.start(), quarter.end(), List.of(), checkIns, policies);
    }

    private void create(
            String code,
            String name,
            LocalDate start,
            LocalDate end,
            List<String> units,
            CycleSettings.CheckIns checkIns,
            @Nullable CyclePolicies policies) {
        desk.create(
                new CycleRequest(
                        code,
                        name,
                        start,
                        end,
                        "QUARTERLY",
                        units,
                        List.of(),
                        List.of(),
                        Map.of(),
                        checkIns,
                        Map.of(),
                        policies,
                        null),
                HR_VIEWER);
    }

    void play(String cycle, Answers people, BooleanSupplier reached) {
        player.play(cycle, CAST, takingTime(cycle, people), reached);
    }

    void round(String cycle, Answers people) {
        player.round(cycle, CAST, takingTime(cycle, people));
    }

    /** One after the other, so that the last is home when the working day ends: a task waits for minutes or hours, not for none. */
    private Answers takingTime(String cycle, Answers people) {
        var turns = Math.max(FEWEST_TURNS, participations.countActive(cycle) * TASKS_OF_A_PERSON);
        var turn = Duration.between(MORNING, EVENING).dividedBy(turns);
        return question -> {
            var answer = people.to(question);
            if (answer.isPresent()) {
                time.pass(turn, evening());
            }
            return answer;
        };
    }

    private Instant evening() {
        return calendar.today().atTime(EVENING).atZone(calendar.zone()).toInstant();
    }

    void rounds(int count, String cycle, Answers people) {
        for (var round = 0; round < count; round++) {
            round(cycle, people);
        }
    }

    boolean isOpen(String cycle, Stage stage) {
        return windows.get(cycle, stage).state() == StageWindow.State.OPEN;
    }

    boolean isClosed(String cycle, Stage stage) {
        return windows.get(cycle, stage).state() == StageWindow.State.CLOSED;
    }

    boolean isOver(String cycle) {
        return cycles.get(cycle).state() == CycleState.CLOSED;
    }

    /** People who do what they are asked, and judge by what a quarter's work was worth. */
    DiligentPeople people(DemoQuarter quarter) {
        return people(quarter.start(), quarter.end());
    }

    DiligentPeople people(YearMonth month) {
        return people(month.atDay(1), month.atEndOfMonth());
    }

    DiligentPeople people(LocalDate periodStart, LocalDate evidenceOn) {
        return new DiligentPeople(new ModelOpinion(books.model(), periodStart), calendar, evidenceOn);
    }

    private record ModelOpinion(DemoModel model, LocalDate periodStart) implements DiligentPeople.Opinion {

        @Override
        public BigDecimal of(String person, ScorecardItem item) {
            return worth(item, model.rating(person, item.indicator(), periodStart));
        }

        @Override
        public BigDecimal ofOneself(String person, ScorecardItem item) {
            return worth(item, model.selfRating(person, item.indicator(), periodStart));
        }
    }

    /** A level for what is rated, a share for a milestone, now and then a bonus point. */
    static BigDecimal worth(ScorecardItem item, int level) {
        return switch (item.line().kind()) {
            case "MILESTONE" -> BigDecimal.valueOf(Math.min(100, 60 + level * 10L));
            case "BONUS" -> BigDecimal.valueOf(Math.max(0, level - 3));
            default -> BigDecimal.valueOf(level);
        };
    }
}
