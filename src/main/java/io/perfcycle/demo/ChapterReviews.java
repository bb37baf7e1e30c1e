package io.perfcycle.demo;

import io.perfcycle.evidence.ReviewDoor;
import io.perfcycle.workflow.OpenTasks;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The scheme reviews itself: a review of the four quarters before the last one has been decided and takes effect later; the one
 * that looks at the last quarter too waits for HR.
 */
@Component
@Profile("demo")
@Order(850)
class ChapterReviews implements DemoChapter {

    private static final int DECIDED_DAYS_AGO = 20;
    private static final String FIRST_TASK = "decideOnIndicators";

    private final DemoScene scene;
    private final ReviewDoor reviews;
    private final OpenTasks tasks;

    ChapterReviews(DemoScene scene, ReviewDoor reviews, OpenTasks tasks) {
        this.scene = scene;
        this.reviews = reviews;
        this.tasks = tasks;
    }

    @Override
    public void tell(DemoCalendar today) {
        var oldest = today.quarter(ChapterPastQuarters.OLDEST);
        var people = scene.people(oldest);
        scene.on(today.today().minusDays(DECIDED_DAYS_AGO), () -> {
            var from = oldest.start();
            var to = today.quarter(ChapterPastQuarters.NEWEST).end();
            var review = reviews.open(from, to, DemoScene.HR);
            scene.play(review, nobody -> Optional.empty(), () -> waits(review));
            scene.play(review, people, () -> reviews.published(from, to));
        });
        scene.on(today.today().minusDays(1), () -> {
            var review = reviews.open(oldest.start(), today.quarter(-1).end(), DemoScene.HR);
            scene.play(review, nobody -> Optional.empty(), () -> waits(review));
        });
    }

    private boolean waits(String review) {
        return tasks.under(review).stream().anyMatch(task -> FIRST_TASK.equals(task.key()));
    }
}
