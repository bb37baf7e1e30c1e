package io.perfcycle.datacollection;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Sign off data": HR sees how complete the data are and lets the KPIs be calculated from them. */
@Component
class SignOffData extends UserTask<SignOffData.SignOff> {

    record SignOff(boolean confirmed, @Nullable String note) {}

    private final DataReview review;
    private final AuditTrail audit;

    SignOffData(Submissions submissions, DataReview review, AuditTrail audit) {
        super(submissions, SignOff.class);
        this.review = review;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        return review.of(task.businessKey());
    }

    @Override
    protected void accept(TaskContext task, SignOff signOff) {
        var faults = new Faults();
        var note = faults.optional("note", signOff.note());
        if (!signOff.confirmed()) {
            faults.add("CONFIRMATION_REQUIRED", "confirmed");
        }
        faults.refuse();
        audit.record("data.sign-off", task.businessKey(), null, null, note);
    }
}
