package io.perfcycle.training;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.organization.Employees;
import io.perfcycle.workflow.Vocabulary;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who learns, who reviews and until when: a vocabulary of the training models. Whoever has left is stood in for by HR. */
@Vocabulary
@Component("learning")
public class Learning {

    private static final List<String> HR = List.of("hr");
    private static final List<String> NOBODY = List.of();
    private static final int DECISION_DAYS = 5;

    private final Assignments assignments;
    private final Employees employees;
    private final WorkingCalendar calendar;
    private final TrainingSettings settings;

    Learning(Assignments assignments, Employees employees, WorkingCalendar calendar, TrainingSettings settings) {
        this.assignments = assignments;
        this.employees = employees;
        this.calendar = calendar;
        this.settings = settings;
    }

    public @Nullable String learner(Long assignmentId) {
        return present(assignments.get(assignmentId).employeeNo());
    }

    public List<String> learnerPool(Long assignmentId) {
        return learner(assignmentId) == null ? HR : NOBODY;
    }

    /** The end of the day that the assignment is due on. */
    public Date dueOn(Long assignmentId) {
        return Date.from(calendar.endOf(assignments.get(assignmentId).dueOn()));
    }

    /** When HR's decision about an assignment is due. */
    public Date decisionDue(Long assignmentId) {
        return Date.from(calendar.endOf(calendar.plusWorkingDays(calendar.today(), DECISION_DAYS)));
    }

    /** The manager whom a gap review asks. */
    public @Nullable String reviewer(String businessKey) {
        return present(ReviewKey.parse(businessKey).manager());
    }

    public List<String> reviewerPool(String businessKey) {
        return reviewer(businessKey) == null ? HR : NOBODY;
    }

    public Date reviewDue(String businessKey) {
        return Date.from(calendar.endOf(calendar.plusWorkingDays(calendar.today(), settings.gapReviewWorkingDays())));
    }

    /** Somebody who signs in without being an employee, such as an HR account, is there as long as the account is. */
    private @Nullable String present(String person) {
        if (person.equals(Gaps.NO_MANAGER)) {
            return null;
        }
        var left = employees
                .find(person)
                .filter(one ->
                        !one.employedOn(calendar.today()) && !one.hiredOn().isAfter(calendar.today()))
                .isPresent();
        return left ? null : person;
    }
}
