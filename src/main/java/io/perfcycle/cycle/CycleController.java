package io.perfcycle.cycle;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cycles from outside: created, previewed, launched, steered and looked at. */
@RestController
@RequestMapping("/api/v1/cycles")
@Tag(name = "考核周期 Cycles")
class CycleController {

    record LaunchRequest(@Nullable Boolean confirm) {}

    record Reason(@Nullable String reason, @Nullable LocalDate until) {

        String required() {
            if (reason == null || reason.isBlank()) {
                throw Refusal.rule("REASON_REQUIRED").at("field", "reason");
            }
            return reason.strip();
        }
    }

    record Joining(@Nullable String employeeNo, @Nullable String reason) {}

    private final CycleDesk desk;
    private final CycleOverview overview;

    CycleController(CycleDesk desk, CycleOverview overview) {
        this.desk = desk;
        this.overview = overview;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "新建周期 Creates a cycle as a draft")
    CycleView create(@RequestBody CycleRequest request, Viewer viewer) {
        viewer.mustBe(Role.HR);
        return overview.of(desk.create(request, viewer));
    }

    @GetMapping
    @Operation(summary = "所有周期 All cycles, the newest period first")
    List<CycleView> all() {
        return overview.all();
    }

    @GetMapping("/{code}")
    @Operation(summary = "周期与环节进度 A cycle and how far its stages are")
    CycleView one(@PathVariable String code) {
        return overview.of(code);
    }

    @GetMapping("/{code}/preview")
    @Operation(summary = "启动预览 What a launch would do")
    LaunchPreview preview(@PathVariable String code, Viewer viewer, Locale locale) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return desk.preview(code, locale);
    }

    @PostMapping("/{code}/launch")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "启动 Launches; with confirm=false HR confirms in Tasklist. 409 if launched already")
    CycleView launch(
            @PathVariable String code, @RequestBody(required = false) @Nullable LaunchRequest request, Viewer viewer) {
        viewer.mustBe(Role.HR);
        desk.launch(code, request == null || !Boolean.FALSE.equals(request.confirm()), viewer);
        return overview.of(code);
    }

    @PostMapping("/{code}/stages/{stage}/close")
    @Operation(summary = "提前关闭环节 Closes a stage before its deadline, with a reason")
    CycleView close(@PathVariable String code, @PathVariable String stage, @RequestBody Reason body, Viewer viewer) {
        viewer.mustBe(Role.HR);
        desk.closeStage(code, Stage.of(stage), body.required());
        return overview.of(code);
    }

    @PostMapping("/{code}/stages/{stage}/extend")
    @Operation(summary = "延长环节 Moves a stage's deadline to a later date, with a reason")
    CycleView extend(@PathVariable String code, @PathVariable String stage, @RequestBody Reason body, Viewer viewer) {
        viewer.mustBe(Role.HR);
        desk.extendStage(code, Stage.of(stage), body.until(), body.required());
        return overview.of(code);
    }

    @PostMapping("/{code}/stages/{stage}/open")
    @Operation(summary = "提前收集数据 Opens data collection before the period has ended, with a reason")
    CycleView open(@PathVariable String code, @PathVariable String stage, @RequestBody Reason body, Viewer viewer) {
        viewer.mustBe(Role.HR);
        desk.openStage(code, Stage.of(stage), body.required());
        return overview.of(code);
    }

    @PostMapping("/{code}/cancel")
    @Operation(summary = "取消周期 Calls a cycle off, with a reason; nothing of it is deleted")
    CycleView cancel(@PathVariable String code, @RequestBody Reason body, Viewer viewer) {
        viewer.mustBe(Role.HR);
        desk.cancel(code, body.required());
        return overview.of(code);
    }

    @PostMapping("/{code}/participations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "追加参评人 Adds somebody to a running cycle, with a reason")
    CycleView add(@PathVariable String code, @RequestBody Joining body, Viewer viewer) {
        viewer.mustBe(Role.HR);
        desk.add(code, body.employeeNo(), new Reason(body.reason(), null).required());
        return overview.of(code);
    }

    @DeleteMapping("/{code}/participations/{employeeNo}")
    @Operation(summary = "排除参评人 Excludes somebody from a running cycle, with a reason")
    CycleView exclude(
            @PathVariable String code, @PathVariable String employeeNo, @RequestBody Reason body, Viewer viewer) {
        viewer.mustBe(Role.HR);
        desk.exclude(code, employeeNo, body.required());
        return overview.of(code);
    }
}
