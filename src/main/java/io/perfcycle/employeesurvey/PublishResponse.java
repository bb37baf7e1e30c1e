package io.perfcycle.employeesurvey;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewers;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Publish response": HR reads what people said and answers them, in the open. */
@Component
class PublishResponse extends UserTask<PublishResponse.Answer> {

    record Answer(@Nullable String note, @Nullable String noteEn) {}

    /** @param words texts by question, in random order; only where there are enough of them */
    record Page(
            SurveyResults results, Map<String, List<String>> words, List<SurveyQuestion> questions, int leastWords) {}

    private static final int SHORTEST = 10;

    private final Surveys surveys;
    private final Ballots ballots;
    private final SurveySettings settings;
    private final Viewers viewers;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;

    PublishResponse(
            Submissions submissions,
            Surveys surveys,
            Ballots ballots,
            SurveySettings settings,
            Viewers viewers,
            WorkingCalendar calendar,
            AuditTrail audit) {
        super(submissions, Answer.class);
        this.surveys = surveys;
        this.ballots = ballots;
        this.settings = settings;
        this.viewers = viewers;
        this.calendar = calendar;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        var code = task.businessKey();
        return new Page(
                surveys.results(code).orElseThrow(),
                ballots.words(code),
                surveys.get(code).questions(),
                settings.leastWords());
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        viewers.current().mustBe(Role.HR);
        var faults = new Faults();
        var note = faults.required("RESPONSE_REQUIRED", "note", answer.note());
        if (!note.isEmpty() && note.length() < SHORTEST) {
            faults.add("RESPONSE_TOO_SHORT", "note", SHORTEST);
        }
        var english = faults.optional("noteEn", answer.noteEn());
        faults.refuse();
        surveys.publish(task.businessKey(), calendar.today(), note, english);
        audit.record("survey.answered", task.businessKey(), null, note, null);
    }
}
