package io.perfcycle.evaluation;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.springframework.stereotype.Component;

/** User task "Approve raters": the manager keeps, changes or adds names; whom he agrees to is asked at once. */
@Component
class ApproveRaters extends UserTask<NominateRaters.Answer> {

    private final Nominations nominations;
    private final Raters raters;
    private final AuditTrail audit;

    ApproveRaters(Submissions submissions, Nominations nominations, Raters raters, AuditTrail audit) {
        super(submissions, NominateRaters.Answer.class);
        this.nominations = nominations;
        this.raters = raters;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        return nominations.page(task.get(CycleProcess.PARTICIPATION_ID));
    }

    @Override
    protected void accept(TaskContext task, NominateRaters.Answer answer) {
        var person = nominations.person(task.get(CycleProcess.PARTICIPATION_ID));
        if (task.actor().equals(person.employeeNo())) {
            throw Refusal.forbidden("OWN_RATERS");
        }
        var faults = new Faults();
        var named = nominations.read(person, answer.raters(), false, faults);
        faults.refuse();
        raters.name(person.id(), named, Raters.State.AGREED);
        audit.record("feedback.approve", person.key().toString(), null, NominateRaters.told(named), null);
    }
}
