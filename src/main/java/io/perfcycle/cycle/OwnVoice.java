package io.perfcycle.cycle;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * Some steps are an employee's own word against or beside his manager's: confirming a talk, arguing an appeal, agreeing to a
 * plan. While he is absent such a task may lie with the manager, who must not answer it; it returns with the person, and
 * deadlines go on without his word. Of somebody who has left nobody waits for a word any more.
 */
@Component
public class OwnVoice {

    private final Employees employees;
    private final WorkingCalendar calendar;

    OwnVoice(Employees employees, WorkingCalendar calendar) {
        this.employees = employees;
        this.calendar = calendar;
    }

    /**
     * Lets everybody speak but the person's own manager.
     *
     * @throws Refusal {@code NOT_HIS_WORD}
     */
    public void mustNotBeTheManagers(Participation person, String actor) {
        if (person.managerNo().filter(actor::equals).isPresent() && !hasLeft(person)) {
            throw Refusal.forbidden("NOT_HIS_WORD", person.name());
        }
    }

    private boolean hasLeft(Participation person) {
        return employees
                .find(person.employeeNo())
                .map(found -> found.leftOn())
                .filter(last -> last.isBefore(calendar.today()))
                .isPresent();
    }
}
