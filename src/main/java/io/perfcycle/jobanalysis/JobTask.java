package io.perfcycle.jobanalysis;

import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;

/** What all tasks of an analysis have in common: they are about one. */
abstract class JobTask<T> extends UserTask<T> {

    /** The room's things that every task needs. */
    record Desk(Analyses analyses, AnalysisReading reading) {}

    protected final Desk desk;

    JobTask(Submissions submissions, Class<T> answer, Desk desk) {
        super(submissions, answer);
        this.desk = desk;
    }

    static long analysis(TaskContext task) {
        return task.get(JobAnalysisProcess.ANALYSIS_ID);
    }
}
