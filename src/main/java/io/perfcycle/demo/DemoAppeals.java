package io.perfcycle.demo;

import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.result.AppealDoor;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Trace;
import io.perfcycle.simulation.Answers;
import io.perfcycle.workflow.SystemAuthority;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two people who do not agree with their C of last quarter: one is heard and gets a corrected result, one waits for the hearing. */
@Component
@Profile("demo")
class DemoAppeals {

    private static final BigDecimal ON_TARGET = new BigDecimal(100);
    private static final int ROUNDS_TO_HEARING = 2;

    private final Participations participations;
    private final ResultVersions versions;
    private final AppealDoor door;
    private final DemoScene scene;
    private final SystemAuthority authority;

    DemoAppeals(
            Participations participations,
            ResultVersions versions,
            AppealDoor door,
            DemoScene scene,
            SystemAuthority authority) {
        this.participations = participations;
        this.versions = versions;
        this.door = door;
        this.scene = scene;
        this.authority = authority;
    }

    /** The first of them files, and everybody does his part until the decision has been read. */
    void decided(String cycle, Answers people) {
        dissatisfied(cycle, 0).ifPresent(person -> {
            file(person, "九月最后一周的数据漏传，附部门台账，请更正。");
            scene.play(
                    cycle,
                    about(person, people),
                    () -> versions.newest(person.id())
                            .filter(result -> result.source() == ResultVersion.Source.APPEAL)
                            .isPresent());
            scene.round(cycle, about(person, people));
        });
    }

    /** The second files too; the hearing is still to be held. */
    void open(String cycle, Answers people) {
        dissatisfied(cycle, 1).ifPresent(person -> {
            file(person, "大促期间由我顶班的两周没有计入，请核对排班表。");
            Answers untilHeard =
                    question -> question.key().equals("hearAppeal") ? Optional.empty() : people.to(question);
            scene.rounds(ROUNDS_TO_HEARING, cycle, about(person, untilHeard));
        });
    }

    private void file(Participation person, String facts) {
        authority.asPerson(
                person.employeeNo(),
                () -> door.file(person, List.of(weakest(person).orElseThrow()), facts));
    }

    private static Answers about(Participation person, Answers people) {
        return question -> question.employeeNo().equals(person.employeeNo()) ? people.to(question) : Optional.empty();
    }

    private Optional<Participation> dissatisfied(String cycle, int place) {
        return participations.of(cycle).stream()
                .filter(Participation::isActive)
                .filter(person -> versions.newest(person.id())
                        .filter(result -> "C".equals(result.level()))
                        .isPresent())
                .filter(person -> weakest(person).isPresent())
                .filter(person -> person.managerNo()
                        .flatMap(manager -> participations.find(cycle, manager))
                        .flatMap(Participation::managerNo)
                        .isPresent())
                .skip(place)
                .findFirst();
    }

    /** The indicator from data that missed its target by most. */
    private Optional<String> weakest(Participation person) {
        return versions.traceOf(person.id()).stream()
                .flatMap(trace -> trace.items().stream())
                .filter(item -> item.formula() != null
                        && item.scaledAnchors() == null
                        && item.anchors().target() != null
                        && item.points() != null
                        && item.points().compareTo(ON_TARGET) < 0)
                .min(Comparator.comparing(item -> Objects.requireNonNull(item.points())))
                .map(Trace.Item::indicator);
    }
}
