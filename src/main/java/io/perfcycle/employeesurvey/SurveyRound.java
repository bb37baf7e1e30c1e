package io.perfcycle.employeesurvey;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.employeesurvey.Invitations.Invitation;
import io.perfcycle.employeesurvey.Invitations.State;
import io.perfcycle.employeesurvey.ResultsMaker.Group;
import io.perfcycle.employeesurvey.SurveyResults.Dimension;
import io.perfcycle.evidence.SurveyEnd;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a survey from its first day until everybody is told what came of it. Each step may be repeated. */
@Component
@Transactional
class SurveyRound {

    /** People per transaction, where each gets a process or a message of his own. */
    private static final int CHUNK = 300;

    private static final String OTHERS = "survey.units.other";

    private final Surveys surveys;
    private final Invitations invitations;
    private final InvitationTokens tokens;
    private final Ballots ballots;
    private final Tallies tallies;
    private final SurveyPost post;
    private final SurveySettings settings;
    private final Organization organization;
    private final Wording wording;
    private final WorkingCalendar calendar;
    private final Processes processes;
    private final Messages messages;
    private final ObjectProvider<SurveyEnd> waiting;

    SurveyRound(
            Surveys surveys,
            Invitations invitations,
            InvitationTokens tokens,
            Ballots ballots,
            Tallies tallies,
            SurveyPost post,
            SurveySettings settings,
            Organization organization,
            Wording wording,
            WorkingCalendar calendar,
            Processes processes,
            Messages messages,
            ObjectProvider<SurveyEnd> waiting) {
        this.surveys = surveys;
        this.invitations = invitations;
        this.tokens = tokens;
        this.ballots = ballots;
        this.tallies = tallies;
        this.post = post;
        this.settings = settings;
        this.organization = organization;
        this.wording = wording;
        this.calendar = calendar;
        this.processes = processes;
        this.messages = messages;
        this.waiting = waiting;
    }

    /** Settles who is asked, and opens. */
    void open(String code) {
        var survey = surveys.lock(code);
        if (survey.state() == Survey.State.SCHEDULED) {
            invitations.list(code, survey.audience(), calendar.today());
            tallies.prepare(code, invitations.of(code), survey.questions());
            surveys.move(code, Survey.State.OPEN);
        }
    }

    /** Asks the next chunk; says whether more are left. */
    boolean askNext(String code) {
        var survey = surveys.get(code);
        var next = invitations.next(code, State.LISTED, CHUNK);
        if (survey.channel().tasks()) {
            next.forEach(person -> processes.start(
                    processes.currentDeployment(),
                    EmployeeSurveyProcess.ANSWER,
                    code + "/" + person,
                    Map.of(EmployeeSurveyProcess.INVITEE.name(), person)));
        }
        if (survey.channel().mails()) {
            post.invite(survey, next);
        }
        invitations.move(code, next, State.ASKED);
        return next.size() == CHUNK;
    }

    /** Mails those who have not answered, once. */
    void remind(String code) {
        var survey = surveys.get(code);
        if (survey.state() == Survey.State.OPEN && survey.channel().mails()) {
            post.remind(
                    survey,
                    invitations.of(code).stream()
                            .filter(Invitation::awaited)
                            .map(Invitation::employeeNo)
                            .toList());
        }
    }

    /**
     * Takes an answer for a token and forgets whose it was.
     *
     * @param levels by question; 0 where he cannot say
     * @throws Refusal {@code SURVEY_LINK_UNKNOWN} if it was used, never given, or the survey is over
     */
    void answer(String token, Map<String, Integer> levels, List<Ballots.Words> words) {
        var holder = tokens.holder(token).orElseThrow(() -> Refusal.unknown("SURVEY_LINK_UNKNOWN"));
        var survey = surveys.lock(holder.survey());
        if (survey.state() != Survey.State.OPEN || !invitations.use(survey.code(), holder.employeeNo())) {
            throw Refusal.unknown("SURVEY_LINK_UNKNOWN");
        }
        tokens.spend(holder);
        tallies.count(
                survey.code(),
                invitations.find(survey.code(), holder.employeeNo()).orElseThrow(),
                levels);
        ballots.put(survey.code(), levels, words);
    }

