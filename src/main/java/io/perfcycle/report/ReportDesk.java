package io.perfcycle.report;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Processes;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where large reports are asked for and fetched: each by the one who asked, for a while. */
@Component
class ReportDesk {

    private static final int MOST_RUNNING = 3;

    private final ReportRows reports;
    private final Cycles cycles;
    private final Participations participations;
    private final Processes processes;
    private final AuditTrail audit;

    ReportDesk(
            ReportRows reports, Cycles cycles, Participations participations, Processes processes, AuditTrail audit) {
        this.reports = reports;
        this.cycles = cycles;
        this.participations = participations;
        this.processes = processes;
        this.audit = audit;
    }

    @Transactional
    public ReportRows.Stored ask(ReportRows.Kind kind, String code, Viewer viewer, Locale language) {
        kind.mustBeAllowed(viewer);
        var cycle = cycles.get(code);
        var each = kind == ReportRows.Kind.PERSON_REPORTS;
        if (each && !cycle.state().released()) {
            throw Refusal.conflict("REPORT_BEFORE_RELEASE", code);
        }
        if (reports.of(viewer.id()).stream()
                        .filter(one -> one.state() == ReportRows.State.RUNNING)
                        .count()
                >= MOST_RUNNING) {
            throw Refusal.conflict("REPORTS_RUNNING", MOST_RUNNING);
        }
        var id = UUID.randomUUID().toString();
        var total = each
                ? (int) participations.of(code).stream()
                        .filter(Participation::isActive)
                        .count()
                : 1;
        reports.add(id, kind, code, language, viewer.id(), total);
        processes.start(processes.currentDeployment(), "report", ReportProcess.businessKey(id), Map.of());
        audit.record("report.request", code, null, kind.name(), null);
        return mine(id, viewer);
    }

    /** The report, for the one who asked for it; nobody else knows of it. */
    @Transactional(readOnly = true)
    public ReportRows.Stored mine(String id, Viewer viewer) {
        return reports.find(id)
                .filter(report -> report.requestedBy().equals(viewer.id()))
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_REPORT", id));
    }
}
