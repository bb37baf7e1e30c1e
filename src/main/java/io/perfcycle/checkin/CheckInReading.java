package io.perfcycle.checkin;

import io.perfcycle.checkin.CheckInView.FollowUpView;
import io.perfcycle.checkin.CheckInView.StepView;
import io.perfcycle.cycle.Participation;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Check-ins with everything a reader needs beside them. Whoever calls has checked that the reader may read them. */
@Component
@Transactional(readOnly = true)
class CheckInReading {

    private final CheckIns checkIns;
    private final Steps steps;
    private final Notes notes;
    private final FollowUps followUps;
    private final Employees employees;

    CheckInReading(CheckIns checkIns, Steps steps, Notes notes, FollowUps followUps, Employees employees) {
        this.checkIns = checkIns;
        this.steps = steps;
        this.notes = notes;
        this.followUps = followUps;
        this.employees = employees;
    }

    CheckInView.Log log(Participation person, String reader) {
        var all = checkIns.of(person.id());
        var agreed = steps.of(person.id());
        return new CheckInView.Log(
                person.cycle(),
                person.employeeNo(),
                person.name(),
                checkIns.tally(List.of(person.id())).getOrDefault(person.id(), Tally.NONE),
                agreed.stream()
                        .filter(step -> step.state() == Steps.State.OPEN)
                        .map(step -> view(step, all))
                        .toList(),
                views(all, agreed, reader));
    }

    List<CheckInView> views(List<CheckIn> all, List<Steps.Step> agreed, String reader) {
        var ids = all.stream().map(CheckIn::id).toList();
        var own = notes.of(reader, ids);
        var asked = followUps.of(ids);
        var names = names(all, asked);
        return all.stream()
                .map(one -> new CheckInView(
                        one.round(),
                        one.state().name(),
                        one.missedBy(),
                        one.openedOn().toString(),
                        one.dueOn().toString(),
                        one.figures(),
                        one.progress(),
                        one.blockers(),
                        one.remarks(),
                        name(one.reportedBy(), names),
                        text(one.reportedAt()),
                        one.words(),
                        name(one.agreedBy(), names),
                        text(one.agreedAt()),
                        own.get(one.id()),
                        agreed.stream()
                                .filter(step -> step.checkInId() == one.id())
                                .map(step -> view(step, all))
                                .toList(),
                        view(asked.get(one.id()), names)))
                .toList();
    }

    static StepView view(Steps.Step step, List<CheckIn> all) {
        return new StepView(
                step.id(),
                all.stream()
                        .filter(one -> one.id() == step.checkInId())
                        .mapToInt(CheckIn::round)
                        .findFirst()
                        .orElse(0),
                step.followUp(),
                step.what(),
                step.owner().name(),
                step.due().toString(),
                step.state().name());
    }

    private static @Nullable FollowUpView view(FollowUps.@Nullable FollowUp followUp, Map<String, String> names) {
        return followUp == null
                ? null
                : new FollowUpView(
                        followUp.kind().name(),
                        followUp.indicators(),
                        followUp.state().name(),
                        followUp.words(),
                        name(followUp.settledBy(), names));
    }

    private Map<String, String> names(List<CheckIn> all, Map<Long, FollowUps.FollowUp> asked) {
        var numbers = new HashSet<String>();
        all.forEach(one -> {
            add(numbers, one.reportedBy());
            add(numbers, one.agreedBy());
        });
        asked.values().forEach(one -> add(numbers, one.settledBy()));
        return employees.findAll(numbers).values().stream()
                .collect(Collectors.toMap(Employee::employeeNo, Employee::name));
    }

    private static void add(HashSet<String> numbers, @Nullable String number) {
        if (number != null) {
            numbers.add(number);
        }
    }

    private static @Nullable String name(@Nullable String number, Map<String, String> names) {
        return number == null ? null : names.getOrDefault(number, number);
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
