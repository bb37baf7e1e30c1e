package io.perfcycle.demo;

import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleDesk;
import io.perfcycle.cycle.CyclePolicies;
import io.perfcycle.cycle.CyclePolicies.Calibration.Mode;
import io.perfcycle.cycle.CyclePolicies.Relation;
import io.perfcycle.cycle.CycleRequest;
import io.perfcycle.cycle.CycleSettings;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.Stage;
import io.perfcycle.cycle.StageWindow;
import io.perfcycle.cycle.StageWindows;
import io.perfcycle.cycle.TalkTimes;
import io.perfcycle.simulation.Answers;
import io.perfcycle.simulation.Cast;
import io.perfcycle.simulation.DiligentPeople;
import io.perfcycle.simulation.Player;
import io.perfcycle.simulation.Question;
import io.perfcycle.workflow.OpenTasks;
import io.perfcycle.workflow.Processes;
import io.perfcycle.workflow.SystemAuthority;
import io.perfcycle.workflow.TimeTravel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays the demo's cycles with its people: last quarter from goals to interviews, a team's check-ins, this quarter's goals
 * half way, the customer service's last month up to its missing figures, the live centre's up to its calibration, the
 * east warehouse's up to its talks; the next quarter waits for HR's confirmation.
 */
@Component
@Profile("demo")
class DemoCycles {

    /** Agreed actions become tasks, and people of the lowest level are waited for. */
    private static final CyclePolicies TALKS =
            new CyclePolicies(null, false, null, null, null, new CyclePolicies.Interviews(true, true));

    private static final Cast CAST = new Cast("hr", "hr", DemoLoader.COMMITTEE);
    private static final int AFTER_START = 2;
    private static final int AFTER_END = 1;
    private static final int LAUNCHED_DAYS_AGO = 3;
    private static final int DAYS_TO_LEARN = 14;
    private static final String TRAININGS = "training";

    /** The manager who has not said yet why his people's indicators lie low. */
    private static final String STILL_THINKING = "E019";

    private static final CyclePolicies CALIBRATED =
            CyclePolicies.PLAIN.with(new CyclePolicies.Calibration(Mode.WARN, null, null, 1));
    private static final Set<String> GOAL_TASKS = Set.of("proposeGoals", "agreeGoals");
    private static final double SHARE_PROPOSED = 0.12;
    private static final String LATE_RATER = "E071";
    private static final int DECIDED_AFTER_END = 4;
    private static final int ROUNDS_TO_AGREEMENT = 3;

    /** Last quarter's results may be appealed against for long enough to be tried out, and a D is looked after. */
    private static final CyclePolicies HEARD = new CyclePolicies(
            null,
            false,
            CALIBRATED.calibration(),
            new CyclePolicies.Appeals(60, true),
            new CyclePolicies.Improvement(List.of("D"), null),
            TALKS.interviews());

    /** In the newest round these have talked; the one named last has reported, and waits for an answer. */
    private static final List<String> TALKED = List.of("E073", "E075", "E076", "E018", "E072");

    private static final int STEPS_OF_A_TALK = 3;
    private static final int WEEKS_FOLLOWED = 8;
    private static final int WEEKS_OF_QUARTER = 13;
    private static final String LATE = "E074";

    private final CycleDesk desk;
    private final Cycles cycles;
    private final StageWindows windows;
    private final Participations participations;
    private final TalkTimes talkTimes;
    private final Player player;
    private final Processes processes;
    private final OpenTasks tasks;
    private final TimeTravel time;
    private final SystemAuthority authority;
    private final WorkingCalendar calendar;
    private final DemoAppeals appeals;

    DemoCycles(
            CycleDesk desk,
            Cycles cycles,
            StageWindows windows,
            Participations participations,
            TalkTimes talkTimes,
            Player player,
            Processes processes,
            OpenTasks tasks,
            TimeTravel time,
            SystemAuthority authority,
            WorkingCalendar calendar,
            DemoAppeals appeals) {
        this.desk = desk;
        this.cycles = cycles;
        this.windows = windows;
        this.participations = participations;
        this.talkTimes = talkTimes;
        this.player = player;
        this.processes = processes;
        this.tasks = tasks;
        this.time = time;
        this.authority = authority;
        this.calendar = calendar;
        this.appeals = appeals;
    }

    void play(DemoCalendar today, Viewer hr) {
        closed(today.quarter(-1), hr);
        learned(today.quarter(-1));
        appeals(today, today.quarter(-1));
        followed(today.today(), hr);
        running(today, hr);
        processes.start(
                cycles.get(today.quarter(0).code()).deployment(),
                "system-training",
                today.quarter(0).code(),
                Map.of());
        lacking(today.today(), hr);
        heardAllAround(today.today(), hr);
        calibrating(today.today(), hr);
        talking(today.today(), hr);
        toBeConfirmed(today.quarter(1), hr);
    }

