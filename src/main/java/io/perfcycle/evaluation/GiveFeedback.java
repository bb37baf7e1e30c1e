package io.perfcycle.evaluation;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.CyclePolicies.Relation;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * User task "Give feedback": leads a rater to the page where he answers without a name. The task itself carries no answer;
 * it is completed only by stepping back, and goes by itself when he has answered.
 */
@Component
class GiveFeedback extends UserTask<GiveFeedback.Answer> {

    /** {@code recused} must be true: whoever does not step back answers on the page. */
    record Answer(boolean recused, @Nullable String reason) {}

    /**
     * Where to answer.
     *
     * @param state OPEN, ANSWERED, or NOT_YOURS where somebody else looks after the task of one who is absent or has left
     * @param token opens the answer page once; null unless OPEN
     */
    record Page(
            String cycle,
            String cycleName,
            String name,
            Relation relation,
            boolean alone,
            int leastAnswers,
            int leastWords,
            String state,
            @Nullable String token) {}

    private final Participations participations;
    private final Cycles cycles;
    private final Raters raters;
    private final Tokens tokens;
    private final FeedbackRound round;
    private final FeedbackSettings settings;
    private final AuditTrail audit;

    GiveFeedback(
            Submissions submissions,
            Participations participations,
            Cycles cycles,
            Raters raters,
            Tokens tokens,
            FeedbackRound round,
            FeedbackSettings settings,
            AuditTrail audit) {
        super(submissions, Answer.class);
        this.participations = participations;
        this.cycles = cycles;
        this.raters = raters;
        this.tokens = tokens;
        this.round = round;
        this.settings = settings;
        this.audit = audit;
    }

    /** Who has not answered is told to nobody: with the count of answers it would say who has. */
    @Override
    public boolean confidential() {
        return true;
    }

    @Override
    public boolean anonymous() {
        return true;
    }

    @Override
    public Object page(TaskContext task) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        var asked = task.get(EvaluationProcess.RATER);
        var rater = raters.find(person.id(), asked).orElseThrow(() -> Refusal.unknown("TASK_UNKNOWN"));
        var state = !task.actor().equals(asked) ? "NOT_YOURS" : rater.used() ? "ANSWERED" : "OPEN";
        return new Page(
                person.cycle(),
                cycles.get(person.cycle()).name(),
                person.name(),
                rater.relation(),
                rater.slice() == Voice.OTHERS,
                settings.leastAnswers(),
                settings.leastWords(),
                state,
                state.equals("OPEN") ? tokens.issue(new Tokens.Holder(person.id(), asked)) : null);
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        var asked = task.get(EvaluationProcess.RATER);
        var rater = raters.find(person.id(), asked).orElseThrow(() -> Refusal.unknown("TASK_UNKNOWN"));
        if (rater.used()) {
            throw Refusal.rule("ALREADY_ANSWERED");
        }
        var faults = new Faults();
        if (!answer.recused()) {
            faults.add("ANSWER_ON_THE_PAGE", "recused");
        }
        var reason = faults.optional("reason", answer.reason());
        faults.refuse();
        var least = cycles.get(person.cycle()).settings().policies().feedback().least();
        task.pass(EvaluationProcess.REPLACEMENT_WANTED, round.recuse(person, asked, least));
        audit.record("feedback.recuse", person.key().toString(), asked, null, reason);
    }
}
