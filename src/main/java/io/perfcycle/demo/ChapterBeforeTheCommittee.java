package io.perfcycle.demo;

import io.perfcycle.cycle.CyclePolicies;
import io.perfcycle.cycle.CyclePolicies.Calibration.Mode;
import io.perfcycle.cycle.Stage;
import java.time.YearMonth;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The live centre's last month: rated, and now before the committee. */
@Component
@Profile("demo")
@Order(80)
class ChapterBeforeTheCommittee implements DemoChapter {

    private static final CyclePolicies CALIBRATED =
            CyclePolicies.PLAIN.with(new CyclePolicies.Calibration(Mode.WARN, null, null, 1));

    private final DemoScene scene;

    ChapterBeforeTheCommittee(DemoScene scene) {
        this.scene = scene;
    }

    @Override
    public void tell(DemoCalendar today) {
        var month = YearMonth.from(today.today()).minusMonths(1);
        var code = month + "-LIVE";
        var people = scene.people(month);
        scene.on(today.today().minusDays(1), () -> {
            scene.launch(code, month + " 直播月度绩效 Monthly live review", month, "SQ-LIVE", CALIBRATED);
            scene.play(code, people, () -> scene.isOpen(code, Stage.CALIBRATION));
        });
    }
}
