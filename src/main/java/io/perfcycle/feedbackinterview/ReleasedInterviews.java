package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.OwnVoice;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.TaskContext;
import org.springframework.stereotype.Component;

/** What the employee sees of his interview, and where his answer goes: nothing and nowhere before release. */
@Component
class ReleasedInterviews {

    private final Participations participations;
    private final Cycles cycles;
    private final Interviews interviews;
    private final InterviewReading reading;
    private final OwnVoice voice;

    ReleasedInterviews(
            Participations participations,
            Cycles cycles,
            Interviews interviews,
            InterviewReading reading,
            OwnVoice voice) {
        this.participations = participations;
        this.cycles = cycles;
        this.interviews = interviews;
        this.reading = reading;
        this.voice = voice;
    }

    InterviewView page(TaskContext task) {
        return reading.of(released(task), task.actor());
    }

    EmployeesAnswer.Given take(TaskContext task, EmployeesAnswer answer, boolean mayReturn) {
        var person = released(task);
        voice.mustNotBeTheManagers(person, task.actor());
        var given = answer.checked(mayReturn);
        interviews.conclude(person.id(), given.outcome(), task.actor(), given.words(), given.disagrees());
        task.set(FeedbackInterviewProcess.INTERVIEW_CONFIRMED, given.is(Interviews.State.CONFIRMED));
        return given;
    }

    private Participation released(TaskContext task) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        if (!cycles.get(person.cycle()).state().released()) {
            throw Refusal.forbidden("NOT_RELEASED", person.cycle());
        }
        return person;
    }
}
