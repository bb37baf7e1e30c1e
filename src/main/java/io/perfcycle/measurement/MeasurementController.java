package io.perfcycle.measurement;

import io.perfcycle.access.Reads;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows behind a figure, for the person himself, those above him, and those who answer for data. */
@RestController
@RequestMapping("/api/v1/measurements")
@Tag(name = "原始数据 Measurements")
class MeasurementController {

    private static final int LARGEST_PAGE = 1_000;

    private final Measurements measurements;
    private final Employees employees;
    private final Reads reads;

    MeasurementController(Measurements measurements, Employees employees, Reads reads) {
        this.measurements = measurements;
        this.employees = employees;
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary = "明细 The rows that a figure is made of, the newest day first",
            description = "With history=true also the rows that later revisions have superseded.")
    List<Measurement> rows(
            @RequestParam String employeeNo,
            @RequestParam String measure,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "false") boolean history,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @Parameter(hidden = true) Viewer viewer) {
        if (!maySee(viewer, employeeNo)) {
            throw Refusal.unknown("EMPLOYEE_UNKNOWN");
        }
        reads.of(null, employeeNo);
        return measurements.rows(
                employeeNo, measure, from, to, history, Math.max(0, page), Math.min(LARGEST_PAGE, Math.max(1, size)));
    }

    private boolean maySee(Viewer viewer, String employeeNo) {
        return viewer.id().equals(employeeNo)
                || viewer.isAny(Role.HR, Role.AUDITOR, Role.DATA_OWNER)
                || employees.reportingLines().teamOf(viewer.id()).contains(employeeNo);
    }
}
