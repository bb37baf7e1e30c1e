package io.perfcycle.result;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Processes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calculations and results from outside. */
@RestController
@RequestMapping("/api/v1/cycles/{code}")
@Tag(name = "绩效结果 Results")
class ResultController {

    record Progress(int total, int done, int failed, boolean ended) {}

    record Snapshot(
            String name,
            String orgUnit,
            String post,
            @Nullable String manager,
            String employmentType,
            String fte,
            String hiredOn,
            @Nullable String leftOn,
            String state,
            @Nullable String reason) {

        static Snapshot of(Participation person) {
            return new Snapshot(
                    person.name(),
                    person.orgUnit(),
                    person.post(),
                    person.managerNo().orElse(null),
                    person.employmentType(),
                    person.fte().stripTrailingZeros().toPlainString(),
                    person.hiredOn().toString(),
                    person.leftOn().map(Object::toString).orElse(null),
                    person.state().name(),
                    person.reason().orElse(null));
        }
    }

    record Line(
            String indicator,
            int segment,
            String name,
            @Nullable String nameEn,
            String kind,
            String weight,
            @Nullable String formula,
            Map<String, String> anchors,
            boolean own) {

        static Line of(ScorecardItem item) {
            return new Line(
                    item.indicator(),
                    item.segment(),
                    item.line().name(),
                    item.line().nameEn(),
                    item.line().kind(),
                    item.line().weight().stripTrailingZeros().toPlainString(),
                    item.line().formula(),
                    TraceView.anchors(Calculation.anchors(item.line())),
                    item.own());
        }
    }

    record Version(
            int version,
            String source,
            String outcome,
            @Nullable String total,
            @Nullable String level,
            @Nullable String coefficient,
            String actor,
            @Nullable String reason,
            String createdAt) {

        static Version of(ResultVersion result) {
            return new Version(
                    result.version(),
                    result.source().name(),
                    result.outcome().name(),
                    result.total() == null ? null : result.total().toPlainString(),
                    result.level(),
                    result.coefficient() == null
                            ? null
                            : result.coefficient().stripTrailingZeros().toPlainString(),
                    result.actor(),
                    result.reason(),
                    result.createdAt().toString());
        }
    }

    record ParticipationView(
            String cycle, String employeeNo, Snapshot snapshot, List<Line> scorecard, List<Version> results) {}

    private final Cycles cycles;
    private final Processes processes;
    private final Calculations calculations;
    private final ResultReading reading;
    private final ParticipationRights rights;
    private final ScorecardItems scorecards;
    private final ResultVersions versions;

    ResultController(
            Cycles cycles,
            Processes processes,
            Calculations calculations,
            ResultReading reading,
            ParticipationRights rights,
            ScorecardItems scorecards,
            ResultVersions versions) {
        this.cycles = cycles;
        this.processes = processes;
        this.calculations = calculations;
        this.reading = reading;
        this.rights = rights;
        this.scorecards = scorecards;
        this.versions = versions;
    }

    @PostMapping("/calculate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "重新计算 (Re)calculates all figures not yet signed off, in any stage")
    Progress calculate(@PathVariable String code, Viewer viewer) {
        viewer.mustBe(Role.HR);
        var cycle = mustBeLaunched(code);
        calculations.begin(code);
        processes.start(cycle.deployment(), "kpi-calculation", code, Map.of());
        return progress(code, viewer);
    }

    @GetMapping("/calculation")
    @Operation(summary = "计算进度 How far the newest calculation is")
    Progress progress(@PathVariable String code, Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR, Role.DATA_OWNER);
        cycles.get(code);
        return calculations
                .newest(code)
                .map(run -> new Progress(run.total(), run.done(), run.failed(), run.ended()))
                .orElse(new Progress(0, 0, 0, false));
    }

    @GetMapping(value = "/results", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "结果列表 Results: one's own from release on, one's team's, all for HR")
    ResultReading.ResultPage results(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            Viewer viewer) {
        return reading.page(code, page, size, viewer);
    }

    @GetMapping("/results.csv")
    @Operation(summary = "结果 CSV Results as CSV (UTF-8 with BOM)")
    ResponseEntity<byte[]> csv(@PathVariable String code, Viewer viewer) {
        return ResultFiles.csv(code, reading.all(code, viewer));
    }

    @GetMapping("/participations/{employeeNo}")
    @Operation(summary = "参评人 Snapshot, scorecard and result versions of one person")
    ParticipationView participation(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        var person = rights.visible(code, employeeNo, viewer);
        var results = rights.maySeeResult(viewer, person, cycles.get(code))
                ? versions.of(person.id()).stream().map(Version::of).toList()
                : List.<Version>of();
        return new ParticipationView(
                code,
                employeeNo,
                Snapshot.of(person),
                scorecards.inAllSegments(person.id()).stream().map(Line::of).toList(),
                results);
    }

    @GetMapping("/participations/{employeeNo}/trace")
    @Operation(summary = "计算过程 The trace from which the total can be recomputed by hand; all numbers are strings")
    TraceView trace(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer, Locale locale) {
        return reading.trace(code, employeeNo, viewer, locale);
    }

    private Cycle mustBeLaunched(String code) {
        var cycle = cycles.get(code);
        if (cycle.state() != CycleState.RUNNING) {
            throw Refusal.conflict("CYCLE_NOT_RUNNING", code, cycle.state().name());
        }
        return cycle;
    }
}
