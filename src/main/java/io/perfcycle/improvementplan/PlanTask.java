package io.perfcycle.improvementplan;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.Figures;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;

/** What all tasks of a plan have in common: they show the plan, and nobody decides about himself or his own manager. */
abstract class PlanTask<T> extends UserTask<T> {

    /** The rooms' things that every task of a plan needs. */
    record Desk(Plans plans, PlanReading reading, Participations participations, Figures figures) {}

    protected final Desk desk;

    PlanTask(Submissions submissions, Class<T> answer, Desk desk) {
        super(submissions, answer);
        this.desk = desk;
    }

    @Override
    public final Object page(TaskContext task) {
        return desk.reading().of(plan(task), task.actor());
    }

    static long plan(TaskContext task) {
        return task.get(ImprovementPlanProcess.PLAN_ID);
    }

    protected final Participation person(TaskContext task) {
        return desk.participations().get(task.get(CycleProcess.PARTICIPATION_ID));
    }

    @Override
    protected void admit(TaskContext task, String who) {
        impartial(task, who);
    }

    protected final void impartial(TaskContext task, String who) {
        var person = person(task);
        if (desk.figures().partialOf(person.cycle(), who).contains(person.employeeNo())) {
            throw Refusal.forbidden("PLAN_OWN");
        }
    }
}