    /** Somebody takes no part; his task is done with it. */
    void decline(String code, String employeeNo) {
        surveys.lock(code);
        tokens.spend(new InvitationTokens.Holder(code, employeeNo));
        invitations.move(code, List.of(employeeNo), State.DECLINED);
    }

    /** Once a night: those who have answered are told that nothing is left to do, in random order and only several at once. */
    void collect(String code) {
        var survey = surveys.lock(code);
        var answered = new ArrayList<>(invitations.answered(code, CHUNK));
        if (survey.state() == Survey.State.OPEN
                && survey.channel().tasks()
                && answered.size() >= settings.leastAnswers()) {
            Collections.shuffle(answered);
            release(code, answered);
        }
    }

    /** Ends it: nothing comes in any more, what may be told is made once, and everything else is thrown away. */
    void close(String code) {
        var survey = surveys.lock(code);
        if (survey.state() != Survey.State.OPEN) {
            return;
        }
        var today = calendar.today();
        surveys.close(code, today, ResultsMaker.make(count(survey), settings.leastAnswers()));
        tokens.spendAll(code);
        tallies.throwAway(code);
        ballots.seal(code, settings.leastWords());
        invitations.forgetWhoAnswered(code);
        waiting.orderedStream().forEach(one -> one.over(code));
    }

    /** Takes the task off the next chunk of people; says whether more are left. */
    boolean closeNext(String code) {
        if (!surveys.get(code).channel().tasks()) {
            return false;
        }
        var next = invitations.next(code, State.ASKED, CHUNK);
        release(code, next);
        return next.size() == CHUNK;
    }

    /** Tells everybody who was asked where to read what came of it. */
    void tell(String code) {
        post.tell(
                surveys.get(code),
                invitations.of(code).stream().map(Invitation::employeeNo).toList());
    }

    private void release(String code, List<String> people) {
        invitations.move(code, people, State.RELEASED);
        people.forEach(person -> messages.send(EmployeeSurveyProcess.SURVEY_ENDED, code + "/" + person));
    }

    private ResultsMaker.Counted count(Survey survey) {
        var invited = invitations.of(survey.code());
        var counts = tallies.of(survey.code());
        var groups = new ArrayList<Group>();
        var units = organization.units();
        sizes(invited, Invitation::unit)
                .forEach((code, size) -> groups.add(
                        units.containsKey(code)
                                ? new Group(
                                        Dimension.UNIT,
                                        code,
                                        units.get(code).name(),
                                        units.get(code).nameEn(),
                                        size,
                                        of(counts, Dimension.UNIT, code))
                                : new Group(
                                        Dimension.UNIT,
                                        code,
                                        wording.say(Locale.CHINESE, OTHERS),
                                        wording.say(Locale.ENGLISH, OTHERS),
                                        size,
                                        of(counts, Dimension.UNIT, code))));
        sizes(invited, Invitation::role)
                .forEach((code, size) -> groups.add(
                        new Group(Dimension.ROLE, code, code, null, size, of(counts, Dimension.ROLE, code))));
        return new ResultsMaker.Counted(
                survey,
                calendar.today(),
                invited.size(),
                of(counts, Dimension.ALL, ""),
                groups,
                roles(invited),
                ballots.all(survey.code()));
    }

    private static Counts of(Map<Dimension, Map<String, Counts>> counts, Dimension dimension, String slice) {
        return counts.getOrDefault(dimension, Map.of()).getOrDefault(slice, new Counts());
    }

    private static Map<String, Integer> sizes(List<Invitation> invited, Function<Invitation, String> group) {
        return invited.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.summingInt(any -> 1)));
    }

    /** Which roles could have answered in each unit: whoever takes no part is known not to have. */
    private static List<Suppression.Unit> roles(List<Invitation> invited) {
        return invited.stream()
                .collect(Collectors.groupingBy(Invitation::unit, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(unit -> new Suppression.Unit(
                        unit.getKey(),
                        has(unit.getValue(), Suppression.MANAGER),
                        has(unit.getValue(), Suppression.EMPLOYEE)))
                .toList();
    }

    private static boolean has(List<Invitation> people, String role) {
        return people.stream()
                .anyMatch(person ->
                        person.state() != State.DECLINED && person.role().equals(role));
    }
}
