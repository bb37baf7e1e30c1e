package io.perfcycle.dailydigest;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleZones;
import io.perfcycle.dailydigest.Digest.Entry;
import io.perfcycle.organization.Employees;
import io.perfcycle.workflow.Subject;
import io.perfcycle.workflow.TaskHolders;
import io.perfcycle.workflow.TaskHolders.Held;
import io.perfcycle.workflow.UserTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sorts all open tasks by the people who must know of them: those who have them, and those above whom delay concerns. */
@Component
class Digests {

    private final TaskHolders holders;
    private final Employees employees;
    private final CycleZones zones;
    private final WorkingCalendar calendar;
    private final DigestSettings settings;
    private final Map<String, UserTask<?>> kinds;

    Digests(
            TaskHolders holders,
            Employees employees,
            CycleZones zones,
            WorkingCalendar calendar,
            DigestSettings settings,
            Map<String, UserTask<?>> kinds) {
        this.holders = holders;
        this.employees = employees;
        this.zones = zones;
        this.calendar = calendar;
        this.settings = settings;
        this.kinds = kinds;
    }

    /** Today's digests: one for everybody who has something open or must hear of somebody else's delay. */
    List<Digest> ofToday() {
        var today = calendar.today();
        var own = new TreeMap<String, List<Entry>>();
        var others = new TreeMap<String, List<Entry>>();
        var lateness = new Lateness(today);
        var zoneOf = zones.byCycle();
        var ladder = new Escalation(settings, employees.reportingLines(), holders.membersOf("hr"));
        var names = names();
        for (var held : holders.all()) {
            var due = dueDay(held, zoneOf);
            var late = lateness.of(due);
            held.people().forEach(person -> add(own, person, entry(held, due, late, null)));
            if (late > 0 && !confidential(held)) {
                var owner = owner(held, names);
                ladder.toldOf(held, late).stream()
                        .filter(person -> !Subject.isOf(held.task().businessKey(), person))
                        .forEach(person -> add(others, person, entry(held, due, late, owner)));
            }
        }
        var people = new java.util.TreeSet<>(own.keySet());
        people.addAll(others.keySet());
        return people.stream()
                .map(person -> new Digest(
                        person, today, own.getOrDefault(person, List.of()), others.getOrDefault(person, List.of())))
                .toList();
    }

    private boolean confidential(Held held) {
        var kind = kinds.get(held.task().key());
        return kind != null && kind.confidential();
    }

    private @Nullable LocalDate dueDay(Held held, Map<String, java.time.ZoneId> zoneOf) {
        var due = held.task().dueAt();
        var cycle = held.task().businessKey().split("/", 2)[0];
        return due == null ? null : LocalDate.ofInstant(due, zoneOf.getOrDefault(cycle, calendar.zone()));
    }

    private static Entry entry(Held held, @Nullable LocalDate due, int late, @Nullable String owner) {
        return new Entry(held.task().id(), held.task().name(), due, late, owner);
    }

    /** The person's name and number, or the group that has not taken it up. */
    private static String owner(Held held, Map<String, String> names) {
        var person = held.task().assignee();
        return person == null
                ? String.join(", ", held.groups())
                : "%s (%s)".formatted(names.getOrDefault(person, person), person);
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        employees.all().forEach(person -> names.put(person.employeeNo(), person.name()));
        return names;
    }

    private static void add(Map<String, List<Entry>> lists, String person, Entry entry) {
        lists.computeIfAbsent(person, any -> new ArrayList<>()).add(entry);
    }

    /** Working days since a due date, asked of the calendar once for each date. */
    private final class Lateness {

        private final LocalDate today;
        private final Map<LocalDate, Integer> known = new HashMap<>();

        Lateness(LocalDate today) {
            this.today = today;
        }

        int of(@Nullable LocalDate due) {
            return due == null || !due.isBefore(today)
                    ? 0
                    : known.computeIfAbsent(due, day -> calendar.workingDays(day.plusDays(1), today));
        }
    }
}
