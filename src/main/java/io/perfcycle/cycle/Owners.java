package io.perfcycle.cycle;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.workflow.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose task it is: a vocabulary of the models. Exactly one reachable owner each time: a person, or, where the person has
 * left or there is none, a group. Nobody rates himself.
 */
@Vocabulary
@Component("owners")
public class Owners {

    private static final List<String> HR = List.of("hr");
    private static final List<String> DATA_OWNER = List.of("data-owner");
    private static final List<String> NOBODY = List.of();

    private final Participations participations;
    private final Segments segments;
    private final Employees employees;
    private final WorkingCalendar calendar;

    Owners(Participations participations, Segments segments, Employees employees, WorkingCalendar calendar) {
        this.participations = participations;
        this.segments = segments;
        this.employees = employees;
        this.calendar = calendar;
    }

    /** The employee himself; his manager acts for one who has left. */
    public @Nullable String employee(Long participationId) {
        var participation = participations.get(participationId);
        return hasLeft(participation.employeeNo()) ? manager(participationId) : participation.employeeNo();
    }

    /** HR, where the employee has left and had no manager. */
    public List<String> employeePool(Long participationId) {
        return employee(participationId) == null ? HR : NOBODY;
    }

    /** The manager responsible now; nobody where there is none, or where he has left. */
    public @Nullable String manager(Long participationId) {
        var participation = participations.get(participationId);
        return participation
                .managerNo()
                .filter(manager -> !manager.equals(participation.employeeNo()) && !hasLeft(manager))
                .orElse(null);
    }

    /** The positions of the segments to be rated, in order; 0 alone for whoever was never split. */
    public List<Integer> segments(Long participationId) {
        return segments.of(participationId).stream().map(Segment::position).toList();
    }

    /** Those before the last, each rated by the manager of its time; none for whoever was never split. */
    public List<Integer> earlierSegments(Long participationId) {
        var all = segments(participationId);
        return all.subList(0, all.size() - 1);
    }

    /** The manager of that time, who rates the segment; the one responsible now where he has left. */
    public @Nullable String segmentManager(Long participationId, Integer segment) {
        var participation = participations.get(participationId);
        return segments.of(participationId).stream()
                .filter(one -> one.position() == segment)
                .findFirst()
                .flatMap(Segment::managerNo)
                .filter(manager -> !manager.equals(participation.employeeNo()) && !hasLeft(manager))
                .orElseGet(() -> manager(participationId));
    }

    /** HR, where nobody has managed the segment who is still there. */
    public List<String> segmentManagerPool(Long participationId, Integer segment) {
        return segmentManager(participationId, segment) == null ? HR : NOBODY;
    }

    /** HR, where there is no manager any more. */
    public List<String> managerPool(Long participationId) {
        return manager(participationId) == null ? HR : NOBODY;
    }

    /** The manager's manager, who reviews, hears and is told what the manager left undone; nobody where there is none. */
    public @Nullable String upperManager(Long participationId) {
        var participation = participations.get(participationId);
        return participation
                .managerNo()
                .flatMap(employees::find)
                .map(Employee::managerNo)
                .filter(upper -> !upper.equals(participation.employeeNo()) && !hasLeft(upper))
                .orElse(null);
    }

    /** HR, where there is no manager's manager. */
    public List<String> upperManagerPool(Long participationId) {
        return upperManager(participationId) == null ? HR : NOBODY;
    }

    /** The owner whom the indicator names, if he is still there. */
    public @Nullable String ownerOf(@Nullable String owner) {
        return owner == null
                ? null
                : employees
                        .find(owner)
                        .filter(person -> !hasLeft(person))
                        .map(Employee::employeeNo)
                        .orElse(null);
    }

    /** As known today, not as the snapshot has it: whoever leaves in the middle of a cycle does nothing more. */
    private boolean hasLeft(String employeeNo) {
        return employees.find(employeeNo).filter(this::hasLeft).isPresent();
    }

    private boolean hasLeft(Employee person) {
        var last = person.leftOn();
        return last != null && last.isBefore(calendar.today());
    }

    /** All data owners, where the indicator names nobody who is still there. */
    public List<String> poolOf(@Nullable String owner) {
        return ownerOf(owner) == null ? DATA_OWNER : NOBODY;
    }
}
