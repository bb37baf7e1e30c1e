package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participations;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.springframework.stereotype.Component;

/** User task "Record interview": the manager writes down the talk and what was agreed; submitting it is his confirmation. */
@Component
class RecordInterview extends UserTask<InterviewRecord> {

    private final Participations participations;
    private final Interviews interviews;
    private final TalkPages pages;
    private final TalkCheck check;
    private final AppointmentDesk desk;

    RecordInterview(
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
        return pages.of(participations.get(task.get(CycleProcess.PARTICIPATION_ID)), task.actor());
    }

    @Override
    protected void accept(TaskContext task, InterviewRecord typed) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        interviews.record(person.id(), check.checked(person, typed, task.actor()), task.actor());
        desk.talkWasHeld(person);
    }
}
