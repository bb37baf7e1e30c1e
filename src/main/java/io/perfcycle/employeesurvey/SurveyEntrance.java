package io.perfcycle.employeesurvey;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.access.Viewers;
import io.perfcycle.evidence.EvidenceScope;
import io.perfcycle.evidence.SurveyDoor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets the rooms above in, by the same desk and the same answer page as everybody. */
@Component
class SurveyEntrance implements SurveyDoor {

    private final SurveyDesk desk;
    private final AnswerDoor door;
    private final Surveys surveys;
    private final Invitations invitations;
    private final SuggestionDesk suggestions;
    private final Viewers viewers;

    SurveyEntrance(
            SurveyDesk desk,
            AnswerDoor door,
            Surveys surveys,
            Invitations invitations,
            SuggestionDesk suggestions,
            Viewers viewers) {
        this.desk = desk;
        this.door = door;
        this.surveys = surveys;
        this.invitations = invitations;
        this.suggestions = suggestions;
        this.viewers = viewers;
    }

    @Override
    public void open(String survey, String title, String titleEn, LocalDate closesOn) {
        desk.open(
                new SurveyDesk.Request(
                        survey,
                        title,
                        titleEn,
                        Survey.Audience.Kind.EVERYONE,
                        null,
                        null,
                        Survey.Channel.TASK,
                        null,
                        closesOn,
                        true,
                        null),
                viewers.current());
    }

    @Override
    public void openAbout(String cycle, String survey, String title, String titleEn, LocalDate closesOn) {
        desk.open(
                new SurveyDesk.Request(
                        survey,
                        title,
                        titleEn,
                        Survey.Audience.Kind.CYCLE,
                        cycle,
                        null,
                        Survey.Channel.BOTH,
                        null,
                        closesOn,
                        true,
                        null),
                new Viewer(Viewer.SYSTEM.id(), Set.of(Role.HR)));
    }

    @Override
    public Optional<String> runningAbout(EvidenceScope scope) {
        return surveys.all().stream()
                .filter(survey -> survey.runs() && survey.belongsTo(scope, survey.closesOn()))
                .filter(survey -> surveys.lock(survey.code()).runs())
                .map(Survey::code)
                .findFirst();
    }

    @Override
    public boolean closedAbout(EvidenceScope scope, LocalDate since) {
        return surveys.all().stream()
                .filter(survey ->
                        survey.closedOn() != null && !survey.closedOn().isBefore(since))
                .anyMatch(survey -> survey.closed() && survey.belongsTo(scope, survey.closedOn()));
    }

    @Override
    public boolean everybodyAsked(String survey) {
        return surveys.get(survey).state() == Survey.State.OPEN
                && invitations.next(survey, Invitations.State.LISTED, 1).isEmpty();
    }

    @Override
    public List<String> questions(String survey) {
        return codes(survey, true);
    }

    @Override
    public List<String> questionsForWords(String survey) {
        return codes(survey, false);
    }

    private List<String> codes(String survey, boolean scaled) {
        return surveys.get(survey).questions().stream()
                .filter(question -> question.scaled() == scaled)
                .map(SurveyQuestion::code)
                .toList();
    }

    @Override
    public void answer(String token, Map<String, Integer> levels, Map<String, String> words) {
        door.answer(new AnswerDoor.Answer(
                token,
                levels.entrySet().stream()
                        .map(one -> new AnswerDoor.Level(one.getKey(), one.getValue()))
                        .toList(),
                words.entrySet().stream()
                        .map(one -> new AnswerDoor.Text(one.getKey(), one.getValue()))
                        .toList()));
    }

    @Override
    public void close(String survey, String reason) {
        desk.close(survey, reason, viewers.current());
    }

    @Override
    public boolean published(String survey) {
        return surveys.get(survey).state() == Survey.State.PUBLISHED;
    }

    @Override
    public void suggest(String words) {
        suggestions.suggest(words, viewers.current());
    }

    @Override
    public void answerSuggestion(String words, String answer) {
        var viewer = viewers.current();
        suggestions.list(viewer).stream()
                .filter(line -> line.words().equals(words))
                .findFirst()
                .ifPresent(line -> suggestions.answer(
                        line.id(), new SuggestionDesk.Ruling(Suggestion.State.DONE, answer, true), viewer));
    }
}
