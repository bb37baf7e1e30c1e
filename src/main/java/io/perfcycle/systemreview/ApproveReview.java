package io.perfcycle.systemreview;

import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Approve review": somebody who decided nothing of it approves, or sends it back to HR and says why. */
@Component
class ApproveReview extends UserTask<ApproveReview.Answer> {

    /** @param revision the review's revision that the approver has seen */
    record Answer(
            @Nullable Boolean approved,
            @Nullable Integer revision,
            @Nullable String reason) {}

    private final ReviewPages pages;
    private final ApprovalDesk desk;

    ApproveReview(Submissions submissions, ReviewPages pages, ApprovalDesk desk) {
        super(submissions, Answer.class);
        this.pages = pages;
        this.desk = desk;
    }

    @Override
    public Object page(TaskContext task) {
        return pages.approval(task.get(SystemReviewProcess.REVIEW_ID), task.actor());
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        if (answer.approved() == null) {
            throw Refusal.rule("ACTION_REQUIRED").at("field", "approved");
        }
        desk.decide(
                task.get(SystemReviewProcess.REVIEW_ID),
                answer.revision(),
                answer.approved(),
                answer.reason(),
                task.actor());
        task.set(SystemReviewProcess.REVIEW_APPROVED, answer.approved());
    }
}
