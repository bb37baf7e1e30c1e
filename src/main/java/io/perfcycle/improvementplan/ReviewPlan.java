package io.perfcycle.improvementplan;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Review plan": HR says whether the gap is one of skill or will that a plan can close, and is fair to ask for. */
@Component
class ReviewPlan extends PlanTask<ReviewPlan.Answer> {

    /** Why no plan is made: codes, since some of them are matters of health. */
    enum Against {
        DATA,
        RESOURCES,
        MARKET,
        ON_PROBATION,
        MATERNITY,
        SICK_LEAVE,
        WORK_INJURY,
        IMPROVED
    }

    record Answer(
            @Nullable Boolean justified,
            Plan.@Nullable Gap gap,
            @Nullable Against against,
            @Nullable String words) {}

    private static final Set<Against> HEALTH = EnumSet.of(Against.MATERNITY, Against.SICK_LEAVE, Against.WORK_INJURY);

    private final PlanOpening opening;
    private final PlanSettings settings;
    private final AuditTrail audit;

    ReviewPlan(Submissions submissions, Desk desk, PlanOpening opening, PlanSettings settings, AuditTrail audit) {
        super(submissions, Answer.class, desk);
        this.opening = opening;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        impartial(task, task.actor());
        var person = person(task);
        var faults = new Faults();
        var justified = Boolean.TRUE.equals(answer.justified());
        var words = faults.optional("words", answer.words());
        if (answer.justified() == null) {
            faults.add("ACTION_REQUIRED", "justified");
        } else if (justified) {
            if (answer.gap() == null) {
                faults.add("PLAN_GAP_KIND", "gap");
            }
            faults.required("PLAN_REVIEW_WORDS", "words", answer.words());
            if (opening.onProbation(person)) {
                faults.add("PLAN_ON_PROBATION", "justified", person.hiredOn().toString(), settings.probationMonths());
            }
        } else if (answer.against() == null) {
            faults.add("PLAN_AGAINST", "against");
        } else if (HEALTH.contains(answer.against()) && words != null) {
            faults.add("PLAN_CODE_ONLY", "words");
        }
        faults.refuse();
        var plan = plan(task);
        if (justified && answer.gap() != null) {
            desk.plans().justify(plan, answer.gap());
            desk.plans().remember(plan, "JUSTIFIED", task.actor(), answer.gap().name(), words);
        } else {
            desk.plans().enter(plan, Plan.State.DROPPED);
            desk.plans().remember(plan, "DROPPED", task.actor(), String.valueOf(answer.against()), words);
        }
        audit.record(
                "plan.review",
                person.key().toString(),
                Plan.State.PROPOSED.name(),
                justified ? String.valueOf(answer.gap()) : String.valueOf(answer.against()),
                words);
        task.set(ImprovementPlanProcess.PLAN_JUSTIFIED, justified);
    }
}
