package io.perfcycle.training;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.problem.Page;
import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages about courses: the catalogue, one course to read, and HR's overview with the effect of a course. */
@Page
@Hidden
class CoursePages {

    /** A course in the reader's language. */
    record Shown(
            String code,
            String title,
            String audience,
            String level,
            @Nullable String url,
            boolean builtIn,
            @Nullable String hours,
            Way way) {}

    private static final String COURSES = "redirect:/courses";

    private static final int PAGE = 50;

    private final Catalogue catalogue;
    private final TrainingReading reading;
    private final TrainingDesk desk;
    private final TrainingEffects effects;
    private final People people;
    private final Cycles cycles;
    private final Gaps gaps;

    CoursePages(
            Catalogue catalogue,
            TrainingReading reading,
            TrainingDesk desk,
            TrainingEffects effects,
            People people,
            Cycles cycles,
            Gaps gaps) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.desk = desk;
        this.effects = effects;
        this.people = people;
        this.cycles = cycles;
        this.gaps = gaps;
    }

    @GetMapping("/courses")
    String courses(Viewer viewer, Locale locale, Model model) {
        model.addAttribute("lines", reading.of(viewer.id()));
        model.addAttribute(
                "courses",
                catalogue.all().values().stream()
                        .map(course -> shown(course, locale))
                        .toList());
        model.addAttribute("licensedUntil", reading.licensedUntil(viewer.id()));
        model.addAttribute("steers", viewer.isAny(Role.HR, Role.AUDITOR));
        return "training/courses";
    }

    @GetMapping("/courses/{course}")
    String course(@PathVariable("course") String code, Viewer viewer, Locale locale, Model model) {
        var course = catalogue.find(code).orElseThrow(() -> Refusal.unknown("COURSE_UNKNOWN", code));
        var mine = reading.of(viewer.id()).stream()
                .filter(line -> line.course().equals(code))
                .toList();
        model.addAttribute("course", shown(course, locale));
        model.addAttribute("language", locale.getLanguage().equals("zh") ? "zh" : "en");
        model.addAttribute(
                "open",
                mine.stream()
                        .filter(line -> line.state() == Assignment.State.OPEN)
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "done",
                mine.stream()
                        .filter(line -> line.state() == Assignment.State.DONE)
                        .findFirst()
                        .orElse(null));
        return "training/course";
    }

    /** Takes a course of one's own accord; one that is open already stays as it is. */
    @PostMapping("/courses/{course}/enrol")
    String enrol(@PathVariable("course") String code, Viewer viewer) {
        if (reading.of(viewer.id()).stream()
                .noneMatch(line -> line.course().equals(code) && line.state() == Assignment.State.OPEN)) {
            desk.assign(viewer.id(), code, null, viewer);
        }
        return COURSES;
    }

    @GetMapping("/training")
    String overview(
            @RequestParam(required = false) @Nullable String course,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) Assignment.@Nullable State state,
            @RequestParam(defaultValue = "0") int page,
            Viewer viewer,
            Locale locale,
            Model model) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        var all = reading.all(line -> true);
        var released =
                cycles.all().stream().filter(cycle -> cycle.state().released()).toList();
        var wanted = all.stream()
                .filter(line -> state == null || line.state() == state)
                .toList();
        var pages = Math.max(1, (wanted.size() + PAGE - 1) / PAGE);
        var at = Math.min(Math.max(0, page), pages - 1);
        var lines = wanted.subList(at * PAGE, Math.min(wanted.size(), (at + 1) * PAGE));
        model.addAttribute("lines", lines);
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("state", state == null ? "" : state.name());
        model.addAttribute(
                "states", Stream.of(Assignment.State.values()).map(Enum::name).toList());
        model.addAttribute(
                "counts",
                all.stream().collect(Collectors.groupingBy(line -> line.state().name(), Collectors.counting())));
        model.addAttribute(
                "overdue", all.stream().filter(TrainingReading.Line::overdue).count());
        model.addAttribute(
                "names",
                lines.stream()
                        .map(TrainingReading.Line::employeeNo)
                        .distinct()
                        .collect(Collectors.toMap(no -> no, people::nameOf)));
        model.addAttribute(
                "courses",
                catalogue.all().values().stream().map(one -> shown(one, locale)).toList());
        model.addAttribute("cycles", released.stream().map(Cycle::code).toList());
        model.addAttribute(
                "outcomes",
                released.isEmpty() ? Map.of() : gaps.outcomes(released.get(0).code()));
        var asked = isGiven(course) && isGiven(before) && isGiven(after);
        model.addAttribute("report", asked ? effects.of(course, before, after, null) : null);
        var earlier = released.size() > 1 ? released.get(1).code() : "";
        model.addAttribute("asked", List.of(text(course), isGiven(before) ? before : earlier, text(after)));
        return "training/overview";
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Shown shown(Course course, Locale locale) {
        var english = course.titleEn();
        return new Shown(
                course.code(),
                locale.getLanguage().equals("zh") || english == null ? course.title() : english,
                course.audience().name(),
                course.level().name(),
                course.url(),
                catalogue.builtIn(course.code()).isPresent(),
                course.hours() == null
                        ? null
                        : course.hours().stripTrailingZeros().toPlainString(),
                catalogue.wayOf(course));
    }
}
