package io.perfcycle.training;

import static io.perfcycle.training.TrainingProcess.AFTER_EMPLOYEE;
import static io.perfcycle.training.TrainingProcess.MORE_TO_ASSIGN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Assign system courses": by role, for the next chunk of people. Safe to repeat: nobody gets a course twice for one cycle. */
@Component
class AssignSystemCourses implements JavaDelegate {

    private final SystemCourses courses;

    AssignSystemCourses(SystemCourses courses) {
        this.courses = courses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var after = execution.hasVariable(AFTER_EMPLOYEE.name()) ? AFTER_EMPLOYEE.in(execution) : "";
        var reached = courses.assignNext(execution.getProcessBusinessKey(), after);
        reached.ifPresent(person -> AFTER_EMPLOYEE.set(execution, person));
        MORE_TO_ASSIGN.set(execution, reached.isPresent());
    }
}
