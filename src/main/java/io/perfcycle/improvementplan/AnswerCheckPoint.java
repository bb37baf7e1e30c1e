package io.perfcycle.improvementplan;

import io.perfcycle.cycle.OwnVoice;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Answer check point": the employee's own view of it; the plan goes on without, silence is no agreement. */
@Component
class AnswerCheckPoint extends PlanTask<AnswerCheckPoint.Answer> {

    record Answer(@Nullable String words) {}

    private final OwnVoice voice;

    AnswerCheckPoint(Submissions submissions, Desk desk, OwnVoice voice) {
        super(submissions, Answer.class, desk);
        this.voice = voice;
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        voice.mustNotBeTheManagers(person(task), task.actor());
        var faults = new Faults();
        var words = faults.optional("words", answer.words());
        faults.refuse();
        var plan = plan(task);
        desk.plans().lastRecorded(plan).ifPresent(point -> desk.plans().answer(plan, point.on(), words));
        desk.plans().remember(plan, "ANSWERED", task.actor(), null, words);
    }
}
