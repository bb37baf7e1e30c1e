package io.perfcycle.calibration;

import io.perfcycle.access.Viewer;
import io.perfcycle.access.Viewers;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Approve calibration": somebody who moved nobody at this table approves the moves, or returns them and says why. */
@Component
class ApproveCalibration extends UserTask<ApproveCalibration.Answer> {

    /** @param revision the table's revision that the approver has seen */
    record Answer(
            @Nullable Boolean approved,
            @Nullable Integer revision,
            @Nullable String reason) {}

    private final SessionReading reading;
    private final Verdicts verdicts;
    private final Viewers viewers;

    ApproveCalibration(Submissions submissions, SessionReading reading, Verdicts verdicts, Viewers viewers) {
        super(submissions, Answer.class);
        this.reading = reading;
        this.verdicts = verdicts;
        this.viewers = viewers;
    }

    @Override
    public Object page(TaskContext task) {
        return reading.of(
                task.businessKey(),
                task.get(CalibrationProcess.ORG_UNIT),
                new Viewer(task.actor(), viewers.current().roles()));
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        if (answer.approved() == null) {
            throw Refusal.rule("ACTION_REQUIRED").at("field", "approved");
        }
        verdicts.decide(
                task.businessKey(),
                task.get(CalibrationProcess.ORG_UNIT),
                answer.revision(),
                answer.approved(),
                answer.reason(),
                task.actor());
        task.set(CalibrationProcess.CALIBRATION_APPROVED, answer.approved());
    }
}
