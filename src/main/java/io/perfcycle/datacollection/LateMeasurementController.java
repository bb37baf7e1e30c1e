package io.perfcycle.datacollection;

import io.perfcycle.access.Reads;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Late rows from outside. */
@RestController
@RequestMapping("/api/v1/cycles/{code}/late-measurements")
@Tag(name = "数据收集 Data collection")
class LateMeasurementController {

    private static final int MOST = 10_000;

    private final Cycles cycles;
    private final LateMeasurements late;
    private final Reads reads;

    LateMeasurementController(Cycles cycles, LateMeasurements late, Reads reads) {
        this.cycles = cycles;
        this.late = late;
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary =
                    "迟到数据 Rows of the period that arrived after the figures they concern were signed off; they changed nothing")
    List<LateMeasurements.LateRow> late(@PathVariable String code, Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR, Role.DATA_OWNER);
        var rows = late.of(cycles.get(code), MOST);
        reads.of(code, rows.stream().map(LateMeasurements.LateRow::employeeNo).toList());
        return rows;
    }
}
