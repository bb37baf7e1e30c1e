package io.perfcycle.training;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is who, and whose training a viewer may see: his own, that of the people below him, and everybody's for HR and auditors. */
@Component
class People {

    private final Employees employees;

    People(Employees employees) {
        this.employees = employees;
    }

    String nameOf(String employeeNo) {
        return employees.find(employeeNo).map(Employee::name).orElse(employeeNo);
    }

    boolean maySee(Viewer viewer, String employeeNo) {
        return viewer.id().equals(employeeNo)
                || viewer.isAny(Role.HR, Role.AUDITOR)
                || viewer.is(Role.MANAGER)
                        && employees.reportingLines().teamOf(viewer.id()).contains(employeeNo);
    }

    /** Those who report to this person directly. */
    List<Employee> reportsOf(String managerNo) {
        return List.copyOf(employees
                .findAll(employees.reportingLines().reportsOf(managerNo))
                .values());
    }
}
