package io.perfcycle.checkin;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Resolve missed check-ins": two in a row were missed; the manager's manager says how it goes on. */
@Component
class ResolveMissedCheckIns extends UserTask<ResolveMissedCheckIns.Resolution> {

    /** What was found and agreed with both. */
    record Resolution(@Nullable String words) {}

    private final Agenda agenda;
    private final CheckIns checkIns;
    private final FollowUps followUps;
    private final AuditTrail audit;

    ResolveMissedCheckIns(
            Submissions submissions, Agenda agenda, CheckIns checkIns, FollowUps followUps, AuditTrail audit) {
        super(submissions, Resolution.class);
        this.agenda = agenda;
        this.checkIns = checkIns;
        this.followUps = followUps;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        return agenda.of(task);
    }

    @Override
    protected void accept(TaskContext task, Resolution resolution) {
        var checkIn = checkIns.get(task.get(CheckInProcess.CHECK_IN_ID));
        var faults = new Faults();
        var words = faults.required("MISSED_RESOLUTION", "words", resolution.words());
        faults.refuse();
        followUps.settle(checkIn.id(), words, task.actor());
        audit.record("check-in.resolve-missed", task.businessKey() + "/" + checkIn.round(), null, null, words);
    }
}
