package io.perfcycle.evaluation;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Nominate raters": the employee names colleagues who know his work, each from one relation. */
@Component
class NominateRaters extends UserTask<NominateRaters.Answer> {

    record Answer(@Nullable List<NominationRules.@Nullable Row> raters) {}

    private final Nominations nominations;
    private final Raters raters;
    private final AuditTrail audit;

    NominateRaters(Submissions submissions, Nominations nominations, Raters raters, AuditTrail audit) {
        super(submissions, Answer.class);
        this.nominations = nominations;
        this.raters = raters;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        return nominations.page(task.get(CycleProcess.PARTICIPATION_ID));
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var person = nominations.person(task.get(CycleProcess.PARTICIPATION_ID));
        var faults = new Faults();
        var named = nominations.read(person, answer.raters(), false, faults);
        faults.refuse();
        raters.name(person.id(), named, Raters.State.NOMINATED);
        audit.record("feedback.nominate", person.key().toString(), null, told(named), null);
    }

    static String told(List<Raters.Nomination> named) {
        return named.stream()
                .map(one -> one.rater() + " " + one.relation())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
