package io.perfcycle.jobanalysis;

import io.perfcycle.access.Viewers;
import io.perfcycle.indicator.LibraryLoading;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Complete job description": HR completes the draft, chooses the indicators and gives them weights. */
@Component
class EditDescription extends JobTask<EditDescription.Answer> {

    record Answer(
            @Nullable JobDescription description, @Nullable LocalDate effectiveFrom) {}

    private final DescriptionCheck check;
    private final LibraryLoading loading;
    private final Viewers viewers;

    EditDescription(
            Submissions submissions, Desk desk, DescriptionCheck check, LibraryLoading loading, Viewers viewers) {
        super(submissions, Answer.class, desk);
        this.check = check;
        this.loading = loading;
        this.viewers = viewers;
    }

    @Override
    public Object page(TaskContext task) {
        return desk.reading().whole(analysis(task), task.actor());
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var analysis = desk.analyses().get(analysis(task));
        var faults = new Faults();
        var description = check.texts(answer.description(), faults);
        check.date(analysis.post(), answer.effectiveFrom(), faults);
        faults.refuse();
        var from = Objects.requireNonNull(answer.effectiveFrom());
        // What is chosen from the library is in use from now on: only then can a scorecard refer to it.
        loading.ensure(
                description.lines().stream().map(JobDescription.Line::indicator).toList(),
                viewers.current(),
                Locale.CHINESE);
        check.scorecard(analysis.post(), from, description, viewers.current(), faults);
        faults.refuse();
        desk.analyses().draft(analysis.id(), description);
        desk.analyses().edited(analysis.id(), from, task.actor());
        desk.analyses().remember(analysis.id(), "EDITED", task.actor(), null);
    }
}
