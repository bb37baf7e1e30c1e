package io.perfcycle.dashboard;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.evidence.Evidence;
import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the dashboards show. Every address asks whom the viewer may see before it reads anything. */
@RestController
@RequestMapping("/api/v1/dashboard")
@Tag(name = "绩效看板 Dashboards")
class DashboardController {

    /** What concerns the scheme; what a proposal would do to single people is no dashboard's matter. */
    private static final Set<String> SHOWN =
            Set.of("indicators", "scorecards", "weights", "raters", "groups", "use", "effects", "survey");

    record Retry(@Nullable String reason) {}

    private final Funnels funnels;
    private final Units units;
    private final OwnerLoads owners;
    private final PeopleList people;
    private final TaskList tasks;
    private final Waits waits;
    private final Distributions distributions;
    private final Incidents incidents;
    private final Evidence evidence;

    DashboardController(
            Funnels funnels,
            Units units,
            OwnerLoads owners,
            PeopleList people,
            TaskList tasks,
            Waits waits,
            Distributions distributions,
            Incidents incidents,
            Evidence evidence) {
        this.funnels = funnels;
        this.units = units;
        this.owners = owners;
        this.people = people;
        this.tasks = tasks;
        this.waits = waits;
        this.distributions = distributions;
        this.incidents = incidents;
        this.evidence = evidence;
    }

    @GetMapping("/cycles")
    @Operation(summary = "周期进度 All launched cycles with their people stage by stage; a manager's with the own people")
    List<Funnel> cycles(Viewer viewer) {
        return funnels.all(Scope.of(viewer));
    }

    @GetMapping("/cycles/{code}")
    @Operation(summary = "周期漏斗 One cycle stage by stage, with open and overdue tasks and failed steps")
    Funnel cycle(@PathVariable String code, Viewer viewer) {
        return funnels.of(code, Scope.of(viewer));
    }

    @GetMapping("/cycles/{code}/units")
    @Operation(summary = "部门进度 Open, done, missed and overdue by unit, each with all below it; of one stage or of all")
    List<Units.Row> units(
            @PathVariable String code, @RequestParam(required = false) @Nullable String stage, Viewer viewer) {
        return units.of(code, stage, Scope.of(viewer));
    }

    @GetMapping("/cycles/{code}/owners")
    @Operation(summary = "责任人待办 Open and overdue tasks by owner, the most overdue first")
    Page<OwnerLoads.Load> owners(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Viewer viewer) {
        return owners.of(code, page, size, Scope.of(viewer));
    }

    @GetMapping("/cycles/{code}/people")
    @Operation(
            summary =
                    "名单 The people behind a number: by stage and state, unit, manager, level or total; level and total only as"
                            + " far as the viewer may see the result")
    Page<PeopleList.Item> people(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String manager,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String moment,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Viewer viewer) {
        var filter = new PeopleList.Filter(stage, state, unit, manager, level, moment, from, to);
        return people.of(code, filter, page, size, Scope.of(viewer));
    }

    @GetMapping("/cycles/{code}/tasks")
    @Operation(summary = "待办清单 The open tasks behind a number, with owner, date and process instance")
    Page<TaskList.Item> tasks(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String activity,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(defaultValue = "false") boolean pool,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Viewer viewer) {
        var filter = new TaskList.Filter(stage, process, activity, unit, owner, pool, overdue);
        return tasks.of(code, filter, page, size, Scope.of(viewer));
    }

    @GetMapping("/cycles/{code}/models")
    @Operation(summary = "流程清单 The models of a cycle with the instances that run")
    List<WaitingModel.Line> models(@PathVariable String code, Viewer viewer) {
        return waits.models(code, Scope.of(viewer));
    }

    @GetMapping("/cycles/{code}/models/{process}")
    @Operation(summary = "等待热力图 A model as drawn, with who waits where and how long, now and from history")
    WaitingModel model(@PathVariable String code, @PathVariable String process, Viewer viewer) {
        return waits.of(code, process, Scope.of(viewer));
    }

    @GetMapping("/cycles/{code}/distribution")
    @Operation(summary = "结果分布 Points and levels before and after calibration and now, in all and by unit")
    Distribution distribution(
            @PathVariable String code, @RequestParam(required = false) @Nullable String unit, Viewer viewer) {
        return distributions.of(code, unit, Scope.of(viewer));
    }

    @GetMapping("/evidence/{section}")
    @Operation(
            summary =
                    "体系证据 The newest evidence of a system review: indicators, scorecards, weights, raters, groups, use,"
                            + " effects or survey; empty while no review has computed it")
    @Nullable
    EvidenceView evidence(@PathVariable String section, Viewer viewer) {
        Scope.company(viewer);
        if (!SHOWN.contains(section)) {
            throw Refusal.unknown("NO_EVIDENCE", section);
        }
        return evidence.latestJson(section)
                .map(found -> new EvidenceView(
                        found.section(),
                        found.review(),
                        found.scope().from(),
                        found.scope().to(),
                        found.scope().cycles(),
                        found.computedAt(),
                        found.sealed(),
                        found.content()))
                .orElse(null);
    }

    @GetMapping("/incidents")
    @Operation(summary = "故障步骤 Steps that the machine gave up, in plain words; of a cycle or of all")
    List<Incidents.Item> incidents(@RequestParam(required = false) @Nullable String cycle, Viewer viewer) {
        Scope.company(viewer);
        return incidents.open(cycle);
    }

    @PostMapping("/incidents/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "重试 HR has a step tried once more; kept in the audit trail")
    void retry(@PathVariable String id, @RequestBody Retry body, Viewer viewer) {
        viewer.mustBe(Role.HR);
        incidents.retry(id, body.reason());
    }
}