    /** Goals at the quarter's beginning, everything else after its end, until nothing is left to do. */
    private void closed(DemoQuarter quarter, Viewer hr) {
        var code = quarter.code();
        var diligent = people(quarter.start(), quarter.end());
        Answers people = question -> "assessGaps".equals(question.key()) && STILL_THINKING.equals(question.person())
                ? Optional.empty()
                : diligent.to(question);
        on(quarter.start().plusDays(AFTER_START), () -> {
            create(
                    code,
                    quarter.code() + " 季度绩效 Quarterly review",
                    quarter.start(),
                    quarter.end(),
                    List.of(),
                    HEARD,
                    hr);
            desk.launch(code, true, hr);
            player.play(code, CAST, people, () -> is(code, Stage.GOAL_SETTING, StageWindow.State.CLOSED));
        });
        on(quarter.end().plusDays(AFTER_END), () -> {
            player.play(code, CAST, people, () -> cycles.get(code).state() == CycleState.CLOSED);
            // improvement plans take a few more rounds from their review to the agreement
            for (var round = 0; round < ROUNDS_TO_AGREEMENT; round++) {
                player.round(code, CAST, people);
            }
        });
        // What was agreed on and has fallen due since then.
        Answers actions = question -> "completeAction".equals(question.key()) ? people.to(question) : Optional.empty();
        on(calendar.today().minusDays(1), () -> player.round(code, CAST, actions));
    }

    /** Some weeks ago one appeal was decided; another was filed the other day. */
    private void appeals(DemoCalendar today, DemoQuarter quarter) {
        var people = people(quarter.start(), quarter.end());
        var early = quarter.end().plusDays(DECIDED_AFTER_END);
        on(early.isBefore(today.today()) ? early : today.today(), () -> appeals.decided(quarter.code(), CAST, people));
        on(today.today().minusDays(1), () -> appeals.open(quarter.code(), CAST, people));
    }

    /** What the closed quarter gave cause for is learned two weeks later, except by the first who should. */
    private void learned(DemoQuarter quarter) {
        var people = people(quarter.start(), quarter.end());
        var late = new AtomicReference<String>();
        Answers all = question -> {
            late.compareAndSet(null, question.employeeNo());
            return question.employeeNo().equals(late.get()) ? Optional.empty() : people.to(question);
        };
        on(quarter.end().plusDays(AFTER_END + DAYS_TO_LEARN), () -> {
            player.round(TRAININGS, CAST, all);
            player.round(TRAININGS, CAST, all);
        });
    }

    /**
     * Pre-sales service talks every fortnight, for eight weeks by now: everybody held his talks but one, who missed his second;
     * whoever was behind twice got a plan. The newest round opened yesterday: some have talked, the others still have to.
     */
    private void followed(LocalDate today, Viewer hr) {
        var start = today.minusWeeks(WEEKS_FOLLOWED).minusDays(1);
        var code = start + "-PRE";
        var people = people(start, today.minusDays(1));
        on(start.plusDays(AFTER_START), () -> {
            create(
                    code,
                    "售前客服双周跟进 Pre-sales fortnightly",
                    start,
                    start.plusWeeks(WEEKS_OF_QUARTER).minusDays(1),
                    List.of("SQ-CS-PRE"),
                    CycleSettings.CheckIns.FORTNIGHTLY,
                    null,
                    hr);
            desk.launch(code, true, hr);
            player.play(code, CAST, people, () -> is(code, Stage.GOAL_SETTING, StageWindow.State.CLOSED));
        });
        for (var weeks = 2; weeks <= WEEKS_FOLLOWED; weeks += 2) {
            var opening = calendar.plusWorkingDays(start.plusWeeks(weeks).minusDays(1), 1);
            var newest = weeks == WEEKS_FOLLOWED;
            var second = weeks == 2 * 2;
            if (!opening.isAfter(today)) {
                on(
                        newest ? today : opening,
                        () -> talk(
                                code,
                                opening,
                                question -> newest
                                        ? talksEarly(question) ? people.to(question) : Optional.empty()
                                        : second && isLate(question) ? Optional.empty() : people.to(question)));
            }
        }
    }

    /** Once the round has opened, people report, their manager answers, and plans what has to be planned. */
    private void talk(String code, LocalDate opening, Answers answers) {
        var morning = opening.atStartOfDay(calendar.zone()).toInstant();
        player.play(
                code,
                CAST,
                nobody -> Optional.empty(),
                () -> tasks.under(code + "/").stream()
                        .anyMatch(task -> "reportProgress".equals(task.key())
                                && !task.createdAt().isBefore(morning)));
        for (var step = 0; step < STEPS_OF_A_TALK; step++) {
            player.round(code, CAST, answers);
        }
    }

