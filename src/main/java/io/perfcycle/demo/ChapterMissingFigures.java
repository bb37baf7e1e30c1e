package io.perfcycle.demo;

import io.perfcycle.cycle.Stage;
import io.perfcycle.simulation.Answers;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The customer service's last month: goals agreed, figures frozen, and data owners asked for what is missing. */
@Component
@Profile("demo")
@Order(60)
class ChapterMissingFigures implements DemoChapter {

    private static final Set<String> GOAL_TASKS = Set.of("proposeGoals", "agreeGoals");

    private final DemoScene scene;

    ChapterMissingFigures(DemoScene scene) {
        this.scene = scene;
    }

    @Override
    public void tell(DemoCalendar today) {
        var month = YearMonth.from(today.today()).minusMonths(1);
        var code = month + "-CS";
        var people = scene.people(month);
        Answers goals = question -> GOAL_TASKS.contains(question.key()) ? people.to(question) : Optional.empty();
        scene.on(today.today().minusDays(1), () -> {
            scene.launch(code, month + " 客服月度绩效 Monthly service review", month, "SQ-CS", DemoScene.TALKS);
            scene.play(code, goals, () -> scene.isClosed(code, Stage.GOAL_SETTING));
            scene.round(code, goals);
        });
    }
}
