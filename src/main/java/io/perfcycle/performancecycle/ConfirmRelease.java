package io.perfcycle.performancecycle;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ReleasePreview;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Confirm release": HR sees the distribution, what is held and who has no result, and releases. */
@Component
class ConfirmRelease extends UserTask<ConfirmRelease.Confirmation> {

    record Confirmation(boolean confirmed, @Nullable String note) {}

    private final ReleasePreview preview;
    private final AuditTrail audit;

    ConfirmRelease(Submissions submissions, ReleasePreview preview, AuditTrail audit) {
        super(submissions, Confirmation.class);
        this.preview = preview;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        return preview.of(task.businessKey(), task.actor());
    }

    @Override
    protected void accept(TaskContext task, Confirmation confirmation) {
        if (!confirmation.confirmed()) {
            throw Refusal.rule("CONFIRMATION_REQUIRED").at("field", "confirmed");
        }
        audit.record("cycle.confirm-release", task.businessKey(), null, null, confirmation.note());
        task.set(CycleProcess.RELEASED_BY, task.actor());
    }
}
