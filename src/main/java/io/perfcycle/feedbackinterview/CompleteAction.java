package io.perfcycle.feedbackinterview;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Complete action": whoever took it on says what came of it. */
@Component
class CompleteAction extends UserTask<CompleteAction.Answer> {

    /** How it went. */
    enum Outcome {
        DONE,
        PARTLY,
        NOT_DONE
    }

    record Answer(@Nullable Outcome outcome, @Nullable String words) {}

    record Page(
            String cycle,
            String cycleName,
            String employeeNo,
            String name,
            @Nullable String manager,
            @Nullable String managerName,
            String owner,
            String what,
            String measure,
            String due,
            String today,
            @Nullable String agreedOn) {}

    private final Participations participations;
    private final Cycles cycles;
    private final Interviews interviews;
    private final AgreedActionRows actions;
    private final Employees employees;
    private final WorkingCalendar calendar;

    CompleteAction(
            Submissions submissions,
            Participations participations,
            Cycles cycles,
            Interviews interviews,
            AgreedActionRows actions,
            Employees employees,
            WorkingCalendar calendar) {
        super(submissions, Answer.class);
        this.participations = participations;
        this.cycles = cycles;
        this.interviews = interviews;
        this.actions = actions;
        this.employees = employees;
        this.calendar = calendar;
    }

    @Override
    public Object page(TaskContext task) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        var action = actions.get(task.get(FeedbackInterviewProcess.ACTION_ID));
        var manager = person.managerNo().orElse(null);
        var record = interviews.get(person.id()).record();
        return new Page(
                person.cycle(),
                cycles.get(person.cycle()).name(),
                person.employeeNo(),
                person.name(),
                manager,
                person.managerNo().flatMap(employees::find).map(Employee::name).orElse(manager),
                action.owner().name(),
                action.what(),
                action.measure(),
                action.due().toString(),
                calendar.today().toString(),
                record == null ? null : String.valueOf(record.heldOn()));
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var faults = new Faults();
        if (answer.outcome() == null) {
            faults.add("ACTION_OUTCOME", "outcome");
        }
        var words = faults.required("ACTION_WORDS", "words", answer.words());
        faults.refuse();
        actions.end(
                task.get(FeedbackInterviewProcess.ACTION_ID),
                AgreedActionRows.State.valueOf(String.valueOf(answer.outcome())),
                words,
                task.actor());
    }
}
