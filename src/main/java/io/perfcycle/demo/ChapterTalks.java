package io.perfcycle.demo;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.Stage;
import io.perfcycle.cycle.TalkTimes;
import io.perfcycle.simulation.Answers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The east warehouse's last month: results are out and talks have begun. One is set for the day after tomorrow, one was refused
 * and waits for HR, one is recorded, the others are confirmed and have something to do.
 */
@Component
@Profile("demo")
@Order(90)
class ChapterTalks implements DemoChapter {

    private static final String UNIT = "SQ-WH-EAST";
    private static final LocalTime THREE_O_CLOCK = LocalTime.of(15, 0);
    private static final Duration LENGTH = Duration.ofMinutes(45);
    private static final int ROUNDS = 2;

    private final DemoScene scene;
    private final Participations participations;
    private final TalkTimes talkTimes;
    private final WorkingCalendar calendar;

    ChapterTalks(DemoScene scene, Participations participations, TalkTimes talkTimes, WorkingCalendar calendar) {
        this.scene = scene;
        this.participations = participations;
        this.talkTimes = talkTimes;
        this.calendar = calendar;
    }

    @Override
    public void tell(DemoCalendar today) {
        var month = YearMonth.from(today.today()).minusMonths(1);
        var code = month + "-WH";
        var people = scene.people(month);
        scene.on(today.today().minusDays(1), () -> {
            scene.launch(code, month + " 仓储月度绩效 Monthly warehouse review", month, UNIT, DemoScene.TALKS);
            scene.play(code, people, () -> scene.isOpen(code, Stage.FEEDBACK_INTERVIEW));
            var talks = participations.of(code).stream()
                    .filter(person -> person.managerNo().isPresent())
                    .toList();
            appoint(talks.get(0), today.today());
            var some = talks(
                    people,
                    talks.get(0).employeeNo(),
                    talks.get(1).employeeNo(),
                    talks.get(2).employeeNo());
            scene.rounds(ROUNDS, code, some);
        });
    }

    private void appoint(Participation person, LocalDate today) {
        var at = calendar.plusWorkingDays(today, 2).atTime(THREE_O_CLOCK).atZone(calendar.zone());
        talkTimes.set(
                person,
                at.toInstant(),
                LENGTH,
                "3 楼 302 会议室 Room 302",
                person.managerNo().orElseThrow());
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
}
