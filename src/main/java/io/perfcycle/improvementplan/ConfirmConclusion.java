package io.perfcycle.improvementplan;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.notification.Letter;
import io.perfcycle.notification.MailSettings;
import io.perfcycle.notification.Outbox;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Wording;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Confirm conclusion": HR lets the conclusion stand, or returns it; nothing else follows from it by itself. */
@Component
class ConfirmConclusion extends PlanTask<ConfirmConclusion.Answer> {

    record Answer(@Nullable Boolean stands, @Nullable String words) {}

    private final Employees employees;
    private final Outbox outbox;
    private final MailSettings mail;
    private final Wording wording;
    private final AuditTrail audit;

    ConfirmConclusion(
            Submissions submissions,
            Desk desk,
            Employees employees,
            Outbox outbox,
            MailSettings mail,
            Wording wording,
            AuditTrail audit) {
        super(submissions, Answer.class, desk);
        this.employees = employees;
        this.outbox = outbox;
        this.mail = mail;
        this.wording = wording;
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
            tell(task, proposal.conclusion());
        }
        task.set(ImprovementPlanProcess.CONCLUSION_RETURNED, !stands);
        task.set(ImprovementPlanProcess.PLAN_EXTENDED, extended);
    }

    /** That there is a conclusion, and where to read it; not which. */
    private void tell(TaskContext task, Plan.Conclusion conclusion) {
        var person = person(task);
        employees.find(person.employeeNo()).ifPresent(reader -> {
            var language = reader.language();
            outbox.put(List.of(new Letter(
                    "plan-" + plan(task) + "-" + conclusion,
                    reader.employeeNo(),
                    wording.say(language, "plan.mail.subject", person.cycle()),
                    wording.say(language, "plan.mail.body", reader.name(), mail.baseUrl() + "/me/" + person.cycle()))));
        });
    }
}
