package io.perfcycle.checkin;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Agree next steps": the manager comments, says how far the agreed steps are, and writes down what was agreed anew. */
@Component
class AgreeNextSteps extends UserTask<AgreeNextSteps.Agreement> {

    /**
     * The manager's answer. Where an indicator is behind, at least one step has to be open afterwards.
     *
     * @param note for himself alone
     */
    record Agreement(
            @Nullable String comment,
            @Nullable List<StepAnswers.@Nullable StepState> steps,
            @Nullable List<StepAnswers.@Nullable Proposed> next,
            @Nullable String note) {}

    private final Agenda agenda;
    private final CheckIns checkIns;
    private final Steps steps;
    private final Notes notes;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;

    AgreeNextSteps(
            Submissions submissions,
            Agenda agenda,
            CheckIns checkIns,
            Steps steps,
            Notes notes,
            WorkingCalendar calendar,
            AuditTrail audit) {
        super(submissions, Agreement.class);
        this.agenda = agenda;
        this.checkIns = checkIns;
        this.steps = steps;
        this.notes = notes;
        this.calendar = calendar;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        return agenda.of(task);
    }

    @Override
    protected void accept(TaskContext task, Agreement agreement) {
        var checkIn = checkIns.get(task.get(CheckInProcess.CHECK_IN_ID));
        var carried = steps.carriedInto(checkIn);
        var faults = new Faults();
        var comment = faults.required("CHECK_IN_COMMENT", "comment", agreement.comment());
        var states = StepAnswers.states(agreement.steps(), carried, faults);
        var next = StepAnswers.proposed(agreement.next(), calendar.today(), faults);
        var note = faults.optional("note", agreement.note());
        if (faults.none() && !checkIn.behind().isEmpty() && next.isEmpty() && !anyOpen(carried, states)) {
            faults.add("CHECK_IN_STEP_REQUIRED", "next");
        }
        faults.refuse();
        checkIns.agree(checkIn.id(), comment, task.actor());
        steps.enter(states, task.actor());
        steps.agree(checkIn, false, next, task.actor());
        notes.keep(checkIn.id(), task.actor(), note);
        audit.record("check-in.agree", task.businessKey() + "/" + checkIn.round(), null, next.size(), null);
    }

    private static boolean anyOpen(List<Steps.Step> carried, Map<Long, Steps.State> states) {
        return carried.stream().anyMatch(step -> states.getOrDefault(step.id(), step.state()) == Steps.State.OPEN);
    }
}
