package io.perfcycle.cycle;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HR's desk: whatever is decided about a cycle as a whole. Each decision is one transaction and leaves an audit event. */
@Component
@Transactional
public class CycleDesk {

    private final Cycles cycles;
    private final CycleRows rows;
    private final LaunchPlan plan;
    private final Snapshot snapshot;
    private final StageWindows windows;
    private final StageExtension extension;
    private final StageProgress progress;
    private final Participations participations;
    private final Processes processes;
    private final Messages messages;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final CycleZones zones;

    CycleDesk(
            Cycles cycles,
            CycleRows rows,
            LaunchPlan plan,
            Snapshot snapshot,
            StageWindows windows,
            StageExtension extension,
            StageProgress progress,
            Participations participations,
            Processes processes,
            Messages messages,
            WorkingCalendar calendar,
            AuditTrail audit,
            CycleZones zones) {
        this.cycles = cycles;
        this.rows = rows;
        this.plan = plan;
        this.snapshot = snapshot;
        this.windows = windows;
        this.extension = extension;
        this.progress = progress;
        this.participations = participations;
        this.processes = processes;
        this.messages = messages;
        this.calendar = calendar;
        this.audit = audit;
        this.zones = zones;
    }

    public String create(CycleRequest request, Viewer viewer) {
        var faults = request.faults(calendar.today());
        faults.addAll(plan.unknownReferences(request.settings()));
        if (!faults.isEmpty()) {
            throw faults.size() == 1
                    ? Refusal.rule(faults.get(0).code(), faults.get(0).facts().toArray())
                            .at("field", faults.get(0).field())
                    : Refusal.faults(faults);
        }
        var code = String.valueOf(request.code());
        if (rows.existsById(code)) {
            throw Refusal.conflict("CYCLE_EXISTS", code);
        }
        rows.save(new Cycle(
                code,
                String.valueOf(request.name()).strip(),
                request.periodStart() == null ? LocalDate.EPOCH : request.periodStart(),
                request.periodEnd() == null ? LocalDate.EPOCH : request.periodEnd(),
                request.cadenceOrCustom(),
                request.settings(),
                viewer.id(),
                calendar.now()));
        audit.record("cycle.create", code, "", request.settings().toString(), "");
        return code;
    }

    @Transactional(readOnly = true)
    public LaunchPreview preview(String code, Locale locale) {
        return plan.preview(cycles.get(code), locale);
    }

    public void launch(String code, boolean confirmed, Viewer viewer) {
        var cycle = cycles.get(code);
        if (cycle.state() != CycleState.DRAFT) {
            throw Refusal.conflict("CYCLE_LAUNCHED", code, cycle.state().name());
        }
        if (plan.candidates(cycle).included().isEmpty()) {
            throw Refusal.rule("NO_PARTICIPANTS", code);
        }
        cycle.launch(processes.currentDeployment(), calendar.now());
        rows.save(cycle);
        windows.plan(cycle);
        audit.record("cycle.launch", code, CycleState.DRAFT.name(), CycleState.RUNNING.name(), "");
        if (confirmed) {
            // The call is the confirmation: who asks right after it must find the people in. The model's own freeze
            // finds
            // nothing left to do.
            snapshot.freeze(code);
        }
        cycle.runAs(processes.start(
                cycle.deployment(),
                CycleProcess.PERFORMANCE_CYCLE,
                code,
                Map.of(CycleProcess.CONFIRMED.name(), confirmed)));
    }

    public void closeStage(String code, Stage stage, String reason) {
        mustBeUnderWay(code, stage);
        audit.record("stage.close", code + "/" + stage.code(), "", "", reason);
        var told = messages.send(CycleProcess.STAGE_CLOSE_REQUESTED, code, Map.of("stage", stage.code()));
        if (told == 0) {
            throw Refusal.conflict("STAGE_BUSY", stage.code());
        }
    }

    public void extendStage(String code, Stage stage, @Nullable LocalDate until, String reason) {
        mustBeUnderWay(code, stage);
        if (until == null) {
            throw Refusal.rule("DATE_REQUIRED").at("field", "until");
        }
        var due = windows.dueAt(code, stage);
        var zone = zones.of(code);
        if (until.isBefore(calendar.today(zone)) || calendar.endOf(until, zone).isBefore(due)) {
            throw Refusal.rule(
                            "EXTENSION_NOT_LATER",
                            until.toString(),
                            LocalDate.ofInstant(due, zone).toString())
                    .at("field", "until");
        }
        extension.extend(code, stage, until);
        audit.record("stage.extend", code + "/" + stage.code(), due.toString(), until.toString(), reason);
        messages.send(CycleProcess.STAGE_EXTENDED, code, Map.of("stage", stage.code()));
    }

    public void openStage(String code, Stage stage, String reason) {
        if (stage != Stage.DATA_COLLECTION
                || messages.send(
                                CycleProcess.COLLECTION_REQUESTED,
                                cycles.get(code).code())
                        == 0) {
            throw Refusal.conflict("STAGE_NOT_WAITING", stage.code());
        }
        audit.record("stage.open", code + "/" + stage.code(), "", "", reason);
    }

    public void cancel(String code, String reason) {
        var cycle = cycles.get(code);
        if (cycle.state() != CycleState.DRAFT && cycle.state() != CycleState.RUNNING) {
            throw Refusal.conflict("CYCLE_OVER", code, cycle.state().name());
        }
        audit.record("cycle.cancel", code, cycle.state().name(), CycleState.CANCELLED.name(), reason);
        var running = cycle.state() == CycleState.RUNNING;
        cycle.cancel(reason, calendar.now());
        if (running) {
            messages.send(CycleProcess.CYCLE_CANCELLED, code);
        }
    }

    void add(String code, @Nullable String employeeNo, String reason) {
        var cycle = mustRun(code);
        if (employeeNo == null || employeeNo.isBlank()) {
            throw Refusal.rule("EMPLOYEE_REQUIRED").at("field", "employeeNo");
        }
        var participation = snapshot.add(cycle, employeeNo, reason);
        audit.record("participation.add", participation.key().toString(), "", "ACTIVE", reason);
        windows.current(code)
                .filter(Stage::eachAlone)
                .ifPresent(stage -> progress.openFor(cycle, stage, participation));
    }

    void exclude(String code, String employeeNo, String reason) {
        mustRun(code);
        var participation = participations.get(code, employeeNo);
        if (!participation.isActive()) {
            throw Refusal.conflict("ALREADY_EXCLUDED", employeeNo, code);
        }
        participation.exclude(reason);
        progress.withdraw(participation, reason);
        audit.record("participation.exclude", participation.key().toString(), "ACTIVE", "EXCLUDED", reason);
    }

    private Cycle mustRun(String code) {
        var cycle = cycles.get(code);
        if (cycle.state() != CycleState.RUNNING) {
            throw Refusal.conflict("CYCLE_NOT_RUNNING", code, cycle.state().name());
        }
        return cycle;
    }

    private void mustBeUnderWay(String code, Stage stage) {
        var cycle = cycles.get(code);
        var window = windows.find(cycle.code(), stage);
        if (window.isEmpty() || !window.get().isUnderWay()) {
            throw Refusal.conflict(
                    "STAGE_NOT_OPEN",
                    stage.code(),
                    window.map(w -> w.state().name()).orElse("PLANNED"));
        }
    }
}
