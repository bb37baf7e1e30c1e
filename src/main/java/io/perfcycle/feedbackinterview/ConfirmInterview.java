package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Confirm interview": the employee confirms the record in his own words, or returns it and says why. */
@Component
class ConfirmInterview extends UserTask<ConfirmInterview.Answer> {

    /**
     * The employee's answer.
     *
     * @param words his own; needed to return the record, and to disagree
     * @param disagrees he confirms the talk but not the result
     */
    record Answer(
            @Nullable Boolean confirmed,
            @Nullable String words,
            @Nullable Boolean disagrees) {}

    private final Participations participations;
    private final Cycles cycles;
    private final Interviews interviews;
    private final InterviewReading reading;

    ConfirmInterview(
            Submissions submissions,
            Participations participations,
            Cycles cycles,
            Interviews interviews,
            InterviewReading reading) {
        super(submissions, Answer.class);
        this.participations = participations;
        this.cycles = cycles;
        this.interviews = interviews;
        this.reading = reading;
    }

    @Override
    public Object page(TaskContext task) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        mustBeReleased(person);
        return reading.of(person);
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        mustBeReleased(person);
        var confirmed = Boolean.TRUE.equals(answer.confirmed());
        var disagrees = Boolean.TRUE.equals(answer.disagrees());
        var faults = new Faults();
        if (answer.confirmed() == null) {
            faults.add("ACTION_REQUIRED", "confirmed");
        }
        var words = confirmed && !disagrees
                ? faults.optional("words", answer.words())
                : faults.required(
                        confirmed ? "INTERVIEW_DISAGREES_WORDS" : "INTERVIEW_RETURN_WORDS", "words", answer.words());
        faults.refuse();
        interviews.conclude(
                person.id(),
                confirmed ? Interviews.State.CONFIRMED : Interviews.State.RETURNED,
                task.actor(),
                words,
                confirmed && disagrees);
        task.set(FeedbackInterviewProcess.INTERVIEW_CONFIRMED, confirmed);
    }

    private void mustBeReleased(Participation person) {
        if (!cycles.get(person.cycle()).state().released()) {
            throw Refusal.forbidden("NOT_RELEASED", person.cycle());
        }
    }
}
