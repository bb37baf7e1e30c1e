package io.perfcycle.jobanalysis;

import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import org.springframework.stereotype.Component;

/** User task "Give manager view": the manager says how he sees the same work; the shares of both sides are compared after it. */
@Component
class ViewWork extends JobTask<Questionnaire> {

    ViewWork(Submissions submissions, Desk desk) {
        super(submissions, Questionnaire.class, desk);
    }

    @Override
    public Object page(TaskContext task) {
        return desk.reading().ofManager(analysis(task), task.actor());
    }

    @Override
    protected void accept(TaskContext task, Questionnaire said) {
        var faults = new Faults();
        QuestionnaireCheck.check(said, faults);
        faults.refuse();
        var id = analysis(task);
        desk.analyses().answer(id, task.actor(), Analysis.Role.MANAGER, said);
        desk.analyses().remember(id, "VIEWED", task.actor(), null);
    }
}
