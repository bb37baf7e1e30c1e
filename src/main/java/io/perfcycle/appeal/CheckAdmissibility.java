package io.perfcycle.appeal;

import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Check admissibility": HR lets an appeal be heard, returns it once for completion, or rejects it with the ground. */
@Component
class CheckAdmissibility extends AppealTask<CheckAdmissibility.Answer> {

    enum Choice {
        ADMIT,
        RETURN,
        REJECT
    }

    record Answer(@Nullable Choice choice, @Nullable String words) {}

    CheckAdmissibility(Submissions submissions, Desk desk) {
        super(submissions, Answer.class, desk);
    }

    @Override
    protected void admit(TaskContext task, String who) {
        desk.impartiality().insistNotOwn(appeal(task), who);
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var appeal = appeal(task);
        desk.impartiality().insistNotOwn(appeal, task.actor());
        var faults = new Faults();
        var choice = answer.choice();
        if (choice == null) {
            faults.add("ACTION_REQUIRED", "choice");
        } else if (choice == Choice.RETURN && appeal.returned()) {
            faults.add("APPEAL_RETURNED_ONCE", "choice");
        }
        var words = choice == null || choice == Choice.ADMIT
                ? faults.optional("words", answer.words())
                : faults.required("APPEAL_WORDS", "words", answer.words());
        faults.refuse();
        if (choice == Choice.RETURN) {
            desk.appeals().returnOnce(appeal.id());
        } else if (choice == Choice.REJECT) {
            desk.appeals().conclude(appeal.id(), Appeal.Outcome.REJECTED, null);
        } else {
            desk.appeals().enter(appeal.id(), Appeal.State.ADMITTED);
        }
        var step = choice == Choice.RETURN ? "RETURNED" : choice == Choice.REJECT ? "REJECTED" : "ADMITTED";
        desk.appeals().remember(appeal.id(), step, task.actor(), words);
        desk.audit().record("appeal.admissibility", person(task).key().toString(), null, step, words);
        task.set(AppealProcess.APPEAL_RETURNED, choice == Choice.RETURN);
        task.set(AppealProcess.APPEAL_REJECTED, choice == Choice.REJECT);
    }
}
