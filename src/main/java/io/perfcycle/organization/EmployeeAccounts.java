package io.perfcycle.organization;

import io.perfcycle.access.Role;
import io.perfcycle.workflow.Identities;
import io.perfcycle.workflow.Identities.Login;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every employee has an account with the groups that follow from the organisation: {@code employee}
 * always, {@code manager} for whoever has somebody reporting to him or manages a unit, besides the roles HR has given.
 * Leavers lose theirs from the day after their last.
 */
@Component
public class EmployeeAccounts {

    private final Identities identities;
    private final Employees employees;
    private final Organization organization;
    private final OrganizationSettings settings;
    private final Clock clock;

    EmployeeAccounts(
            Identities identities,
            Employees employees,
            Organization organization,
            OrganizationSettings settings,
            Clock clock) {
        this.identities = identities;
        this.employees = employees;
        this.organization = organization;
        this.settings = settings;
        this.clock = clock;
    }

    /** Brings all accounts up to today: after imports, and each night for those whose last day has passed. */
    @Scheduled(cron = "0 10 0 * * *", zone = "${perfcycle.zone}")
    public void refresh() {
        var managers = organization.units().values().stream()
                .map(OrgUnit::managerNo)
                .filter(manager -> manager != null)
                .collect(Collectors.toSet());
        managers.addAll(employees.reportingLines().managers());
        identities.synchronize(employees.all().stream()
                .map(employee -> login(employee, managers))
                .toList());
    }

    private Login login(Employee employee, Set<String> managers) {
        var groups = new LinkedHashSet<>(employee.roles());
        groups.add(Role.EMPLOYEE.group());
        if (managers.contains(employee.employeeNo())) {
            groups.add(Role.MANAGER.group());
        }
        var active = employee.leftOn() == null || !employee.leftOn().isBefore(LocalDate.now(clock));
        return new Login(
                employee.employeeNo(), employee.name(), employee.email(), groups, active, settings.initialPassword());
    }
}
