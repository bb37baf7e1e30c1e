package io.perfcycle.improvementplan;

import io.perfcycle.access.Reads;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ParticipationRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Improvement plans from outside. */
@RestController
@RequestMapping("/api/v1/cycles/{code}")
@Tag(name = "改进计划 Improvement plan")
class PlanController {

    record Request(@Nullable String reason) {}

    record StopRequest(PlanOpening.@Nullable StopCode code) {}

    /** One plan in the list of a cycle. */
    record Line(
            String employeeNo,
            String name,
            String state,
            String cause,
            @Nullable String level,
            @Nullable String outcome,
            @Nullable String next) {}

    private final PlanRights rights;
    private final PlanOpening opening;
    private final PlanReading reading;
    private final Plans plans;
    private final Participations participations;
    private final Reads reads;

    PlanController(
            PlanRights rights,
            PlanOpening opening,
            PlanReading reading,
            Plans plans,
            Participations participations,
            Reads reads) {
        this.rights = rights;
        this.opening = opening;
        this.reading = reading;
        this.plans = plans;
        this.participations = participations;
        this.reads = reads;
    }

    @GetMapping("/participations/{employeeNo}/improvement-plan")
    @Operation(summary = "改进计划 The newest plan of a person: oneself once it is put to one, managers, HR, auditors")
    PlanView plan(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        var person = rights.reader(code, employeeNo, viewer);
        return rights.readable(person, viewer)
                .map(plan -> reading.of(plan.id(), viewer.id()))
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_PLAN"));
    }

    @PostMapping("/participations/{employeeNo}/improvement-plan")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提出改进计划 Asks for a plan (manager or HR), with the reason; HR reviews it. 409 if one is open")
    PlanView open(
            @PathVariable String code, @PathVariable String employeeNo, @RequestBody Request request, Viewer viewer) {
        var person = rights.asker(code, employeeNo, viewer);
        var cause = rights.manages(viewer, person) ? Plan.Cause.MANAGER : Plan.Cause.HR;
        return reading.of(opening.onDemand(person, cause, request.reason(), viewer), viewer.id());
    }

    @PostMapping("/participations/{employeeNo}/improvement-plan/stop")
    @Operation(
            summary = "中止改进计划 Ends an open plan without a conclusion, by a code",
            description = "LEFT, LONG_LEAVE, TRANSFERRED, RESULT_CHANGED or WITHDRAWN.")
    PlanView stop(
            @PathVariable String code,
            @PathVariable String employeeNo,
            @RequestBody StopRequest request,
            Viewer viewer) {
        var person = rights.reader(code, employeeNo, viewer);
        if (!viewer.is(Role.HR) || ParticipationRights.isSelf(viewer, person)) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        if (request.code() == null) {
            throw Refusal.rule("PLAN_STOP_CODE").at("field", "code");
        }
        opening.stop(person, request.code(), viewer.id());
        return plan(code, employeeNo, viewer);
    }

    @GetMapping("/improvement-plans")
    @Operation(summary = "改进计划一览 All plans of a cycle, for HR and auditors")
    List<Line> all(@PathVariable String code, Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        var lines = plans.ofCycle(code).stream()
                .map(plan -> line(plan, participations.get(plan.participationId())))
                .filter(line -> !line.employeeNo().equals(viewer.id()))
                .toList();
        reads.of(code, lines.stream().map(Line::employeeNo).toList());
        return lines;
    }

    private Line line(Plan plan, Participation person) {
        return new Line(
                person.employeeNo(),
                person.name(),
                plan.state().name(),
                plan.cause().name(),
                plan.level(),
                plan.outcome() == null ? null : plan.outcome().name(),
                plan.state() == Plan.State.ACTIVE
                        ? plans.nextCheckPoint(plan.id()).map(Object::toString).orElse(null)
                        : null);
    }
}
