package io.perfcycle.improvementplan;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens plans on demand and by the round, and stops them. */
@Component
@Transactional
class PlanOpening {

    /** Why an open plan ends early: codes, since a reason may be a matter of health. */
    enum StopCode {
        LEFT,
        LONG_LEAVE,
        TRANSFERRED,
        RESULT_CHANGED,
        WITHDRAWN
    }

    static final String SYSTEM = "system";

    private final Plans plans;
    private final Cycles cycles;
    private final ResultVersions versions;
    private final Processes processes;
    private final Messages messages;
    private final WorkingCalendar calendar;
    private final PlanSettings settings;
    private final AuditTrail audit;

    PlanOpening(
            Plans plans,
            Cycles cycles,
            ResultVersions versions,
            Processes processes,
            Messages messages,
            WorkingCalendar calendar,
            PlanSettings settings,
            AuditTrail audit) {
        this.plans = plans;
        this.cycles = cycles;
        this.versions = versions;
        this.processes = processes;
        this.messages = messages;
        this.calendar = calendar;
        this.settings = settings;
        this.audit = audit;
    }

    /** Manager or HR ask for a plan; HR reviews it as any other. */
    long onDemand(Participation person, Plan.Cause cause, @Nullable String reason, Viewer viewer) {
        var cycle = cycles.get(person.cycle());
        if (!cycle.state().released()) {
            throw Refusal.conflict("NOT_RELEASED", person.cycle());
        }
        if (!person.isActive() || reason == null || reason.isBlank()) {
            throw Refusal.rule("REASON_REQUIRED").at("field", "reason");
        }
        if (onProbation(person)) {
            throw Refusal.rule("PLAN_ON_PROBATION", person.hiredOn().toString(), settings.probationMonths());
        }
        var level = versions.newest(person.id()).map(ResultVersion::level).orElse(null);
        return open(cycle, person, cause, level, viewer.id(), reason.strip());
    }

    /** A plan that follows from the released level. */
    void byLevel(Cycle cycle, Participation person, Plan.Cause cause, String level) {
        open(cycle, person, cause, level, SYSTEM, null);
    }

    private long open(
            Cycle cycle,
            Participation person,
            Plan.Cause cause,
            @Nullable String level,
            String by,
            @Nullable String reason) {
        var id = plans.open(person.id(), cause, level, by, reason);
        processes.start(
                cycle.deployment(),
                ImprovementPlanProcess.KEY,
                person.key().toString(),
                Map.of(ImprovementPlanProcess.PLAN_ID.name(), id, CycleProcess.PARTICIPATION_ID.name(), person.id()));
        audit.record("plan.open", person.key().toString(), null, cause.name(), reason);
        return id;
    }

    boolean onProbation(Participation person) {
        return person.hiredOn().plusMonths(settings.probationMonths()).isAfter(calendar.today());
    }

    /** Ends an open plan before its conclusion; what was recorded stays. */
    void stop(Participation person, StopCode code, String by) {
        var plan = plans.newest(person.id()).orElseThrow(() -> Refusal.unknown("UNKNOWN_PLAN"));
        if (plan.state().ended()) {
            throw Refusal.conflict("PLAN_ENDED");
        }
        plans.remember(plan.id(), "STOP_REQUESTED", by, code.name(), null);
        audit.record("plan.stop", person.key().toString(), plan.state().name(), code.name(), null);
        messages.send(
                ImprovementPlanProcess.PLAN_STOPPED,
                person.key().toString(),
                Map.of(ImprovementPlanProcess.PLAN_ID.name(), plan.id()));
    }
}
