package io.perfcycle.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.cycle.CyclePolicies;
import io.perfcycle.cycle.CycleSettings;
import io.perfcycle.cycle.Stage;
import io.perfcycle.simulation.Answers;
import io.perfcycle.simulation.Question;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Four quarters that are long over, played as plain cycles: goals when the quarter begins, the rest when it is over, courses two
 * weeks later. What was learned shows in the figures of the next quarter.
 */
@Component
@Profile("demo")
@Order(20)
class ChapterPastQuarters implements DemoChapter {

    static final int OLDEST = -5;
    static final int NEWEST = -2;

    private static final int DAYS_TO_LEARN = 14;
    private static final int ROUNDS_TO_LEARN = 2;
    private static final String TRAININGS = "training";

    private final DemoScene scene;
    private final DemoBooks books;

    ChapterPastQuarters(DemoScene scene, DemoBooks books) {
        this.scene = scene;
        this.books = books;
    }

    @Override
    public void tell(DemoCalendar today) {
        for (var offset = OLDEST; offset <= NEWEST; offset++) {
            quarter(today.quarter(offset));
        }
    }

    private void quarter(DemoQuarter quarter) {
        var code = quarter.code();
        var people = scene.people(quarter);
        books.deliver(quarter, quarter.end());
        scene.on(quarter.start().plusDays(DemoScene.AFTER_START), () -> {
            scene.launch(quarter, CycleSettings.CheckIns.NONE, CyclePolicies.PLAIN);
            scene.play(code, people, () -> scene.isClosed(code, Stage.GOAL_SETTING));
        });
        scene.on(quarter.end().plusDays(DemoScene.AFTER_END), () -> scene.play(code, people, () -> scene.isOver(code)));
        var learnedOn = quarter.end().plusDays(DemoScene.AFTER_END + DAYS_TO_LEARN);
        scene.on(learnedOn, () -> scene.rounds(ROUNDS_TO_LEARN, TRAININGS, remembered(people, learnedOn)));
    }

    /** Whoever finishes a course has learned something. */
    private Answers remembered(Answers people, LocalDate on) {
        return question -> {
            var answer = people.to(question);
            if (answer.isPresent() && finishes(question)) {
                books.learning().finished(question.employeeNo(), course(question.page()), on);
            }
            return answer;
        };
    }

    private static boolean finishes(Question question) {
        return switch (question.key()) {
            case "confirmTraining", "takeQuiz", "approveCourse" -> true;
            default -> false;
        };
    }

    private static String course(JsonNode page) {
        return page.path("course").path("code").asText();
    }
}
