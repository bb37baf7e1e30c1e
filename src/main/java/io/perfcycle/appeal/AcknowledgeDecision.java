package io.perfcycle.appeal;

import io.perfcycle.cycle.OwnVoice;
import io.perfcycle.problem.Faults;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Acknowledge decision": the employee has read it, which is not agreeing; he may ask for a second hearing where there is one. */
@Component
class AcknowledgeDecision extends AppealTask<AcknowledgeDecision.Answer> {

    record Answer(@Nullable Boolean again, @Nullable String words) {}

    private final ResultVersions versions;
    private final OwnVoice voice;

    AcknowledgeDecision(Submissions submissions, Desk desk, ResultVersions versions, OwnVoice voice) {
        super(submissions, Answer.class, desk);
        this.versions = versions;
        this.voice = voice;
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var appeal = appeal(task);
        var person = person(task);
        voice.mustNotBeTheManagers(person, task.actor());
        var faults = new Faults();
        var again = Boolean.TRUE.equals(answer.again());
        if (again && !desk.reading().mayAskAgain(appeal, person)) {
            faults.add("APPEAL_NO_SECOND", "again");
        }
        var words = again
                ? faults.required("APPEAL_AGAIN_WORDS", "words", answer.words())
                : faults.optional("words", answer.words());
        faults.refuse();
        desk.appeals().acknowledge(appeal.id());
        desk.appeals().remember(appeal.id(), again ? "SECOND_ASKED" : "ACKNOWLEDGED", task.actor(), words);
        if (again) {
            var newest =
                    versions.newest(person.id()).map(ResultVersion::version).orElseThrow();
            desk.appeals().hearAgain(appeal.id(), newest);
            desk.audit().record("appeal.second-hearing", person.key().toString(), null, null, words);
        }
        task.set(AppealProcess.SECOND_HEARING, again);
    }
}
