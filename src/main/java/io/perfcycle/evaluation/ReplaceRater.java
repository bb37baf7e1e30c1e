package io.perfcycle.evaluation;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.springframework.stereotype.Component;

/** User task "Replace rater": a rater has stepped back and too few are left; the manager names one more, or goes on without. */
@Component
class ReplaceRater extends UserTask<NominateRaters.Answer> {

    /** The nominating form, with the one who stepped back. */
    record Page(
            @com.fasterxml.jackson.annotation.JsonUnwrapped Nominations.Page form, Nominations.Colleague recused) {}

    private final Nominations nominations;
    private final Raters raters;
    private final FeedbackRound round;
    private final io.perfcycle.organization.Employees employees;
    private final AuditTrail audit;

    ReplaceRater(
            Submissions submissions,
            Nominations nominations,
            Raters raters,
            FeedbackRound round,
            io.perfcycle.organization.Employees employees,
            AuditTrail audit) {
        super(submissions, NominateRaters.Answer.class);
        this.nominations = nominations;
        this.raters = raters;
        this.round = round;
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        long person = task.get(CycleProcess.PARTICIPATION_ID);
        var recused = task.get(EvaluationProcess.RATER);
        var rater = raters.find(person, recused).orElseThrow(() -> Refusal.unknown("TASK_UNKNOWN"));
        return new Page(
                nominations.page(person),
                Nominations.colleague(recused, employees.find(recused).orElse(null), rater.relation()));
    }

    @Override
    protected void accept(TaskContext task, NominateRaters.Answer answer) {
        var person = nominations.person(task.get(CycleProcess.PARTICIPATION_ID));
        if (task.actor().equals(person.employeeNo())) {
            throw Refusal.forbidden("OWN_RATERS");
        }
        var faults = new Faults();
        var named = nominations.read(person, answer.raters(), true, faults);
        faults.refuse();
        var recused = task.get(EvaluationProcess.RATER);
        round.replace(person, recused, named);
        audit.record("feedback.replace", person.key().toString(), recused, NominateRaters.told(named), null);
    }
}
