package io.perfcycle.training;

import io.perfcycle.access.Role;
import io.perfcycle.organization.Employees;
import io.perfcycle.result.ReleasedResults;
import io.perfcycle.training.Course.Audience;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** For whom of a cycle's people which courses are meant: managers' for who manages somebody in it, HR's for who is HR. */
@Component
class Audiences {

    private final Employees employees;
    private final ReleasedResults results;

    Audiences(Employees employees, ReleasedResults results) {
        this.employees = employees;
        this.results = results;
    }

    /** The audiences that each of these people belongs to. */
    Map<String, Set<Audience>> of(String cycle, Collection<String> employeeNos) {
        var managers = results.managersAmong(cycle, employeeNos);
        var known = employees.findAll(employeeNos);
        var audiences = new HashMap<String, Set<Audience>>();
        for (var no : employeeNos) {
            var mine = EnumSet.of(Audience.ALL, Audience.EMPLOYEE);
            if (managers.contains(no)) {
                mine.add(Audience.MANAGER);
            }
            if (known.containsKey(no) && known.get(no).roles().contains(Role.HR.group())) {
                mine.add(Audience.HR);
            }
            audiences.put(no, mine);
        }
        return audiences;
    }
}
