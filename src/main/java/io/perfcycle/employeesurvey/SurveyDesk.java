package io.perfcycle.employeesurvey;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.employeesurvey.Survey.Audience;
import io.perfcycle.employeesurvey.Survey.Channel;
import io.perfcycle.employeesurvey.SurveyQuestion.Kind;
import io.perfcycle.employeesurvey.SurveyQuestion.Topic;
import io.perfcycle.evidence.SurveyEnd;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What HR decides about surveys: to open one, to end it early, to take it back. */
@Component
@Transactional
class SurveyDesk {

    /** A question of HR's own; {@code scaled} asks for a level, otherwise for words. */
    record OwnQuestion(@Nullable String text, @Nullable String textEn, boolean scaled) {}

    /**
     * What HR wants to ask.
     *
     * @param units with everybody below them; only for the audience UNITS
     * @param cycle whose active participants are asked; only for the audience CYCLE
     * @param channel BOTH if left out
     * @param standard whether the standard questionnaire is asked; left out: yes
     */
    record Request(
            @Nullable String code,
            @Nullable String title,
            @Nullable String titleEn,
            Audience.@Nullable Kind audience,
            @Nullable String cycle,
            @Nullable List<String> units,
            @Nullable Channel channel,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable Boolean standard,
            @Nullable List<OwnQuestion> questions) {}

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 300;
    private static final int MOST_QUESTIONS = 20;
    private static final int MOST_DAYS = 92;

    private final Surveys surveys;
    private final StandardQuestions standard;
    private final Invitations invitations;
    private final InvitationTokens tokens;
    private final Ballots ballots;
    private final Tallies tallies;
    private final Cycles cycles;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final Processes processes;
    private final Messages messages;
    private final AuditTrail audit;
    private final ObjectProvider<SurveyEnd> waiting;

    SurveyDesk(
            Surveys surveys,
            StandardQuestions standard,
            Invitations invitations,
            InvitationTokens tokens,
            Ballots ballots,
            Tallies tallies,
            Cycles cycles,
            Organization organization,
            WorkingCalendar calendar,
            Processes processes,
            Messages messages,
            AuditTrail audit,
            ObjectProvider<SurveyEnd> waiting) {
        this.surveys = surveys;
        this.standard = standard;
        this.invitations = invitations;
        this.tokens = tokens;
        this.ballots = ballots;
        this.tallies = tallies;
        this.cycles = cycles;
        this.organization = organization;
        this.calendar = calendar;
        this.processes = processes;
        this.messages = messages;
        this.audit = audit;
        this.waiting = waiting;
    }

    /** @throws Refusal with every fault; {@code SURVEY_EXISTS} */
    Survey open(Request request, Viewer viewer) {
        viewer.mustBe(Role.HR);
        var survey = checked(request);
        if (surveys.find(survey.code()).isPresent()) {
            throw Refusal.conflict("SURVEY_EXISTS", survey.code());
        }
        surveys.add(survey, viewer.id());
        audit.record("survey.opened", survey.code(), null, survey.title(), null);
        processes.start(processes.currentDeployment(), EmployeeSurveyProcess.SURVEY, survey.code(), Map.of());
        return survey;
    }

    /** Ends it before its last day. */
    void close(String code, @Nullable String reason, Viewer viewer) {
        viewer.mustBe(Role.HR);
        var why = reason(reason);
        if (surveys.lock(code).state() != Survey.State.OPEN
                || messages.send(EmployeeSurveyProcess.SURVEY_CLOSING, code) == 0) {
            throw Refusal.conflict("SURVEY_NOT_OPEN", code);
        }
        audit.record("survey.closed", code, null, null, why);
    }

    /** Takes it back; whatever was answered is thrown away, and who has. */
    void withdraw(String code, @Nullable String reason, Viewer viewer) {
        viewer.mustBe(Role.HR);
        var why = reason(reason);
        var survey = surveys.lock(code);
        if (survey.state() != Survey.State.OPEN && survey.state() != Survey.State.SCHEDULED) {
            throw Refusal.conflict("SURVEY_NOT_OPEN", code);
        }
        processes.end(code, why);
        processes.endAll(code + "/", why);
        surveys.move(code, Survey.State.WITHDRAWN);
        tokens.spendAll(code);
        ballots.throwAway(code);
        tallies.throwAway(code);
        invitations.forgetWhoAnswered(code);
        audit.record("survey.withdrawn", code, null, null, why);
        waiting.orderedStream().forEach(one -> one.over(code));
    }

