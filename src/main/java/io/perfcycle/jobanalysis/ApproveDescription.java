package io.perfcycle.jobanalysis;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Approve job description": the manager, or somebody of HR who has not written it, approves or sends it back. */
@Component
class ApproveDescription extends JobTask<ApproveDescription.Answer> {

    record Answer(@Nullable Boolean approved, @Nullable String reason) {}

    private final AuditTrail audit;

    ApproveDescription(Submissions submissions, Desk desk, AuditTrail audit) {
        super(submissions, Answer.class, desk);
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        return desk.reading().whole(analysis(task), task.actor());
    }

    @Override
    protected void admit(TaskContext task, String person) {
        if (person.equals(desk.analyses().get(analysis(task)).editedBy())) {
            throw Refusal.forbidden("JOB_OWN_EDIT");
        }
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        admit(task, task.actor());
        var faults = new Faults();
        var approved = Boolean.TRUE.equals(answer.approved());
        if (answer.approved() == null) {
            faults.add("ACTION_REQUIRED", "approved");
        }
        var reason = approved
                ? faults.optional("reason", answer.reason())
                : faults.required("JOB_RETURN_REASON", "reason", answer.reason());
        faults.refuse();
        var analysis = desk.analyses().get(analysis(task));
        if (approved) {
            desk.analyses().approved(analysis.id(), task.actor());
        } else {
            desk.analyses().enter(analysis.id(), Analysis.State.WRITING);
        }
        desk.analyses().remember(analysis.id(), approved ? "APPROVED" : "RETURNED", task.actor(), reason);
        audit.record("job.approve", analysis.post(), null, approved, reason);
        task.set(JobAnalysisProcess.DESCRIPTION_APPROVED, approved);
    }
}
