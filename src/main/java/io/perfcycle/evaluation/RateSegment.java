package io.perfcycle.evaluation;

import io.perfcycle.access.RaterLicence;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.springframework.stereotype.Component;

/** User task "Rate segment": after a transfer or a change of manager, the manager of that time rates his days. */
@Component
class RateSegment extends UserTask<RatingAnswer> {

    private final RatingTask.Room room;
    private final RaterLicence licence;

    RateSegment(Submissions submissions, RatingTask.Room room, RaterLicence licence) {
        super(submissions, RatingAnswer.class);
        this.room = room;
        this.licence = licence;
    }

    @Override
    public Object page(TaskContext task) {
        return room.pages()
                .of(task.get(CycleProcess.PARTICIPATION_ID), SheetRole.MANAGER, task.get(EvaluationProcess.SEGMENT));
    }

    @Override
    protected void accept(TaskContext task, RatingAnswer answer) {
        var person = room.participations().get(task.get(CycleProcess.PARTICIPATION_ID));
        if (task.actor().equals(person.employeeNo())) {
            throw Refusal.forbidden("OWN_RATING");
        }
        licence.require(task.actor());
        var segment = task.get(EvaluationProcess.SEGMENT);
        room.sheets()
                .submitEarlier(
                        person.id(), segment, room.read(person, segment, task.actor(), SheetRole.MANAGER, answer));
    }
}
