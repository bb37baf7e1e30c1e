package io.perfcycle.orgchange;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Placements;
import io.perfcycle.cycle.Segments;
import io.perfcycle.cycle.Stage;
import io.perfcycle.cycle.StageProgress;
import io.perfcycle.organization.Presence;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What may be decided about a change now, and what holds if nobody decides. */
@Component
class Choices {

    private final Cycles cycles;
    private final Segments segments;
    private final Placements placements;
    private final StageProgress progress;
    private final Presence presence;
    private final OrgChangeSettings settings;
    private final WorkingCalendar calendar;

    Choices(
            Cycles cycles,
            Segments segments,
            Placements placements,
            StageProgress progress,
            Presence presence,
            OrgChangeSettings settings,
            WorkingCalendar calendar) {
        this.cycles = cycles;
        this.segments = segments;
        this.placements = placements;
        this.progress = progress;
        this.presence = presence;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Once people rate, nothing is split any more: each segment must find the manager of its time asked. */
    Set<OrgChange.Decision> of(OrgChange change, Participation person) {
        if (!change.moves()) {
            return isRunning(person)
                    ? EnumSet.of(OrgChange.Decision.KEEP, OrgChange.Decision.WITHDRAW)
                    : EnumSet.of(OrgChange.Decision.KEEP);
        }
        var choices = EnumSet.of(OrgChange.Decision.KEEP);
        if (placements.circleUnder(person, change.now().manager()).isEmpty()) {
            choices.add(OrgChange.Decision.REASSIGN);
            if (isRunning(person)
                    && !progress.hasBegun(person.id(), Stage.EVALUATION)
                    && canSplit(person, earliest(person))) {
                choices.add(OrgChange.Decision.SPLIT);
            }
        }
        return choices;
    }

    /** The first day on which a new segment could begin. */
    LocalDate earliest(Participation person) {
        return segments.newest(person).from().plusDays(1);
    }

    /** The last one: what came after would be too short to be rated, and so would be nobody's. */
    LocalDate latest(Participation person) {
        return cycles.get(person.cycle()).periodEnd().minusDays(placements.leastDays() - 1L);
    }

    boolean canSplit(Participation person, LocalDate on) {
        return !on.isBefore(earliest(person)) && !on.isAfter(latest(person));
    }

    /** The day of the change, brought within the days on which a segment could begin. */
    LocalDate usual(OrgChange change, Participation person) {
        var day = change.effectiveOn();
        if (day.isBefore(earliest(person))) {
            return earliest(person);
        }
        return day.isAfter(latest(person)) ? latest(person) : day;
    }

    /** Nothing changes, unless who was responsible is no longer there to be so. */
    OrgChange.Decision otherwise(OrgChange change, Participation person) {
        var gone =
                person.managerNo().map(presence::of).map(Presence.Person::gone).orElse(false);
        var wanted = gone ? OrgChange.Decision.REASSIGN : settings.otherwise();
        return of(change, person).contains(wanted) ? wanted : OrgChange.Decision.KEEP;
    }

    /** Whether what was decided waits for its day; staying and withdrawing do not. */
    boolean isLater(OrgChange decided) {
        var waits = decided.decision() == OrgChange.Decision.REASSIGN || decided.decision() == OrgChange.Decision.SPLIT;
        return waits && decided.firstDay().isAfter(calendar.today());
    }

    private boolean isRunning(Participation person) {
        return cycles.get(person.cycle()).state() == CycleState.RUNNING;
    }
}
