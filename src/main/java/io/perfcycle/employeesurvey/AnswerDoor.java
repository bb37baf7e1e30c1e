package io.perfcycle.employeesurvey;

import io.perfcycle.access.TokenDoor;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the answer page shows and takes. Neither knows who is there: the token is all it asks for. */
@Component
@Transactional
class AnswerDoor {

    /** @param level 1 to 5; null where he cannot say */
    record Level(@Nullable String question, @Nullable Integer level) {}

    record Text(@Nullable String question, @Nullable String text) {}

    record Answer(
            @Nullable String token,
            @Nullable List<@Nullable Level> levels,
            @Nullable List<@Nullable Text> words) {}

    record Form(
            String title,
            @Nullable String titleEn,
            String closesOn,
            int leastAnswers,
            int leastWords,
            List<SurveyQuestion> questions) {}

    static final TokenDoor TOKENS = new TokenDoor(
            () -> Refusal.rule("SURVEY_LINK_REQUIRED").at("field", "token"),
            () -> Refusal.unknown("SURVEY_LINK_UNKNOWN"));

    private final InvitationTokens tokens;
    private final Surveys surveys;
    private final SurveyRound round;
    private final SurveySettings settings;

    AnswerDoor(InvitationTokens tokens, Surveys surveys, SurveyRound round, SurveySettings settings) {
        this.tokens = tokens;
        this.surveys = surveys;
        this.round = round;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    Form form(@Nullable String token) {
        var survey = survey(token);
        return new Form(
                survey.title(),
                survey.titleEn(),
                survey.closesOn().toString(),
                settings.leastAnswers(),
                settings.leastWords(),
                survey.questions());
    }

    void answer(Answer answer) {
        var survey = survey(answer.token());
        var faults = new Faults();
        var levels = new HashMap<String, Integer>();
        faults.rows("levels", answer.levels(), Level::question, codes(survey, true))
                .forEach((code, row) -> {
                    var level = row.answer().level();
                    if (level != null && (level < 1 || level > Counts.LEVELS)) {
                        faults.add("LEVEL_NOT_WHOLE", row.path() + ".level");
                    }
                    levels.put(code, level == null ? 0 : level);
                });
        var words = new ArrayList<Ballots.Words>();
        faults.fitting("words", answer.words(), Text::question, codes(survey, false))
                .forEach((code, row) -> {
                    var text =
                            faults.optional(row.path() + ".text", row.answer().text());
                    if (text != null) {
                        words.add(new Ballots.Words(code, text));
                    }
                });
        if (faults.none() && words.isEmpty() && levels.values().stream().allMatch(level -> level == 0)) {
            faults.add("SURVEY_NOTHING_SAID", "levels");
        }
        faults.refuse();
        round.answer(String.valueOf(answer.token()), levels, words);
    }

    private Survey survey(@Nullable String token) {
        return TOKENS.open(
                token,
                shown -> tokens.holder(shown)
                        .flatMap(holder -> surveys.find(holder.survey()))
                        .filter(survey -> survey.state() == Survey.State.OPEN));
    }

    private static List<String> codes(Survey survey, boolean scaled) {
        return survey.questions().stream()
                .filter(question -> question.scaled() == scaled)
                .map(SurveyQuestion::code)
                .toList();
    }
}
