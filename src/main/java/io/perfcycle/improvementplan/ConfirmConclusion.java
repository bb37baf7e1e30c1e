package io.perfcycle.improvementplan;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.notification.Mail;
import io.perfcycle.notification.Mails;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Confirm conclusion": HR lets the conclusion stand, or returns it; nothing else follows from it by itself. */
@Component
class ConfirmConclusion extends PlanTask<ConfirmConclusion.Answer> {

    record Answer(@Nullable Boolean stands, @Nullable String words) {}

    private final Mails mails;
    private final AuditTrail audit;

    ConfirmConclusion(Submissions submissions, Desk desk, Mails mails, AuditTrail audit) {
        super(submissions, Answer.class, desk);
        this.mails = mails;
        this.audit = audit;
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        impartial(task, task.actor());
        var faults = new Faults();
        if (answer.stands() == null) {
            faults.add("ACTION_REQUIRED", "stands");
        }
        var stands = Boolean.TRUE.equals(answer.stands());
        var words = stands
                ? faults.optional("words", answer.words())
                : faults.required("PLAN_RETURN_WORDS", "words", answer.words());
        faults.refuse();
        var plan = plan(task);
        var proposal = Objects.requireNonNull(desk.plans().get(plan).proposal());
        var extended = stands && proposal.conclusion() == Plan.Conclusion.EXTENDED;
        if (!stands) {
            desk.plans().enter(plan, Plan.State.ACTIVE);
        } else if (extended) {
            desk.plans().extend(plan, Objects.requireNonNull(proposal.until()));
        } else {
            desk.plans()
                    .conclude(
                            plan,
                            proposal.conclusion() == Plan.Conclusion.PASSED
                                    ? Plan.Outcome.PASSED
                                    : Plan.Outcome.FAILED);
        }
        desk.plans()
                .remember(
                        plan,
                        stands ? "CONCLUSION_CONFIRMED" : "CONCLUSION_RETURNED",
                        task.actor(),
                        proposal.conclusion().name(),
                        words);
        audit.record(
                "plan.conclude",
                person(task).key().toString(),
                proposal.conclusion().name(),
                stands ? "CONFIRMED" : "RETURNED",
                words);
        if (stands) {
            tell(task);
        }
        task.set(ImprovementPlanProcess.CONCLUSION_RETURNED, !stands);
        task.set(ImprovementPlanProcess.PLAN_EXTENDED, extended);
    }

    /** That there is news, and where to read it; not which. */
    private void tell(TaskContext task) {
        var person = person(task);
        mails.send(Mail.to(person.employeeNo())
                .about("plan.concluded", person.cycle())
                .link("/me/" + person.cycle() + "/improvement-plan")
                .key(task.taskId()));
    }
}