    private static String reason(@Nullable String typed) {
        var faults = new Faults();
        var reason = faults.required("REASON_REQUIRED", "reason", typed);
        faults.refuse();
        return reason;
    }

    private Survey checked(Request request) {
        var faults = new Faults();
        var code = faults.required("SURVEY_CODE_ODD", "code", request.code());
        if (!code.isEmpty()
                && (!CODE.matcher(code).matches() || cycles.find(code).isPresent())) {
            faults.add("SURVEY_CODE_ODD", "code");
        }
        var title = within(
                faults, "title", faults.required("SURVEY_TITLE_REQUIRED", "title", request.title()), LONGEST_TITLE);
        var titleEn = within(faults, "titleEn", faults.optional("titleEn", request.titleEn()), LONGEST_TITLE);
        var audience = audience(request, faults);
        var opens = request.opensOn() == null ? calendar.today() : request.opensOn();
        var closes = request.closesOn() == null ? opens : request.closesOn();
        if (request.closesOn() == null
                || opens.isBefore(calendar.today())
                || closes.isBefore(opens)
                || closes.isAfter(opens.plusDays(MOST_DAYS))) {
            faults.add("SURVEY_DAYS_ODD", "closesOn", MOST_DAYS);
        }
        var questions = questions(request, faults);
        faults.refuse();
        return new Survey(
                code,
                String.valueOf(title),
                titleEn,
                audience,
                request.channel() == null ? Channel.BOTH : request.channel(),
                questions,
                opens,
                closes,
                null,
                Survey.State.SCHEDULED,
                null,
                null,
                null);
    }

    private Audience audience(Request request, Faults faults) {
        var kind = request.audience() == null ? Audience.Kind.EVERYONE : request.audience();
        List<String> units = request.units() == null ? List.of() : request.units();
        if (request.audience() == null) {
            faults.add("SURVEY_AUDIENCE_REQUIRED", "audience");
        }
        if (kind == Audience.Kind.CYCLE
                && cycles.find(String.valueOf(request.cycle())).isEmpty()) {
            faults.add("SURVEY_CYCLE_UNKNOWN", "cycle");
        }
        if (kind == Audience.Kind.UNITS) {
            var known = organization.units().keySet();
            if (units.isEmpty()) {
                faults.add("SURVEY_UNITS_REQUIRED", "units");
            }
            for (var at = 0; at < units.size(); at++) {
                if (!known.contains(units.get(at))) {
                    faults.add("SURVEY_UNIT_UNKNOWN", "units[" + at + "]", String.valueOf(units.get(at)));
                }
            }
        }
        return new Audience(
                kind,
                kind == Audience.Kind.CYCLE ? request.cycle() : null,
                kind == Audience.Kind.UNITS ? units : List.of());
    }

    private List<SurveyQuestion> questions(Request request, Faults faults) {
        var questions = new ArrayList<SurveyQuestion>();
        if (request.standard() == null || request.standard()) {
            questions.addAll(standard.all());
        }
        List<OwnQuestion> own = request.questions() == null ? List.of() : request.questions();
        if (own.size() > MOST_QUESTIONS) {
            faults.add("SURVEY_TOO_MANY_QUESTIONS", "questions", MOST_QUESTIONS);
        }
        for (var at = 0; at < own.size(); at++) {
            var path = "questions[" + at + "].text";
            var asked = own.get(at);
            var text = within(
                    faults, path, faults.required("SURVEY_QUESTION_REQUIRED", path, asked.text()), LONGEST_QUESTION);
            questions.add(new SurveyQuestion(
                    "OWN_" + (at + 1),
                    asked.scaled() ? Topic.OWN : Topic.WORDS,
                    asked.scaled() ? Kind.SCALE : Kind.TEXT,
                    String.valueOf(text),
                    within(faults, path + "En", faults.optional(path + "En", asked.textEn()), LONGEST_QUESTION)));
        }
        if (questions.stream().noneMatch(SurveyQuestion::scaled)) {
            faults.add("SURVEY_QUESTION_REQUIRED", "questions");
        }
        return questions;
    }

    private static @Nullable String within(Faults faults, String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            faults.add("TEXT_TOO_LONG", field, most);
        }
        return text;
    }
}
