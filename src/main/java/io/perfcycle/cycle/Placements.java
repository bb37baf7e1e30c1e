package io.perfcycle.cycle;

import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Ownership;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves people within running cycles, as HR decides. With each move the person's open tasks follow at once, and instances
 * that wait for {@link CycleProcess#PLACEMENT_CHANGED} are told; what is finished does not change. No move makes anybody his
 * own manager or closes a circle.
 */
@Component
@Transactional
public class Placements {

    private final JdbcClient database;
    private final ParticipationRows rows;
    private final Segments segments;
    private final SegmentSettings settings;
    private final StageProgress progress;
    private final Messages messages;
    private final Ownership ownership;

    Placements(
            JdbcClient database,
            ParticipationRows rows,
            Segments segments,
            SegmentSettings settings,
            StageProgress progress,
            Messages messages,
            Ownership ownership) {
        this.database = database;
        this.rows = rows;
        this.segments = segments;
        this.settings = settings;
        this.progress = progress;
        this.messages = messages;
        this.ownership = ownership;
    }

    /** Where the person is, as the cycle sees it. */
    public static Placement of(Participation person) {
        return new Placement(person.orgUnit(), person.post(), person.managerNo().orElse(null));
    }

    /** From how many days on a segment is rated. */
    public int leastDays() {
        return settings.leastDays();
    }

    /** From now on this manager is responsible for the whole (or the newest segment); the plan stays. */
    public void reassign(Participation person, @Nullable String manager) {
        refuseCircle(person, manager);
        person.answerTo(manager);
        database.sql("update participation_segment set manager_no = ? where participation_id = ? and position = ?")
                .params(manager, person.id(), person.segments() - 1)
                .update();
        follow(person);
    }

    /** From this day on the person is elsewhere; the days before stay with the manager of that time. */
    public void split(Participation person, LocalDate from, Placement now) {
        refuseCircle(person, now.manager());
        segments.split(person, from, now);
        follow(person);
    }

    /** The person's last day, after which volumes are asked of him no more; null: he stays. */
    public void employedUntil(Participation person, @Nullable LocalDate last) {
        person.leave(last);
        follow(person);
    }

    /** The person leaves the cycle; the work on him ends, but for the processes of this key. */
    public void withdraw(Participation person, String reason, String exceptProcess) {
        person.exclude(reason);
        progress.withdraw(person, reason, exceptProcess);
        rows.flush();
    }

    /** Those between whom the person would stand in a circle under this manager, himself first; empty if there is none. */
    public List<String> circleUnder(Participation person, @Nullable String manager) {
        var path = new HashSet<String>();
        var line = new java.util.ArrayList<>(List.of(person.employeeNo()));
        var at = Optional.ofNullable(manager);
        while (at.isPresent() && path.add(at.get())) {
            line.add(at.get());
            if (at.get().equals(person.employeeNo())) {
                return line;
            }
            at = rows.findByCycleAndEmployeeNo(person.cycle(), at.get()).flatMap(Participation::managerNo);
        }
        return List.of();
    }

    private void refuseCircle(Participation person, @Nullable String manager) {
        var circle = circleUnder(person, manager);
        if (!circle.isEmpty()) {
            throw Refusal.rule("CIRCLE_IN_CYCLE", String.join(" → ", circle));
        }
    }

    private void follow(Participation person) {
        rows.flush();
        messages.send(CycleProcess.PLACEMENT_CHANGED, person.key().toString());
        ownership.follow();
    }
}
