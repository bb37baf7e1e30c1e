package io.perfcycle.employeesurvey;

import io.perfcycle.employeesurvey.InvitationTokens.Holder;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * User task "Answer survey": leads a person to the page where he answers without a name. The task itself carries no answer; it is
 * completed only by taking no part, and goes by itself when he has answered.
 */
@Component
class AnswerSurvey extends UserTask<AnswerSurvey.Answer> {

    /** {@code declined} must be true: whoever takes part answers on the page. */
    record Answer(boolean declined) {}

    /**
     * Where to answer.
     *
     * @param state OPEN, ANSWERED, or NOT_YOURS where somebody else looks after the task of one who is absent or has left
     * @param token opens the answer page once; null unless OPEN
     */
    record Page(
            String survey,
            String title,
            @Nullable String titleEn,
            String closesOn,
            int leastAnswers,
            int leastWords,
            String state,
            @Nullable String token) {}

    private final Surveys surveys;
    private final Invitations invitations;
    private final InvitationTokens tokens;
    private final SurveyRound round;
    private final SurveySettings settings;

    AnswerSurvey(
            Submissions submissions,
            Surveys surveys,
            Invitations invitations,
            InvitationTokens tokens,
            SurveyRound round,
            SurveySettings settings) {
        super(submissions, Answer.class);
        this.surveys = surveys;
        this.invitations = invitations;
        this.tokens = tokens;
        this.round = round;
        this.settings = settings;
    }

    /** Who has not answered is told to nobody. */
    @Override
    public boolean confidential() {
        return true;
    }

    @Override
    public boolean anonymous() {
        return true;
    }

    @Override
    public Object page(TaskContext task) {
        var survey = surveys.get(SurveyDates.codeOf(task.businessKey()));
        var asked = task.get(EmployeeSurveyProcess.INVITEE);
        var invitation = invitation(survey.code(), asked);
        var open = survey.state() == Survey.State.OPEN && !invitation.used();
        var state = !task.actor().equals(asked) ? "NOT_YOURS" : open ? "OPEN" : "ANSWERED";
        return new Page(
                survey.code(),
                survey.title(),
                survey.titleEn(),
                survey.closesOn().toString(),
                settings.leastAnswers(),
                settings.leastWords(),
                state,
                state.equals("OPEN") ? tokens.issue(new Holder(survey.code(), asked)) : null);
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var survey = SurveyDates.codeOf(task.businessKey());
        var asked = task.get(EmployeeSurveyProcess.INVITEE);
        if (!task.actor().equals(asked)) {
            throw Refusal.forbidden("NOT_YOUR_SURVEY");
        }
        if (invitation(survey, asked).used()) {
            throw Refusal.rule("SURVEY_ANSWERED");
        }
        var faults = new Faults();
        if (!answer.declined()) {
            faults.add("ANSWER_SURVEY_ON_THE_PAGE", "declined");
        }
        faults.refuse();
        round.decline(survey, asked);
    }

    private Invitations.Invitation invitation(String survey, String person) {
        return invitations.find(survey, person).orElseThrow(() -> Refusal.unknown("TASK_UNKNOWN"));
    }
}
