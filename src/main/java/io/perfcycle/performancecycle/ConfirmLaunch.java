package io.perfcycle.performancecycle;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.LaunchPreview;
import io.perfcycle.cycle.Launches;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** User task "Confirm launch": HR sees who would take part and what is odd, and lets the cycle begin. */
@Component
class ConfirmLaunch extends UserTask<ConfirmLaunch.Confirmation> {

    record Confirmation(boolean confirmed) {}

    record Page(String cycle, String name, String periodStart, String periodEnd, LaunchPreview preview) {}

    private final Launches launches;
    private final AuditTrail audit;

    ConfirmLaunch(Submissions submissions, Launches launches, AuditTrail audit) {
        super(submissions, Confirmation.class);
        this.launches = launches;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        var cycle = launches.cycle(task.businessKey());
        return new Page(
                cycle.code(),
                cycle.name(),
                cycle.periodStart().toString(),
                cycle.periodEnd().toString(),
                launches.preview(cycle.code(), LocaleContextHolder.getLocale()));
    }

    @Override
    protected void accept(TaskContext task, Confirmation confirmation) {
        if (!confirmation.confirmed()) {
            throw Refusal.rule("CONFIRMATION_REQUIRED").at("field", "confirmed");
        }
        audit.record("cycle.confirm-launch", task.businessKey(), null, null, null);
    }
}
