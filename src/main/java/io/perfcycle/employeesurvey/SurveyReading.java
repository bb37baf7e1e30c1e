package io.perfcycle.employeesurvey;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads what of a survey: HR and auditors once it is closed, everybody who was asked once HR has answered. The same for all. */
@Component
@Transactional(readOnly = true)
class SurveyReading {

    record Line(
            String code,
            String title,
            @Nullable String titleEn,
            Survey.State state,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable LocalDate publishedOn) {

        static Line of(Survey survey) {
            return new Line(
                    survey.code(),
                    survey.title(),
                    survey.titleEn(),
                    survey.state(),
                    survey.opensOn(),
                    survey.closesOn(),
                    survey.publishedOn());
        }

        public String titleIn(java.util.Locale reader) {
            return titleEn != null && !reader.getLanguage().equals("zh") ? titleEn : title;
        }
    }

    /**
     * A survey as this reader sees it.
     *
     * @param invited null before people are asked, and for those who only take part
     * @param answers how many have answered, for HR while it is open
     * @param results null until this reader may see them
     * @param previous the results of the survey before, for whoever may see those
     * @param words texts by question, for HR and auditors
     */
    record View(
            Line survey,
            @Nullable Integer invited,
            @Nullable Integer answers,
            @Nullable SurveyResults results,
            @Nullable SurveyResults previous,
            Map<String, List<String>> words,
            List<SurveyQuestion> questions,
            @Nullable String note,
            @Nullable String noteEn) {}

    private final Surveys surveys;
    private final Invitations invitations;
    private final Tallies tallies;
    private final Ballots ballots;

    SurveyReading(Surveys surveys, Invitations invitations, Tallies tallies, Ballots ballots) {
        this.surveys = surveys;
        this.invitations = invitations;
        this.tallies = tallies;
        this.ballots = ballots;
    }

    static boolean steers(Viewer viewer) {
        return viewer.isAny(Role.HR, Role.AUDITOR);
    }

    /** All for HR and auditors; for everybody else those he is asked in, from the first day on. */
    List<Line> list(Viewer viewer) {
        return (steers(viewer) ? surveys.all() : surveys.of(viewer.id()))
                .stream()
                        .filter(survey -> steers(viewer) || survey.state() != Survey.State.WITHDRAWN)
                        .map(Line::of)
                        .toList();
    }

    /** @throws Refusal {@code SURVEY_UNKNOWN} also for whoever was not asked */
    View view(String code, Viewer viewer) {
        var survey = surveys.get(code);
        var steers = steers(viewer);
        if (!steers && invitations.find(code, viewer.id()).isEmpty()) {
            throw Refusal.unknown("SURVEY_UNKNOWN", code);
        }
        var published = survey.state() == Survey.State.PUBLISHED;
        var readable = survey.closed() && (steers || published);
        return new View(
                Line.of(survey),
                steers ? Integer.valueOf(invitations.of(code).size()) : null,
                steers && survey.state() == Survey.State.OPEN ? Integer.valueOf(tallies.answers(code)) : null,
                readable ? surveys.results(code).orElse(null) : null,
                readable ? previous(survey, viewer) : null,
                steers && survey.closed() ? ballots.words(code) : Map.of(),
                survey.questions(),
                published ? survey.note() : null,
                published ? survey.noteEn() : null);
    }

    private @Nullable SurveyResults previous(Survey survey, Viewer viewer) {
        return (steers(viewer) ? surveys.all() : surveys.of(viewer.id()))
                .stream()
                        .filter(other -> other.state() == Survey.State.PUBLISHED || steers(viewer) && other.closed())
                        .filter(other -> other.opensOn().isBefore(survey.opensOn()))
                        .findFirst()
                        .flatMap(other -> surveys.results(other.code()))
                        .orElse(null);
    }
}
