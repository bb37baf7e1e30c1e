package io.perfcycle.jobanalysis;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Confirm job description": HR says that a description still holds, or that it has to be changed. */
@Component
class ConfirmDescription extends UserTask<ConfirmDescription.Answer> {

    record Answer(@Nullable Boolean holds, @Nullable String words) {}

    private final Descriptions descriptions;
    private final JobReading reading;
    private final AuditTrail audit;

    ConfirmDescription(Submissions submissions, Descriptions descriptions, JobReading reading, AuditTrail audit) {
        super(submissions, Answer.class);
        this.descriptions = descriptions;
        this.reading = reading;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        return reading.review(description(task));
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var faults = new Faults();
        if (answer.holds() == null) {
            faults.add("ACTION_REQUIRED", "holds");
        }
        var words = faults.optional("words", answer.words());
        faults.refuse();
        var holds = Boolean.TRUE.equals(answer.holds());
        var description = description(task);
        descriptions.reviewed(description.id());
        audit.record("job.review", description.post(), description.version(), holds ? "HOLDS" : "CHANGES", words);
        task.set(JobAnalysisProcess.CHANGE_NEEDED, !holds);
    }

    private Description description(TaskContext task) {
        return descriptions
                .find(task.get(JobAnalysisProcess.DESCRIPTION_ID))
                .orElseThrow(() -> Refusal.unknown("JOB_UNKNOWN"));
    }
}
