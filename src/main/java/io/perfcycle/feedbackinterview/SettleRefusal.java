package io.perfcycle.feedbackinterview;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.feedbackinterview.Interviews.State;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Settle refusal": HR hears both and writes down what came of it. The employee counts as informed, not as agreeing. */
@Component
class SettleRefusal extends UserTask<SettleRefusal.Settlement> {

    /**
     * HR's settlement.
     *
     * @param heardEmployee the employee's side was heard
     * @param heardManager the side of whoever recorded the talk was heard
     * @param outcome what came of it, for both to read
     */
    record Settlement(
            @Nullable Boolean heardEmployee,
            @Nullable Boolean heardManager,
            @Nullable String outcome) {}

    private final Participations participations;
    private final Interviews interviews;
    private final InterviewReading reading;
    private final AuditTrail audit;

    SettleRefusal(
            Submissions submissions,
            Participations participations,
            Interviews interviews,
            InterviewReading reading,
            AuditTrail audit) {
        super(submissions, Settlement.class);
        this.participations = participations;
        this.interviews = interviews;
        this.reading = reading;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        return reading.of(outsider(task), task.actor());
    }

    @Override
    protected void accept(TaskContext task, Settlement settlement) {
        var person = outsider(task);
        var faults = new Faults();
        if (!Boolean.TRUE.equals(settlement.heardEmployee())) {
            faults.add("REFUSAL_HEAR_EMPLOYEE", "heardEmployee");
        }
        if (!Boolean.TRUE.equals(settlement.heardManager())) {
            faults.add("REFUSAL_HEAR_MANAGER", "heardManager");
        }
        var outcome = faults.required("REFUSAL_OUTCOME", "outcome", settlement.outcome());
        faults.refuse();
        interviews.conclude(person.id(), State.SETTLED, task.actor(), outcome, false);
        audit.record("interview.settle", person.key().toString(), State.REFUSED.name(), State.SETTLED.name(), outcome);
    }

    /** The person it is about, for somebody who is neither of the two. */
    private Participation outsider(TaskContext task) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        var recorded = interviews.steps(person.id()).stream()
                .anyMatch(step -> step.step() == State.RECORDED && step.actor().equals(task.actor()));
        if (recorded || person.employeeNo().equals(task.actor())) {
            throw Refusal.forbidden("REFUSAL_OF_ONES_OWN");
        }
        return person;
    }
}
