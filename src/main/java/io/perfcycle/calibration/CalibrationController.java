package io.perfcycle.calibration;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tables from outside: read by the committee, HR and auditors; moved at by the committee, one person at a time. */
@RestController
@RequestMapping("/api/v1/cycles/{code}")
@Tag(name = "绩效校准 Calibration")
class CalibrationController {

    record Override(@Nullable String reason) {}

    private final SessionReading reading;
    private final Moves moves;
    private final CalibrationFile file;

    CalibrationController(SessionReading reading, Moves moves, CalibrationFile file) {
        this.reading = reading;
        this.moves = moves;
        this.file = file;
    }

    @GetMapping("/calibration")
    @Operation(summary = "校准会列表 The tables of a cycle, for the committee, HR and auditors")
    SessionReading.Overview overview(@PathVariable String code, Viewer viewer) {
        Table.mustRead(viewer);
        return reading.overview(code, viewer);
    }

    @GetMapping("/calibration/{orgUnit}")
    @Operation(
            summary = "校准会 A table: people with level before and now, distribution beside the suggested one, managers,"
                    + " moves; without the reader's own row")
    SessionView session(@PathVariable String code, @PathVariable String orgUnit, Viewer viewer) {
        Table.mustRead(viewer);
        return reading.of(code, orgUnit, viewer);
    }

    @PutMapping("/calibration/{orgUnit}/people/{employeeNo}")
    @Operation(
            summary =
                    "调整等级 Moves a person, e.g. {\"level\":\"A\",\"reason\":\"…\",\"revision\":0}; 409 with what stands"
                            + " now if somebody else was first")
    SessionView move(
            @PathVariable String code,
            @PathVariable String orgUnit,
            @PathVariable String employeeNo,
            @RequestBody Moves.Wish wish,
            Viewer viewer) {
        moves.move(code, orgUnit, employeeNo, wish, viewer);
        return reading.of(code, orgUnit, viewer);
    }

    @PostMapping("/calibration/{orgUnit}/override")
    @Operation(
            summary =
                    "强制放行 HR lets a blocked distribution pass as it is now, e.g. {\"reason\":\"…\"}; the next move ends"
                            + " that")
    SessionView override(
            @PathVariable String code, @PathVariable String orgUnit, @RequestBody Override body, Viewer viewer) {
        moves.override(code, orgUnit, body.reason(), viewer);
        return reading.of(code, orgUnit, viewer);
    }

    @GetMapping("/calibration.csv")
    @Operation(summary = "校准前后 CSV Everybody before and after calibration, with reasons, for HR and auditors")
    ResponseEntity<byte[]> csv(@PathVariable String code, Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return file.of(code, viewer);
    }
}
