package io.perfcycle.report;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Reads;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ResultReading;
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
    private final ResultReading results;
    private final Reads reads;

    ReportDesk(
            ReportRows reports,
            Cycles cycles,
            Participations participations,
            Processes processes,
            AuditTrail audit,
            ResultReading results,
            Reads reads) {
        this.reports = reports;
        this.cycles = cycles;
        this.participations = participations;
        this.processes = processes;
        this.audit = audit;
        this.results = results;
        this.reads = reads;
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
        reports.add(id, kind, code, language, viewer.id(), each ? participations.countActive(code) : 1);
        processes.start(processes.currentDeployment(), "report", ReportProcess.businessKey(id), Map.of());
        audit.record("report.request", code, null, kind.name(), null);
        return mine(id, viewer);
    }

    /**
     * The same, to be fetched now: by whoever still may ask for it and may still see everybody of whom it tells.
     *
     * @throws Refusal 409 while it is being prepared, 403 for whoever has lost a right since
     */
    @Transactional(readOnly = true)
    public ReportRows.Stored fetch(String id, Viewer viewer) {
        var report = mine(id, viewer);
        if (report.state() != ReportRows.State.DONE) {
            throw Refusal.conflict("REPORT_NOT_READY", report.done(), report.total());
        }
        report.kind().mustBeAllowed(viewer);
        if (!results.reach(report.cycle(), viewer).containsAll(report.told())) {
            throw Refusal.forbidden("REPORT_BEYOND_REACH", report.cycle());
        }
        reads.called(Preparation.name(report));
        reads.of(report.cycle(), report.told());
        return report;
    }

    /** The same once more, after it was refused; what stood in its way is looked at anew. */
    @Transactional
    public ReportRows.Stored again(String id, Viewer viewer, Locale language) {
        var refused = mine(id, viewer);
        if (refused.state() != ReportRows.State.FAILED) {
            throw Refusal.conflict("REPORT_NOT_FAILED");
        }
        return ask(refused.kind(), refused.cycle(), viewer, language);
    }

    /** The report, for the one who asked for it; nobody else knows of it. */
    @Transactional(readOnly = true)
    public ReportRows.Stored mine(String id, Viewer viewer) {
        return reports.find(id)
                .filter(report -> report.requestedBy().equals(viewer.id()))
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_REPORT", id));
    }
}
