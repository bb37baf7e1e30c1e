package io.perfcycle.demo;

import io.perfcycle.cycle.CyclePolicies;
import io.perfcycle.cycle.CyclePolicies.Relation;
import io.perfcycle.cycle.Stage;
import io.perfcycle.cycle.StageWindows;
import io.perfcycle.simulation.Answers;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The pre-sales team's last month with feedback from all around and a second review: most have answered, and E071 still owes her
 * colleagues her view, while what they say about her is published to her manager.
 */
@Component
@Profile("demo")
@Order(70)
class ChapterHeardAllAround implements DemoChapter {

    private static final String LATE_RATER = "E071";

    private static final Map<Relation, BigDecimal> WEIGHTS = Map.of(
            Relation.MANAGER, BigDecimal.valueOf(50),
            Relation.PEER, BigDecimal.valueOf(30),
            Relation.REPORT, BigDecimal.valueOf(20));

    private static final CyclePolicies ALL_AROUND =
            new CyclePolicies(new CyclePolicies.Feedback(true, WEIGHTS, 3, 6), true, null, null, null, null);

    private final DemoScene scene;
    private final StageWindows windows;

    ChapterHeardAllAround(DemoScene scene, StageWindows windows) {
        this.scene = scene;
        this.windows = windows;
    }

    @Override
    public void tell(DemoCalendar today) {
        var month = YearMonth.from(today.today()).minusMonths(1);
        var code = month + "-360";
        var people = scene.people(month);
        Answers some = question -> "giveFeedback".equals(question.key()) && LATE_RATER.equals(question.person())
                ? Optional.empty()
                : people.to(question);
        scene.on(today.today().minusDays(1), () -> {
            scene.launch(code, month + " 售前 360 度反馈 Pre-sales, heard all around", month, "SQ-CS-PRE", ALL_AROUND);
            scene.play(code, some, () -> windows.get(code, Stage.EVALUATION).done() > 0);
        });
    }
}
