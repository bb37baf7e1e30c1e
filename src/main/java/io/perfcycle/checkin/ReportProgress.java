package io.perfcycle.checkin;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Report progress": the employee says how it goes, what is in the way, and what of the agreed steps is done. */
@Component
class ReportProgress extends UserTask<ReportProgress.Report> {

    /** Words about one indicator. */
    record Remark(@Nullable String indicator, @Nullable String words) {}

    /**
     * The employee's answer; three lines suffice.
     *
     * @param blockers what is in the way and what help is needed; empty if nothing is
     * @param note for himself alone
     */
    record Report(
            @Nullable String progress,
            @Nullable String blockers,
            @Nullable List<@Nullable Remark> remarks,
            @Nullable List<StepAnswers.@Nullable StepState> steps,
            @Nullable String note) {}

    private final Agenda agenda;
    private final CheckIns checkIns;
    private final Steps steps;
    private final Notes notes;
    private final AuditTrail audit;

    ReportProgress(
            Submissions submissions, Agenda agenda, CheckIns checkIns, Steps steps, Notes notes, AuditTrail audit) {
        super(submissions, Report.class);
        this.agenda = agenda;
        this.checkIns = checkIns;
        this.steps = steps;
        this.notes = notes;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        return agenda.of(task);
    }

    @Override
    protected void accept(TaskContext task, Report report) {
        var checkIn = checkIns.get(task.get(CheckInProcess.CHECK_IN_ID));
        var faults = new Faults();
        var progress = faults.required("CHECK_IN_PROGRESS", "progress", report.progress());
        var blockers = faults.optional("blockers", report.blockers());
        var remarks = remarks(report.remarks(), checkIn, faults);
        var states = StepAnswers.states(report.steps(), steps.carriedInto(checkIn), faults);
        var note = faults.optional("note", report.note());
        faults.refuse();
        checkIns.report(checkIn.id(), progress, blockers, remarks, task.actor());
        steps.enter(states, task.actor());
        notes.keep(checkIn.id(), task.actor(), note);
        audit.record("check-in.report", task.businessKey() + "/" + checkIn.round(), null, null, null);
    }

    private static Map<String, String> remarks(@Nullable List<@Nullable Remark> typed, CheckIn checkIn, Faults faults) {
        var known = checkIn.figures().stream().map(FigureLine::indicator).toList();
        var remarks = new LinkedHashMap<String, String>();
        faults.fitting("remarks", typed, Remark::indicator, known).forEach((indicator, row) -> {
            var words = faults.optional(row.path() + ".words", row.answer().words());
            if (words != null) {
                remarks.put(indicator, words);
            }
        });
        return remarks;
    }
}
