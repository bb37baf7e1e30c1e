package io.perfcycle.systemreview;

import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Define indicator": HR names the indicator that a review asked for, once it is imported or taken from the library, or drops it. */
@Component
class DefineIndicator extends UserTask<DefineIndicator.Answer> {

    /**
     * What became of it.
     *
     * @param indicator its code, where it is defined
     * @param reason why not, where it is dropped
     */
    record Answer(
            @Nullable Boolean defined,
            @Nullable String indicator,
            @Nullable String reason) {}

    private final WishDesk desk;

    DefineIndicator(Submissions submissions, WishDesk desk) {
        super(submissions, Answer.class);
        this.desk = desk;
    }

    @Override
    public Object page(TaskContext task) {
        return desk.page(task.get(SystemReviewProcess.WISH_ID));
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        desk.settle(task.get(SystemReviewProcess.WISH_ID), answer, task.actor());
    }
}
