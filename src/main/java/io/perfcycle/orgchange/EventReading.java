package io.perfcycle.orgchange;

import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Placement;
import io.perfcycle.organization.Absence;
import io.perfcycle.organization.Absences;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks an event that somebody posts, and hands it to the desk; a leave is an absence, a return ends one. */
@Component
class EventReading {

    /**
     * An event. {@code manager}, {@code orgUnit} and {@code post}: where the person is from then on, as far as it changes;
     * {@code until} and {@code deputy}: of a LEAVE.
     */
    record Posted(
            @Nullable String employeeNo,
            OrgChange.@Nullable Kind kind,
            @Nullable LocalDate effectiveOn,
            @Nullable String manager,
            @Nullable String orgUnit,
            @Nullable String post,
            @Nullable LocalDate until,
            @Nullable String deputy) {}

    private final Employees employees;
    private final Organization organization;
    private final Absences absences;
    private final ChangeDesk desk;

    EventReading(Employees employees, Organization organization, Absences absences, ChangeDesk desk) {
        this.employees = employees;
        this.organization = organization;
        this.absences = absences;
        this.desk = desk;
    }

    @Transactional
    List<Participation> take(Posted posted, Viewer viewer) {
        var faults = new Faults();
        var person = posted.employeeNo() == null
                ? null
                : employees.find(posted.employeeNo()).orElse(null);
        if (person == null) {
            faults.add("EMPLOYEE_NOT_KNOWN", "employeeNo", String.valueOf(posted.employeeNo()));
        }
        if (posted.kind() == null) {
            faults.add("KIND_REQUIRED", "kind");
        }
        if (posted.effectiveOn() == null) {
            faults.add("EFFECTIVE_DAY_REQUIRED", "effectiveOn");
        }
        check(posted, faults);
        faults.refuse();
        return take(
                posted,
                Objects.requireNonNull(person),
                Objects.requireNonNull(posted.kind()),
                Objects.requireNonNull(posted.effectiveOn()),
                viewer);
    }

    private void check(Posted posted, Faults faults) {
        if (posted.manager() != null && employees.find(posted.manager()).isEmpty()) {
            faults.add("EMPLOYEE_NOT_KNOWN", "manager", posted.manager());
        }
        if (posted.manager() != null && posted.manager().equals(posted.employeeNo())) {
            faults.add("OWN_MANAGER", "manager");
        }
        if (posted.orgUnit() != null && !organization.units().containsKey(posted.orgUnit())) {
            faults.add("UNIT_NOT_KNOWN", "orgUnit", posted.orgUnit());
        }
        if (posted.post() != null && !organization.posts().containsKey(posted.post())) {
            faults.add("POST_NOT_KNOWN", "post", posted.post());
        }
        if (posted.kind() == OrgChange.Kind.NEW_MANAGER && posted.manager() == null) {
            faults.add("MANAGER_REQUIRED", "manager");
        }
        if (posted.kind() == OrgChange.Kind.LEAVE) {
            checkLeave(posted, faults);
        }
    }

    private void checkLeave(Posted posted, Faults faults) {
        if (posted.until() == null
                || posted.effectiveOn() != null && posted.until().isBefore(posted.effectiveOn())) {
            faults.add("LEAVE_UNTIL", "until");
        }
        if (posted.deputy() != null
                && (posted.deputy().equals(posted.employeeNo())
                        || employees.find(posted.deputy()).isEmpty())) {
            faults.add("EMPLOYEE_NOT_KNOWN", "deputy", posted.deputy());
        }
    }

    private List<Participation> take(Posted posted, Employee person, OrgChange.Kind kind, LocalDate on, Viewer viewer) {
        var number = person.employeeNo();
        if (kind == OrgChange.Kind.LEAVE) {
            absences.put(List.of(new Absence(
                    number, on, Objects.requireNonNull(posted.until()), Absence.Kind.LEAVE, posted.deputy())));
        } else if (kind == OrgChange.Kind.RETURN) {
            endAbsence(number, on);
        }
        var moves = kind == OrgChange.Kind.TRANSFER || kind == OrgChange.Kind.NEW_MANAGER;
        var now = moves ? placement(posted, person) : null;
        return desk.hear(List.of(new ChangeDesk.Event(number, kind, on, now)), viewer.id());
    }

    private Placement placement(Posted posted, Employee person) {
        return new Placement(
                Objects.requireNonNullElse(posted.orgUnit(), person.orgUnit()),
                Objects.requireNonNullElse(posted.post(), person.post()),
                posted.manager() != null
                        ? posted.manager()
                        : employees.managerOf(person.employeeNo()).orElse(null));
    }

    /** From this day on he is there again. */
    private void endAbsence(String employeeNo, LocalDate on) {
        for (var absence : absences.of(employeeNo)) {
            if (!absence.to().isBefore(on)) {
                absences.remove(employeeNo, absence.from());
                if (absence.from().isBefore(on)) {
                    absences.put(List.of(new Absence(
                            employeeNo, absence.from(), on.minusDays(1), absence.kind(), absence.deputy())));
                }
            }
        }
    }
}
