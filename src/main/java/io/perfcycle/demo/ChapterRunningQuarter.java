package io.perfcycle.demo;

import io.perfcycle.cycle.CycleSettings;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Stage;
import io.perfcycle.simulation.Answers;
import io.perfcycle.simulation.Question;
import io.perfcycle.workflow.Processes;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** This quarter, launched some days ago: some have proposed their goals, the others still have to; everybody learns the system. */
@Component
@Profile("demo")
@Order(50)
class ChapterRunningQuarter implements DemoChapter {

    private static final int LAUNCHED_DAYS_AGO = 3;
    private static final double SHARE_PROPOSED = 0.12;

    private final DemoScene scene;
    private final DemoBooks books;
    private final Processes processes;
    private final Cycles cycles;

    ChapterRunningQuarter(DemoScene scene, DemoBooks books, Processes processes, Cycles cycles) {
        this.scene = scene;
        this.books = books;
        this.processes = processes;
        this.cycles = cycles;
    }

    @Override
    public void tell(DemoCalendar today) {
        var quarter = today.quarter(0);
        var code = quarter.code();
        var launched = today.today().minusDays(LAUNCHED_DAYS_AGO);
        var people = scene.people(quarter.start(), launched);
        Answers some = question ->
                "proposeGoals".equals(question.key()) && isEarly(question) ? people.to(question) : Optional.empty();
        books.deliver(quarter, today.today());
        scene.on(launched, () -> {
            scene.launch(quarter, CycleSettings.CheckIns.MONTHLY, DemoScene.TALKS);
            scene.play(code, some, () -> scene.isOpen(code, Stage.GOAL_SETTING));
            scene.round(code, some);
        });
        processes.start(cycles.get(code).deployment(), "system-training", code, Map.of());
    }

    private static boolean isEarly(Question question) {
        return DemoChance.uniform("prompt", question.person()) < SHARE_PROPOSED;
    }
}
