package io.perfcycle.systemreview;

import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.springframework.stereotype.Component;

/** User task "Decide on weights": HR chooses the weights of each scorecard, seeing who would gain and lose, and the day from which all counts. */
@Component
class DecideOnWeights extends UserTask<WeightDesk.Answer> {

    private final ReviewPages pages;
    private final WeightDesk desk;

    DecideOnWeights(Submissions submissions, ReviewPages pages, WeightDesk desk) {
        super(submissions, WeightDesk.Answer.class);
        this.pages = pages;
        this.desk = desk;
    }

    @Override
    public Object page(TaskContext task) {
        return pages.weights(task.get(SystemReviewProcess.REVIEW_ID), task.actor());
    }

    @Override
    protected void accept(TaskContext task, WeightDesk.Answer answer) {
        desk.decide(task.get(SystemReviewProcess.REVIEW_ID), answer, task.actor());
    }
}
