package io.perfcycle.demo;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CyclePolicies;
import io.perfcycle.cycle.CyclePolicies.Calibration.Mode;
import io.perfcycle.cycle.CycleSettings;
import io.perfcycle.cycle.Stage;
import io.perfcycle.simulation.Answers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Last quarter from goals to interviews, calibrated, with courses, an appeal decided, another open, and improvement plans. */
@Component
@Profile("demo")
@Order(30)
class ChapterLastQuarter implements DemoChapter {

    private static final int DAYS_TO_LEARN = 14;
    private static final int DECIDED_AFTER_END = 4;
    private static final int ROUNDS_TO_AGREEMENT = 3;
    private static final int ROUNDS_TO_LEARN = 2;
    private static final int DAYS_TO_APPEAL = 60;
    private static final String TRAININGS = "training";

    /** The manager who has not said yet why his people's indicators lie low. */
    private static final String STILL_THINKING = "E019";

    /** Last quarter's results may be appealed against for long enough to be tried out, and a D is looked after. */
    private static final CyclePolicies HEARD = new CyclePolicies(
            null,
            false,
            new CyclePolicies.Calibration(Mode.WARN, null, null, 1),
            new CyclePolicies.Appeals(DAYS_TO_APPEAL, true),
            new CyclePolicies.Improvement(List.of("D"), null),
            DemoScene.TALKS.interviews());

    private final DemoScene scene;
    private final DemoBooks books;
    private final DemoAppeals appeals;
    private final WorkingCalendar calendar;

    ChapterLastQuarter(DemoScene scene, DemoBooks books, DemoAppeals appeals, WorkingCalendar calendar) {
        this.scene = scene;
        this.books = books;
        this.appeals = appeals;
        this.calendar = calendar;
    }

    @Override
    public void tell(DemoCalendar today) {
        var quarter = today.quarter(-1);
        books.deliver(quarter, today.today());
        books.deliverIncidents();
        played(quarter);
        learned(quarter);
        appealed(today, quarter);
    }

    /** Goals at the quarter's beginning, everything else after its end, until nothing is left to do. */
    private void played(DemoQuarter quarter) {
        var code = quarter.code();
        var diligent = scene.people(quarter);
        Answers people = question -> "assessGaps".equals(question.key()) && STILL_THINKING.equals(question.person())
                ? Optional.empty()
                : diligent.to(question);
        scene.on(quarter.start().plusDays(DemoScene.AFTER_START), () -> {
            scene.launch(quarter, CycleSettings.CheckIns.MONTHLY, HEARD);
            scene.play(code, people, () -> scene.isClosed(code, Stage.GOAL_SETTING));
        });
        scene.on(quarter.end().plusDays(DemoScene.AFTER_END), () -> {
            scene.play(code, people, () -> scene.isOver(code));
            // improvement plans take a few more rounds from their review to the agreement
            scene.rounds(ROUNDS_TO_AGREEMENT, code, people);
        });
        // What was agreed on and has fallen due since then.
        Answers actions = question -> "completeAction".equals(question.key()) ? people.to(question) : Optional.empty();
        scene.on(calendar.today().minusDays(1), () -> scene.round(code, actions));
    }

    /** What the quarter gave cause for is learned two weeks later, except by the first who should and by who must learn rating again. */
    private void learned(DemoQuarter quarter) {
        var people = scene.people(quarter);
        var late = new AtomicReference<String>();
        Answers all = question -> {
            late.compareAndSet(null, question.employeeNo());
            var waits = question.employeeNo().equals(late.get())
                    || question.employeeNo().equals(DemoLicences.RUN_OUT);
            return waits ? Optional.empty() : people.to(question);
        };
        scene.on(
                quarter.end().plusDays(DemoScene.AFTER_END + DAYS_TO_LEARN),
                () -> scene.rounds(ROUNDS_TO_LEARN, TRAININGS, all));
    }

    /** Some weeks ago one appeal was decided; another was filed the other day. */
    private void appealed(DemoCalendar today, DemoQuarter quarter) {
        var people = scene.people(quarter);
        var early = quarter.end().plusDays(DECIDED_AFTER_END);
        scene.on(early.isBefore(today.today()) ? early : today.today(), () -> appeals.decided(quarter.code(), people));
        scene.on(today.today().minusDays(1), () -> appeals.open(quarter.code(), people));
    }
}
