package io.perfcycle.report;

import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CycleZones;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.StageWindow;
import io.perfcycle.cycle.StageWindows;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.result.ResultReading;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a cycle's workbook and report are made of, read once: as much of it as the viewer may see. */
@Component
class CycleFacts {

    /**
     * One cycle.
     *
     * @param rows the newest result of everybody within reach
     * @param names of people, units and posts, by their numbers and codes
     */
    record Facts(
            Cycle cycle,
            List<StageWindow> stages,
            List<ResultReading.ResultRow> rows,
            List<ResultReading.Decided> decided,
            Names names,
            Shown shown) {}

    record Names(Map<String, String> people, Map<String, String> units, Map<String, String> posts) {}

    private final Cycles cycles;
    private final CycleZones zones;
    private final StageWindows windows;
    private final ResultReading results;
    private final Organization organization;
    private final Employees employees;
    private final MessageSource words;

    CycleFacts(
            Cycles cycles,
            CycleZones zones,
            StageWindows windows,
            ResultReading results,
            Organization organization,
            Employees employees,
            MessageSource words) {
        this.cycles = cycles;
        this.zones = zones;
        this.windows = windows;
        this.results = results;
        this.organization = organization;
        this.employees = employees;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public Facts of(String code, Viewer viewer, Locale reader) {
        var cycle = cycles.get(code);
        var rows = results.all(code, viewer);
        return new Facts(
                cycle,
                windows.of(code),
                rows,
                results.decided(code, viewer),
                names(rows, reader),
                new Shown(words, reader, zones.of(code)));
    }

    private Names names(List<ResultReading.ResultRow> rows, Locale reader) {
        var managers = new HashSet<String>();
        rows.stream().filter(row -> row.manager() != null).forEach(row -> managers.add(String.valueOf(row.manager())));
        return new Names(
                employees.findAll(managers).values().stream()
                        .collect(Collectors.toMap(Employee::employeeNo, Employee::name)),
                organization.units().values().stream()
                        .collect(Collectors.toMap(unit -> unit.code(), unit -> unit.name(reader))),
                organization.posts().values().stream()
                        .collect(Collectors.toMap(post -> post.code(), post -> post.name(reader))));
    }
}
