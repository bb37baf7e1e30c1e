package io.perfcycle.checkin;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.result.Disputes;
import io.perfcycle.workflow.TaskContext;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the two look at, for every task of a check-in. */
@Component
@Transactional(readOnly = true)
class Agenda {

    private final CheckIns checkIns;
    private final Steps steps;
    private final CheckInReading reading;
    private final Participations participations;
    private final Cycles cycles;
    private final Employees employees;
    private final Disputes disputes;
    private final WorkingCalendar calendar;
    private final Organization organization;

    Agenda(
            CheckIns checkIns,
            Steps steps,
            CheckInReading reading,
            Participations participations,
            Cycles cycles,
            Employees employees,
            Disputes disputes,
            WorkingCalendar calendar,
            Organization organization) {
        this.organization = organization;
        this.checkIns = checkIns;
        this.steps = steps;
        this.reading = reading;
        this.participations = participations;
        this.cycles = cycles;
        this.employees = employees;
        this.disputes = disputes;
        this.calendar = calendar;
    }

    CheckInPage of(TaskContext task) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        var cycle = cycles.get(person.cycle());
        var current = checkIns.get(task.get(CheckInProcess.CHECK_IN_ID));
        var all = checkIns.of(person.id());
        var agreed = steps.of(person.id());
        var previous = checkIns.before(current).stream().toList();
        return new CheckInPage(
                cycle.code(),
                cycle.name(),
                cycle.periodEnd().toString(),
                calendar.today().toString(),
                person.employeeNo(),
                person.name(),
                organization.postName(person.post()),
                person.managerNo().flatMap(employees::find).map(Employee::name).orElse(null),
                checkIns.tally(List.of(person.id())).getOrDefault(person.id(), Tally.NONE),
                reading.views(List.of(current), agreed, task.actor()).get(0),
                steps.carriedInto(current).stream()
                        .map(step -> CheckInReading.view(step, all))
                        .toList(),
                reading.views(previous, agreed, task.actor()).stream()
                        .findFirst()
                        .orElse(null),
                disputes.of(person.id()).stream()
                        .filter(dispute -> dispute.state() == Disputes.State.OPEN)
                        .map(dispute -> new CheckInPage.DisputeLine(dispute.indicator(), dispute.reason()))
                        .toList());
    }
}
