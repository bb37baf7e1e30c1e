package io.perfcycle.employeesurvey;

import io.perfcycle.access.PageSection;
import io.perfcycle.access.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On one's own page: the surveys one is asked in, those that HR has answered, and the way to suggest something. */
@Component
class SurveySection implements PageSection {

    record Mine(List<SurveyReading.Line> open, List<SurveyReading.Line> published, Locale locale) {}

    private static final int SHOWN = 3;

    private final Surveys surveys;

    SurveySection(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public String template() {
        return "employeesurvey/section";
    }

    @Override
    public Optional<Object> content(Page page, Viewer viewer, Locale locale) {
        if (page != Page.ME) {
            return Optional.empty();
        }
        var mine = surveys.of(viewer.id());
        return Optional.of(new Mine(in(mine, Survey.State.OPEN), in(mine, Survey.State.PUBLISHED), locale));
    }

    private static List<SurveyReading.Line> in(List<Survey> surveys, Survey.State state) {
        return surveys.stream()
                .filter(survey -> survey.state() == state)
                .limit(SHOWN)
                .map(SurveyReading.Line::of)
                .toList();
    }
}
