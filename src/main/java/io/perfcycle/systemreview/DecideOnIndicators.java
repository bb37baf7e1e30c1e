package io.perfcycle.systemreview;

import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Decide on indicators": HR reads the evidence and decides on every line, and on what should be new. */
@Component
class DecideOnIndicators extends UserTask<DecideOnIndicators.Answer> {

    /** @param wishes indicators that are not there yet */
    record Answer(
            @Nullable List<IndicatorDesk.@Nullable Made> decisions,
            @Nullable List<IndicatorDesk.@Nullable Wanted> wishes) {}

    private final ReviewPages pages;
    private final IndicatorDesk desk;

    DecideOnIndicators(Submissions submissions, ReviewPages pages, IndicatorDesk desk) {
        super(submissions, Answer.class);
        this.pages = pages;
        this.desk = desk;
    }

    @Override
    public Object page(TaskContext task) {
        return pages.indicators(task.get(SystemReviewProcess.REVIEW_ID), task.actor());
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        desk.decide(task.get(SystemReviewProcess.REVIEW_ID), answer.decisions(), answer.wishes(), task.actor());
    }
}
