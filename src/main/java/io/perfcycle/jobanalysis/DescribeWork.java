package io.perfcycle.jobanalysis;

import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import org.springframework.stereotype.Component;

/** User task "Answer questionnaire": somebody on the post says what he does, how long it takes and how good it has to be. */
@Component
class DescribeWork extends JobTask<Questionnaire> {

    DescribeWork(Submissions submissions, Desk desk) {
        super(submissions, Questionnaire.class, desk);
    }

    @Override
    public Object page(TaskContext task) {
        return desk.reading().ofIncumbent(analysis(task), task.get(JobAnalysisProcess.INCUMBENT));
    }

    @Override
    protected void accept(TaskContext task, Questionnaire said) {
        var faults = new Faults();
        QuestionnaireCheck.check(said, faults);
        faults.refuse();
        var id = analysis(task);
        desk.analyses().answer(id, task.get(JobAnalysisProcess.INCUMBENT), Analysis.Role.INCUMBENT, said);
        desk.analyses().remember(id, "DESCRIBED", task.actor(), null);
    }
}
