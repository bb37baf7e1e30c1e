package io.perfcycle.checkin;

import io.perfcycle.access.Reads;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.result.ParticipationRights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Held, missed, behind: counted per person, per team and for the cycle, as far as the reader looks after them. */
@Component
@Transactional(readOnly = true)
class CheckInSummary {

    private static final int CHUNK = 500;

    /** Counts of one person. */
    record PersonRow(
            String employeeNo,
            String name,
            int held,
            int missed,
            int open,
            int behind,
            int followUpsOpen,
            int followUpsLapsed,
            int stepsOverdue) {}

    /** Counts of one manager's people; {@code manager} is empty for people without one. */
    record TeamRow(@Nullable String manager, @Nullable String managerName, Tally counts, List<PersonRow> people) {}

    record Summary(String cycle, Tally counts, List<TeamRow> teams) {}

    private final Cycles cycles;
    private final Participations participations;
    private final Employees employees;
    private final CheckIns checkIns;
    private final FollowUps followUps;
    private final Steps steps;
    private final Reads reads;

    CheckInSummary(
            Cycles cycles,
            Participations participations,
            Employees employees,
            CheckIns checkIns,
            FollowUps followUps,
            Steps steps,
            Reads reads) {
        this.cycles = cycles;
        this.participations = participations;
        this.employees = employees;
        this.checkIns = checkIns;
        this.followUps = followUps;
        this.steps = steps;
        this.reads = reads;
    }

    Summary of(String code, Viewer viewer) {
        cycles.get(code);
        var seen = reach(code, viewer);
        reads.of(code, seen.stream().map(Participation::employeeNo).toList());
        var rows = rows(seen);
        var teams = new TreeMap<String, List<Participation>>();
        seen.forEach(person -> teams.computeIfAbsent(person.managerNo().orElse(""), key -> new ArrayList<>())
                .add(person));
        var managers = employees.findAll(new HashSet<>(teams.keySet()));
        var teamRows = teams.entrySet().stream()
                .map(team -> team(team.getKey(), team.getValue(), rows, managers))
                .toList();
        return new Summary(code, teamRows.stream().map(TeamRow::counts).reduce(Tally.NONE, Tally::plus), teamRows);
    }

    /** HR and auditors everybody, a manager his people and their people; nobody himself. */
    private List<Participation> reach(String code, Viewer viewer) {
        var everybody = participations.of(code).stream()
                .filter(Participation::isActive)
                .filter(person -> !ParticipationRights.isSelf(viewer, person))
                .toList();
        if (viewer.isAny(Role.HR, Role.AUDITOR)) {
            return everybody;
        }
        var managers = new HashMap<String, String>();
        everybody.forEach(
                person -> person.managerNo().ifPresent(manager -> managers.put(person.employeeNo(), manager)));
        return everybody.stream()
                .filter(person -> person.managerNo()
                        .filter(manager ->
                                manager.equals(viewer.id()) || viewer.id().equals(managers.get(manager)))
                        .isPresent())
                .toList();
    }

    private Map<Long, PersonRow> rows(List<Participation> people) {
        var rows = new HashMap<Long, PersonRow>();
        for (var from = 0; from < people.size(); from += CHUNK) {
            var chunk = people.subList(from, Math.min(people.size(), from + CHUNK));
            var ids = chunk.stream().map(Participation::id).toList();
            var tallies = checkIns.tally(ids);
            var open = followUps.count(ids, FollowUps.State.OPEN);
            var lapsed = followUps.count(ids, FollowUps.State.LAPSED);
            var overdue = steps.overdue(ids);
            chunk.forEach(person -> {
                var tally = tallies.getOrDefault(person.id(), Tally.NONE);
                rows.put(
                        person.id(),
                        new PersonRow(
                                person.employeeNo(),
                                person.name(),
                                tally.held(),
                                tally.missed(),
                                tally.open(),
                                tally.behind(),
                                open.getOrDefault(person.id(), 0),
                                lapsed.getOrDefault(person.id(), 0),
                                overdue.getOrDefault(person.id(), 0)));
            });
        }
        return rows;
    }

    private static TeamRow team(
            String manager, List<Participation> people, Map<Long, PersonRow> rows, Map<String, Employee> managers) {
        var lines = people.stream().map(person -> rows.get(person.id())).toList();
        var known = managers.get(manager);
        return new TeamRow(
                manager.isEmpty() ? null : manager,
                known == null ? null : known.name(),
                lines.stream()
                        .map(row -> new Tally(row.held(), row.missed(), row.open(), row.behind()))
                        .reduce(Tally.NONE, Tally::plus),
                lines);
    }
}