    private static boolean isLate(Question question) {
        return LATE.equals(question.employeeNo());
    }

    /** Some talk on the first day; what their being behind asks for is left to their manager. */
    private static boolean talksEarly(Question question) {
        return switch (question.key()) {
            case "reportProgress" -> TALKED.contains(question.employeeNo());
            case "agreeNextSteps" -> TALKED.indexOf(question.employeeNo()) < TALKED.size() - 1;
            default -> false;
        };
    }

    /** Launched some days ago: some have proposed their goals, the others still have to. */
    private void running(DemoCalendar today, Viewer hr) {
        var quarter = today.quarter(0);
        var code = quarter.code();
        var launched = today.today().minusDays(LAUNCHED_DAYS_AGO);
        var people = people(quarter.start(), launched);
        Answers some = question ->
                "proposeGoals".equals(question.key()) && isEarly(question) ? people.to(question) : Optional.empty();
        on(launched, () -> {
            create(
                    code,
                    quarter.code() + " 季度绩效 Quarterly review",
                    quarter.start(),
                    quarter.end(),
                    List.of(),
                    TALKS,
                    hr);
            desk.launch(code, true, hr);
            player.play(code, CAST, some, () -> is(code, Stage.GOAL_SETTING, StageWindow.State.OPEN));
            player.round(code, CAST, some);
        });
    }

    /** The customer service's last month: goals agreed, figures frozen, and data owners asked for what is missing. */
    private void lacking(LocalDate today, Viewer hr) {
        var month = YearMonth.from(today).minusMonths(1);
        var code = month + "-CS";
        var people = people(month.atDay(1), month.atEndOfMonth());
        Answers goals = question -> GOAL_TASKS.contains(question.key()) ? people.to(question) : Optional.empty();
        on(today.minusDays(1), () -> {
            create(
                    code,
                    month + " 客服月度绩效 Monthly service review",
                    month.atDay(1),
                    month.atEndOfMonth(),
                    List.of("SQ-CS"),
                    TALKS,
                    hr);
            desk.launch(code, true, hr);
            player.play(code, CAST, goals, () -> is(code, Stage.GOAL_SETTING, StageWindow.State.CLOSED));
            player.round(code, CAST, goals);
        });
    }

    /**
     * The pre-sales team's last month with feedback from all around and a second review: most have answered, and E071 still
     * owes her colleagues her view, while what they say about her is published to her manager.
     */
    private void heardAllAround(LocalDate today, Viewer hr) {
        var month = YearMonth.from(today).minusMonths(1);
        var code = month + "-360";
        var people = people(month.atDay(1), month.atEndOfMonth());
        Answers some = question -> "giveFeedback".equals(question.key()) && LATE_RATER.equals(question.person())
                ? Optional.empty()
                : people.to(question);
        var weights = Map.of(
                Relation.MANAGER, BigDecimal.valueOf(50),
                Relation.PEER, BigDecimal.valueOf(30),
                Relation.REPORT, BigDecimal.valueOf(20));
        on(today.minusDays(1), () -> {
            create(
                    code,
                    month + " 售前 360 度反馈 Pre-sales, heard all around",
                    month.atDay(1),
                    month.atEndOfMonth(),
                    List.of("SQ-CS-PRE"),
                    new CyclePolicies(new CyclePolicies.Feedback(true, weights, 3, 6), true, null, null, null, null),
                    hr);
            desk.launch(code, true, hr);
            player.play(
                    code, CAST, some, () -> windows.get(code, Stage.EVALUATION).done() > 0);
        });
    }

    /** The live centre's last month: rated, and now before the committee. */
    private void calibrating(LocalDate today, Viewer hr) {
        var month = YearMonth.from(today).minusMonths(1);
        var code = month + "-LIVE";
        var people = people(month.atDay(1), month.atEndOfMonth());
        on(today.minusDays(1), () -> {
            create(
                    code,
                    month + " 直播月度绩效 Monthly live review",
                    month.atDay(1),
                    month.atEndOfMonth(),
                    List.of("SQ-LIVE"),
                    CALIBRATED,
                    hr);
            desk.launch(code, true, hr);
            player.play(code, CAST, people, () -> is(code, Stage.CALIBRATION, StageWindow.State.OPEN));
        });
    }

