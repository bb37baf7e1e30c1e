package io.perfcycle.appeal;

import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Answer appeal": the manager may say his side; the hearing does not wait longer than the deadline. */
@Component
class AnswerAppeal extends AppealTask<AnswerAppeal.Answer> {

    record Answer(@Nullable String words) {}

    AnswerAppeal(Submissions submissions, Desk desk) {
        super(submissions, Answer.class, desk);
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var appeal = appeal(task);
        desk.impartiality().insistNotOwn(appeal, task.actor());
        var faults = new Faults();
        var words = faults.optional("words", answer.words());
        faults.refuse();
        desk.appeals().answer(appeal.id(), words);
        desk.appeals().remember(appeal.id(), "ANSWERED", task.actor(), words);
    }
}
