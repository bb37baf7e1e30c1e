package io.perfcycle.orgchange;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.Placement;
import io.perfcycle.cycle.Placements;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Move;
import io.perfcycle.organization.Moves;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings organisation events to the running cycles of whom they concern: each becomes one question to HR, or none where the
 * cycle sees it so already. Of many people at once it asks the database as often as of one.
 */
@Component
@Transactional
class ChangeDesk implements Moves {

    /** What happened to one person; {@code now} is null where his place is the same. */
    record Event(
            String employeeNo,
            OrgChange.Kind kind,
            LocalDate on,
            @Nullable Placement now) {}

    private final Cycles cycles;
    private final Participations participations;
    private final Employees employees;
    private final OrgChanges changes;
    private final Placements placements;
    private final Processes processes;
    private final Messages messages;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;

    ChangeDesk(
            Cycles cycles,
            Participations participations,
            Employees employees,
            OrgChanges changes,
            Placements placements,
            Processes processes,
            Messages messages,
            WorkingCalendar calendar,
            AuditTrail audit) {
        this.cycles = cycles;
        this.participations = participations;
        this.employees = employees;
        this.changes = changes;
        this.placements = placements;
        this.processes = processes;
        this.messages = messages;
        this.calendar = calendar;
        this.audit = audit;
    }

    @Override
    public void heard(List<Move> moves, String by) {
        var lines = employees.reportingLines();
        var today = calendar.today();
        hear(
                moves.stream()
                        .map(move -> event(
                                move, lines.managerOf(move.now().employeeNo()).orElse(null), today))
                        .toList(),
                by);
    }

    private static Event event(Move move, @Nullable String manager, LocalDate today) {
        var now = move.now();
        if (!Objects.equals(move.before().leftOn(), now.leftOn())) {
            return now.leftOn() == null
                    ? new Event(now.employeeNo(), OrgChange.Kind.RETURN, today, null)
                    : new Event(now.employeeNo(), OrgChange.Kind.EXIT, now.leftOn(), null);
        }
        return new Event(
                now.employeeNo(), kind(move.before(), now), today, new Placement(now.orgUnit(), now.post(), manager));
    }

    private static OrgChange.Kind kind(Employee before, Employee now) {
        return before.orgUnit().equals(now.orgUnit()) && before.post().equals(now.post())
                ? OrgChange.Kind.NEW_MANAGER
                : OrgChange.Kind.TRANSFER;
    }

    /** Raises what these events change in running cycles; returns the participations concerned. */
    List<Participation> hear(Collection<Event> events, String by) {
        var byPerson = events.stream()
                .collect(Collectors.toMap(Event::employeeNo, Function.identity(), (earlier, later) -> later));
        var running = cycles.all().stream()
                .filter(cycle -> cycle.state().isUnderWay())
                .collect(Collectors.toMap(Cycle::code, Function.identity()));
        var people = participations.activeOf(byPerson.keySet(), running.keySet());
        var known = changes.standing(people.stream().map(Participation::id).toList());
        return people.stream()
                .filter(person -> {
                    var event = Objects.requireNonNull(byPerson.get(person.employeeNo()));
                    return hear(
                            running.get(person.cycle()),
                            person,
                            event,
                            newest(known.getOrDefault(person.id(), List.of()), event),
                            by);
                })
                .toList();
    }

    /** Where somebody is and whether he is there are two questions: the one never overtakes the other. */
    private static @Nullable OrgChange newest(List<OrgChange> standing, Event event) {
        return standing.stream()
                .filter(change -> change.moves() == event.kind().moves())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private boolean hear(Cycle cycle, Participation person, Event event, @Nullable OrgChange newest, String by) {
        var pending = newest != null && newest.isPending() ? newest : null;
        var now = event.now() == null ? Placements.of(person) : event.now();
        if (event.kind() == OrgChange.Kind.RETURN) {
            return comeBack(person, pending);
        }
        if (event.kind() == OrgChange.Kind.EXIT
                        && person.leftOn().filter(event.on()::equals).isPresent()
                || event.now() != null && now.equals(Placements.of(person))) {
            undo(person, pending);
            return false;
        }
        if (newest != null && newest.says(event.kind(), event.on(), now)) {
            return false;
        }
        raise(cycle, person, event, now, pending, by);
        return true;
    }

    /** A newer change takes the place of an undecided one; one that waits for its day is undone, or it would come after. */
    private void raise(
            Cycle cycle, Participation person, Event event, Placement now, @Nullable OrgChange pending, String by) {
        if (pending != null && pending.isOpen()) {
            changes.retarget(pending.id(), event.kind(), event.on(), now);
        } else {
            undo(person, pending);
            var id = changes.raise(person.id(), event.kind(), event.on(), now, OrgChange.State.OPEN, by);
            processes.start(
                    cycle.deployment(),
                    OrgChangeProcess.KEY,
                    person.key().toString(),
                    Map.of(OrgChangeProcess.CHANGE_ID.name(), id, OrgChangeProcess.EFFECTIVE_LATER.name(), false));
        }
        audit.record(
                "org-change.raise",
                person.key().toString(),
                shown(Placements.of(person)),
                event.kind() + " " + event.on() + ": " + shown(now),
                null);
    }

    /** Whoever is back takes part again as long as he is there; what waited for a decision about his going is moot. */
    private boolean comeBack(Participation person, @Nullable OrgChange pending) {
        undo(person, pending);
        if (person.leftOn().isPresent()) {
            audit.record(
                    "org-change.return",
                    person.key().toString(),
                    person.leftOn().get(),
                    null,
                    null);
            placements.employedUntil(person, null);
            return true;
        }
        return false;
    }

    private void undo(Participation person, @Nullable OrgChange pending) {
        if (pending != null) {
            changes.enter(pending.id(), OrgChange.State.UNDONE);
            messages.send(
                    OrgChangeProcess.UNDONE,
                    person.key().toString(),
                    Map.of(OrgChangeProcess.CHANGE_ID.name(), pending.id()));
            audit.record("org-change.undo", person.key().toString(), shown(pending.now()), null, null);
        }
    }

    static String shown(Placement placement) {
        return "%s, %s, %s"
                .formatted(
                        placement.orgUnit(), placement.post(), placement.manager() == null ? "–" : placement.manager());
    }
}