    /**
     * The east warehouse's last month: results are out and talks have begun. One is set for the day after tomorrow, one was
     * refused and waits for HR, one is recorded, the others are confirmed and have something to do.
     */
    private void talking(LocalDate today, Viewer hr) {
        var month = YearMonth.from(today).minusMonths(1);
        var code = month + "-WH";
        var people = people(month.atDay(1), month.atEndOfMonth());
        on(today.minusDays(1), () -> {
            create(
                    code,
                    month + " 仓储月度绩效 Monthly warehouse review",
                    month.atDay(1),
                    month.atEndOfMonth(),
                    List.of("SQ-WH-EAST"),
                    TALKS,
                    hr);
            desk.launch(code, true, hr);
            player.play(code, CAST, people, () -> is(code, Stage.FEEDBACK_INTERVIEW, StageWindow.State.OPEN));
            var talks = participations.of(code).stream()
                    .filter(person -> person.managerNo().isPresent())
                    .toList();
            talkTimes.set(
                    talks.get(0),
                    calendar.plusWorkingDays(today, 2)
                            .atTime(15, 0)
                            .atZone(calendar.zone())
                            .toInstant(),
                    Duration.ofMinutes(45),
                    "3 楼 302 会议室 Room 302",
                    talks.get(0).managerNo().orElseThrow());
            Answers some = talks(
                    people,
                    talks.get(0).employeeNo(),
                    talks.get(1).employeeNo(),
                    talks.get(2).employeeNo());
            player.round(code, CAST, some);
            player.round(code, CAST, some);
        });
    }

    private static Answers talks(Answers people, String scheduled, String refusing, String silent) {
        return question -> switch (question.key()) {
            case "recordInterview" -> question.employeeNo().equals(scheduled) ? Optional.empty() : people.to(question);
            case "confirmInterview" -> {
                if (question.employeeNo().equals(silent)) {
                    yield Optional.empty();
                }
                yield question.employeeNo().equals(refusing)
                        ? Optional.of(Map.of("refused", true, "words", "记录中写我两次漏检，但其中一次我当天在华南仓支援，不应记在我名下。"))
                        : people.to(question);
            }
            default -> Optional.empty();
        };
    }

    /** Next quarter's cycle waits for HR to look at the preview and confirm. */
    private void toBeConfirmed(DemoQuarter quarter, Viewer hr) {
        on(calendar.today(), () -> {
            create(
                    quarter.code(),
                    quarter.code() + " 季度绩效 Quarterly review",
                    quarter.start(),
                    quarter.end(),
                    List.of(),
                    TALKS,
                    hr);
            desk.launch(quarter.code(), false, hr);
        });
    }

    private static boolean isEarly(Question question) {
        return DemoChance.uniform("prompt", question.person()) < SHARE_PROPOSED;
    }

    private DiligentPeople people(LocalDate periodStart, LocalDate evidenceOn) {
        return new DiligentPeople((person, item) -> opinion(person, item, periodStart), calendar, evidenceOn);
    }

    /** A level for what is rated, a share for a milestone, now and then a bonus point. */
    private static BigDecimal opinion(String person, ScorecardItem item, LocalDate periodStart) {
        var level = DemoTalent.rating(person, item.indicator(), periodStart);
        return switch (item.line().kind()) {
            case "MILESTONE" -> BigDecimal.valueOf(Math.min(100, 60 + level * 10L));
            case "BONUS" -> BigDecimal.valueOf(Math.max(0, level - 3));
            default -> BigDecimal.valueOf(level);
        };
    }

    private void create(
            String code,
            String name,
            LocalDate start,
            LocalDate end,
            List<String> orgUnits,
            @Nullable CyclePolicies policies,
            Viewer hr) {
        create(code, name, start, end, orgUnits, CycleSettings.CheckIns.MONTHLY, policies, hr);
    }

    private void create(
            String code,
            String name,
            LocalDate start,
            LocalDate end,
            List<String> orgUnits,
            CycleSettings.CheckIns checkIns,
            @Nullable CyclePolicies policies,
            Viewer hr) {
        desk.create(
                new CycleRequest(
                        code,
                        name,
                        start,
                        end,
                        "QUARTERLY",
                        orgUnits,
                        List.of(),
                        List.of(),
                        Map.of(),
                        checkIns,
                        Map.of(),
                        policies,
                        null),
                hr);
    }

    private boolean is(String cycle, Stage stage, StageWindow.State state) {
        return windows.get(cycle, stage).state() == state;
    }

    private void on(LocalDate day, Runnable work) {
        var morning = day.atTime(LocalTime.of(9, 30)).atZone(calendar.zone()).toInstant();
        time.at(
                morning,
                () -> authority.asPerson("hr", () -> {
                    work.run();
                    return null;
                }));
    }
}
