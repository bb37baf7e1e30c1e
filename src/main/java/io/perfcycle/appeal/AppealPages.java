package io.perfcycle.appeal;

import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Page;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One's own appeal as a page: filing it, adding papers, withdrawing it, reading the decision; and its reading for others. */
@Page
@Hidden
class AppealPages {

    private static final AppealFiling.Claim NOTHING = new AppealFiling.Claim(List.of(), List.of(), "");

    private final AppealRights rights;
    private final AppealFiling filing;
    private final Appeals appeals;
    private final AppealReading reading;
    private final AppealSettings settings;
    private final Wording wording;

    AppealPages(
            AppealRights rights,
            AppealFiling filing,
            Appeals appeals,
            AppealReading reading,
            AppealSettings settings,
            Wording wording) {
        this.rights = rights;
        this.filing = filing;
        this.appeals = appeals;
        this.reading = reading;
        this.settings = settings;
        this.wording = wording;
    }

    @GetMapping("/me/{cycle}/appeal")
    String own(@PathVariable String cycle, Viewer viewer, Model model) {
        return show(rights.self(cycle, viewer.id(), viewer), viewer, model, NOTHING, List.of());
    }

    @PostMapping("/me/{cycle}/appeal")
    String file(
            @PathVariable String cycle,
            @RequestParam(required = false) @Nullable List<@Nullable String> items,
            @RequestParam(required = false) @Nullable List<Appeal.@Nullable Ground> grounds,
            @RequestParam(defaultValue = "") String facts,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            Locale reader,
            Model model) {
        var person = rights.self(cycle, viewer.id(), viewer);
        var claim = new AppealFiling.Claim(items, grounds, facts);
        return attempt(
                person,
                viewer,
                reader,
                model,
                claim,
                () -> filing.file(person, claim, Uploads.papers(files, settings), viewer.id()));
    }

    @PostMapping("/me/{cycle}/appeal/files")
    String addFiles(
            @PathVariable String cycle,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            Locale reader,
            Model model) {
        var person = rights.self(cycle, viewer.id(), viewer);
        return attempt(
                person,
                viewer,
                reader,
                model,
                NOTHING,
                () -> filing.addFiles(person, Uploads.papers(files, settings), viewer.id()));
    }

    @PostMapping("/me/{cycle}/appeal/withdraw")
    String withdraw(
            @PathVariable String cycle,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Locale reader,
            Model model) {
        var person = rights.self(cycle, viewer.id(), viewer);
        return attempt(person, viewer, reader, model, NOTHING, () -> filing.withdraw(person, reason, viewer.id()));
    }

    @GetMapping("/team/{cycle}/{employeeNo}/appeal")
    String member(@PathVariable String cycle, @PathVariable String employeeNo, Viewer viewer, Model model) {
        return show(rights.reader(cycle, employeeNo, viewer), viewer, model, NOTHING, List.of());
    }

    private String attempt(
            Participation person, Viewer viewer, Locale reader, Model model, AppealFiling.Claim typed, Runnable what) {
        try {
            what.run();
        } catch (Refusal refusal) {
            var faults = refusal.faults().isEmpty()
                    ? List.of(wording.say(reader, "problem." + refusal.code(), refusal.facts()))
                    : refusal.faults().stream()
                            .map(fault -> wording.say(
                                    reader,
                                    "problem." + fault.code(),
                                    fault.facts().toArray()))
                            .toList();
            return show(person, viewer, model, typed, faults);
        }
        return "redirect:/me/" + person.cycle() + "/appeal";
    }

    private String show(
            Participation person, Viewer viewer, Model model, AppealFiling.Claim typed, List<String> faults) {
        var self = person.employeeNo().equals(viewer.id());
        model.addAttribute("person", person);
        model.addAttribute("self", self);
        model.addAttribute("window", filing.window(person));
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("lines", reading.lines(person));
        model.addAttribute("grounds", Appeal.Ground.values());
        model.addAttribute("most", settings.files());
        model.addAttribute("size", settings.fileSize().toMegabytes());
        model.addAttribute(
                "appeal",
                appeals.newest(person.id())
                        .map(found -> reading.of(found.id(), viewer.id()))
                        .orElse(null));
        return "appeal/appeal";
    }
}
