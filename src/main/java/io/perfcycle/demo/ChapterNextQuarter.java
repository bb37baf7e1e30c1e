package io.perfcycle.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Next quarter's cycle waits for HR to look at the preview and confirm. */
@Component
@Profile("demo")
@Order(900)
class ChapterNextQuarter implements DemoChapter {

    private final DemoScene scene;

    ChapterNextQuarter(DemoScene scene) {
        this.scene = scene;
    }

    @Override
    public void tell(DemoCalendar today) {
        scene.on(today.today(), () -> scene.propose(today.quarter(1), DemoScene.TALKS));
    }
}
