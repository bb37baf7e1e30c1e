package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;

/** A user task in which somebody talks to the employee and writes down what was said; submitting it is his confirmation. */
abstract class TalkTask extends UserTask<InterviewRecord> {

    private final Participations participations;
    private final Interviews interviews;
    private final TalkPages pages;
    private final TalkCheck check;
    private final AppointmentDesk desk;

    TalkTask(
            Submissions submissions,
            Participations participations,
            Interviews interviews,
            TalkPages pages,
            TalkCheck check,
            AppointmentDesk desk) {
        super(submissions, InterviewRecord.class);
        this.participations = participations;
        this.interviews = interviews;
        this.pages = pages;
        this.check = check;
        this.desk = desk;
    }

    @Override
    public Object page(TaskContext task) {
        return pages.of(person(task), task.actor());
    }

    @Override
    protected void accept(TaskContext task, InterviewRecord typed) {
        var person = person(task);
        interviews.record(person.id(), check.checked(person, typed, task.actor()), task.actor());
        desk.talkWasHeld(person);
    }

    private Participation person(TaskContext task) {
        return participations.get(task.get(CycleProcess.PARTICIPATION_ID));
    }
}
