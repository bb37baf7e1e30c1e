package io.perfcycle.demo;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleSettings;
import io.perfcycle.cycle.Stage;
import io.perfcycle.simulation.Answers;
import io.perfcycle.simulation.Question;
import io.perfcycle.workflow.OpenTasks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Pre-sales service talks every fortnight, for eight weeks by now: everybody held his talks but one, who missed his second;
 * whoever was behind twice got a plan. The newest round opened yesterday: some have talked, the others still have to. Told after
 * the running quarter's figures have come, which the talks are about.
 */
@Component
@Profile("demo")
@Order(55)
class ChapterFortnightlyTalks implements DemoChapter {

    /** In the newest round these have talked; the one named last has reported, and waits for an answer. */
    private static final List<String> TALKED = List.of("E073", "E075", "E076", "E018", "E072");

    private static final String LATE = "E074";
    private static final int STEPS_OF_A_TALK = 3;
    private static final int WEEKS_FOLLOWED = 8;
    private static final int WEEKS_TO_THE_MISSED_TALK = 4;

    private final DemoScene scene;
    private final OpenTasks tasks;
    private final WorkingCalendar calendar;

    ChapterFortnightlyTalks(DemoScene scene, OpenTasks tasks, WorkingCalendar calendar) {
        this.scene = scene;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    @Override
    public void tell(DemoCalendar calendarOfTheDemo) {
        var today = calendarOfTheDemo.today();
        var start = today.minusWeeks(WEEKS_FOLLOWED).minusDays(1);
        var code = start + "-PRE";
        var people = scene.people(start, today.minusDays(1));
        scene.on(start.plusDays(DemoScene.AFTER_START), () -> {
            scene.launch(
                    code,
                    "售前客服双周跟进 Pre-sales fortnightly",
                    start,
                    start.plusWeeks(DemoWeeks.WEEKS_OF_A_QUARTER).minusDays(1),
                    "SQ-CS-PRE",
                    CycleSettings.CheckIns.FORTNIGHTLY,
                    null);
            scene.play(code, people, () -> scene.isClosed(code, Stage.GOAL_SETTING));
        });
        for (var weeks = 2; weeks <= WEEKS_FOLLOWED; weeks += 2) {
            var opening = calendar.plusWorkingDays(start.plusWeeks(weeks).minusDays(1), 1);
            var newest = weeks == WEEKS_FOLLOWED;
            var talks = newest ? early(people) : weeks == WEEKS_TO_THE_MISSED_TALK ? allButOne(people) : people;
            if (!opening.isAfter(today)) {
                scene.on(newest ? today : opening, () -> talk(code, opening, talks));
            }
        }
    }

    /** Once the round has opened, people report, their manager answers, and plans what has to be planned. */
    private void talk(String code, LocalDate opening, Answers answers) {
        var morning = opening.atStartOfDay(calendar.zone()).toInstant();
        scene.play(
                code,
                nobody -> Optional.empty(),
                () -> tasks.under(code + "/").stream()
                        .anyMatch(task -> "reportProgress".equals(task.key())
                                && !task.createdAt().isBefore(morning)));
        scene.rounds(STEPS_OF_A_TALK, code, answers);
    }

    private static Answers allButOne(Answers people) {
        return question -> LATE.equals(question.employeeNo()) ? Optional.empty() : people.to(question);
    }

    /** Some talk on the first day; what their being behind asks for is left to their manager. */
    private static Answers early(Answers people) {
        return question -> talksEarly(question) ? people.to(question) : Optional.empty();
    }

    private static boolean talksEarly(Question question) {
        return switch (question.key()) {
            case "reportProgress" -> TALKED.contains(question.employeeNo());
            case "agreeNextSteps" -> TALKED.indexOf(question.employeeNo()) < TALKED.size() - 1;
            default -> false;
        };
    }
}
