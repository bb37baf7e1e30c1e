package io.perfcycle.appeal;

import io.perfcycle.access.Reads;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The appeals of a cycle in a list, and what they say about managers and indicators. */
@Component
@Transactional(readOnly = true)
class AppealStatistics {

    private static final int FLAGGED_FROM = 3;

    /** One appeal in the list. */
    record Line(
            String employeeNo,
            String name,
            @Nullable String manager,
            String state,
            List<String> grounds,
            String filedAt,
            @Nullable String outcome,
            @Nullable String decidedAt) {}

    /** One manager: how many results of his were appealed against, and changed. */
    record ManagerLine(String manager, int results, int appeals, int upheld, int adjusted, int revoked) {}

    /** One line of scorecards; flagged where three or more appeals about it changed the result. */
    record ItemLine(String item, int corrected, boolean flagged) {}

    /** All of a cycle. */
    record Overview(List<Line> appeals, List<ManagerLine> managers, List<ItemLine> items) {}

    private final Appeals appeals;
    private final Participations participations;
    private final Reads reads;

    AppealStatistics(Appeals appeals, Participations participations, Reads reads) {
        this.appeals = appeals;
        this.participations = participations;
        this.reads = reads;
    }

    /** The reader's own appeal is left out: he reads that as an employee. */
    Overview of(String cycle, String reader) {
        var people =
                participations.of(cycle).stream().collect(Collectors.toMap(Participation::id, Function.identity()));
        var all = appeals.ofCycle(cycle).stream()
                .filter(appeal -> !person(people, appeal).employeeNo().equals(reader))
                .toList();
        reads.of(
                cycle,
                all.stream().map(appeal -> person(people, appeal).employeeNo()).toList());
        return new Overview(
                all.stream().map(appeal -> line(appeal, person(people, appeal))).toList(),
                managers(all, people),
                appeals.corrected(cycle).stream()
                        .map(one -> new ItemLine(one.getKey(), one.getValue(), one.getValue() >= FLAGGED_FROM))
                        .toList());
    }

    private static List<ManagerLine> managers(List<Appeal> all, Map<Long, Participation> people) {
        var byManager = new TreeMap<String, List<Appeal>>();
        for (var appeal : all) {
            person(people, appeal)
                    .managerNo()
                    .ifPresent(manager -> byManager
                            .computeIfAbsent(manager, any -> new ArrayList<>())
                            .add(appeal));
        }
        return byManager.entrySet().stream()
                .map(entry -> new ManagerLine(
                        entry.getKey(),
                        (int) people.values().stream()
                                .filter(Participation::isActive)
                                .filter(person -> person.managerNo()
                                        .filter(entry.getKey()::equals)
                                        .isPresent())
                                .count(),
                        entry.getValue().size(),
                        count(entry.getValue(), Appeal.Outcome.UPHELD),
                        count(entry.getValue(), Appeal.Outcome.ADJUSTED),
                        count(entry.getValue(), Appeal.Outcome.REVOKED)))
                .toList();
    }

    private static int count(List<Appeal> appeals, Appeal.Outcome outcome) {
        return (int) appeals.stream()
                .filter(appeal -> appeal.state() == Appeal.State.DECIDED && appeal.outcome() == outcome)
                .count();
    }

    private static Participation person(Map<Long, Participation> people, Appeal appeal) {
        return java.util.Objects.requireNonNull(people.get(appeal.participationId()));
    }

    private static Line line(Appeal appeal, Participation person) {
        var decided = appeal.state().ended();
        return new Line(
                person.employeeNo(),
                person.name(),
                person.managerNo().orElse(null),
                appeal.state().name(),
                appeal.grounds().stream().map(Enum::name).toList(),
                appeal.filedAt().toString(),
                decided && appeal.outcome() != null ? appeal.outcome().name() : null,
                appeal.decidedAt() == null ? null : appeal.decidedAt().toString());
    }
}
