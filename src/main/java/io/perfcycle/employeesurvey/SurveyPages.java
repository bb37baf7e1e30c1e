package io.perfcycle.employeesurvey;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.employeesurvey.SurveyResults.Dimension;
import io.perfcycle.problem.Page;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages: one that answers by a token alone and is the same for everybody, the surveys, their results, and suggestions. */
@Page
@Hidden
class SurveyPages {

    private final SurveyReading reading;

    SurveyPages(SurveyReading reading) {
        this.reading = reading;
    }

    @GetMapping("/survey")
    String answer() {
        return "employeesurvey/answer";
    }

    @GetMapping("/surveys")
    String surveys(Viewer viewer, Model model) {
        model.addAttribute("surveys", reading.list(viewer));
        model.addAttribute("steers", viewer.is(Role.HR));
        return "employeesurvey/surveys";
    }

    @GetMapping("/surveys/{survey}")
    String results(@PathVariable("survey") String code, Viewer viewer, Locale locale, Model model) {
        var view = reading.view(code, viewer);
        var chinese = locale.getLanguage().equals("zh");
        model.addAttribute("view", view);
        model.addAttribute("results", view.results());
        model.addAttribute("note", chinese || view.noteEn() == null ? view.note() : view.noteEn());
        model.addAttribute("steers", viewer.is(Role.HR));
        model.addAttribute(
                "table", view.results() == null ? null : ResultsTable.of(view.results(), view.previous(), locale));
        model.addAttribute("dimensions", List.of(Dimension.UNIT, Dimension.ROLE));
        return "employeesurvey/results";
    }

    @GetMapping("/suggestions")
    String suggestions(Viewer viewer, Model model) {
        model.addAttribute("steers", viewer.is(Role.HR));
        return "employeesurvey/suggestions";
    }
}
