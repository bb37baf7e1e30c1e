package io.perfcycle.checkin;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Plan follow-up": behind twice in a row; the manager says why, and what is done by whom until when. */
@Component
class PlanFollowUp extends UserTask<PlanFollowUp.Plan> {

    /** The manager's answer; {@code next} are the measures, on the agenda from now on. */
    record Plan(@Nullable String cause, @Nullable List<StepAnswers.@Nullable Proposed> next) {}

    private final Agenda agenda;
    private final CheckIns checkIns;
    private final Steps steps;
    private final FollowUps followUps;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;

    PlanFollowUp(
            Submissions submissions,
            Agenda agenda,
            CheckIns checkIns,
            Steps steps,
            FollowUps followUps,
            WorkingCalendar calendar,
            AuditTrail audit) {
        super(submissions, Plan.class);
        this.agenda = agenda;
        this.checkIns = checkIns;
        this.steps = steps;
        this.followUps = followUps;
        this.calendar = calendar;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        return agenda.of(task);
    }

    @Override
    protected void accept(TaskContext task, Plan plan) {
        var checkIn = checkIns.get(task.get(CheckInProcess.CHECK_IN_ID));
        var faults = new Faults();
        var cause = faults.required("FOLLOW_UP_CAUSE", "cause", plan.cause());
        var next = StepAnswers.proposed(plan.next(), calendar.today(), faults);
        if (faults.none() && next.isEmpty()) {
            faults.add("FOLLOW_UP_MEASURE", "next");
        }
        faults.refuse();
        steps.agree(checkIn, true, next, task.actor());
        followUps.settle(checkIn.id(), cause, task.actor());
        audit.record("check-in.follow-up", task.businessKey() + "/" + checkIn.round(), null, next.size(), cause);
    }
}
