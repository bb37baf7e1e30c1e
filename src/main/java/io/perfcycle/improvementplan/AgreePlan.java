package io.perfcycle.improvementplan;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.OwnVoice;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Agree plan": the employee agrees, asks for changes, or refuses; a refusal is recorded and is no misconduct. */
@Component
class AgreePlan extends PlanTask<AgreePlan.Answer> {

    enum Choice {
        AGREE,
        CHANGE,
        REFUSE
    }

    record Answer(@Nullable Choice choice, @Nullable String words) {}

    private final AuditTrail audit;
    private final OwnVoice voice;

    AgreePlan(Submissions submissions, Desk desk, AuditTrail audit, OwnVoice voice) {
        super(submissions, Answer.class, desk);
        this.audit = audit;
        this.voice = voice;
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        voice.mustNotBeTheManagers(person(task), task.actor());
        var faults = new Faults();
        if (answer.choice() == null) {
            faults.add("ACTION_REQUIRED", "choice");
        }
        var words = answer.choice() == null || answer.choice() == Choice.AGREE
                ? faults.optional("words", answer.words())
                : faults.required("PLAN_ANSWER_WORDS", "words", answer.words());
        faults.refuse();
        var plan = plan(task);
        var changes = answer.choice() == Choice.CHANGE;
        if (changes) {
            desk.plans().enter(plan, Plan.State.PREPARING);
        } else {
            desk.plans().settle(plan, answer.choice() == Choice.AGREE ? Plan.Agreement.AGREED : Plan.Agreement.REFUSED);
        }
        desk.plans()
                .remember(
                        plan,
                        changes ? "CHANGE_ASKED" : answer.choice() == Choice.AGREE ? "AGREED" : "REFUSED",
                        task.actor(),
                        null,
                        words);
        audit.record("plan.agree", person(task).key().toString(), null, String.valueOf(answer.choice()), words);
        task.set(ImprovementPlanProcess.PLAN_RETURNED, changes);
    }
}
