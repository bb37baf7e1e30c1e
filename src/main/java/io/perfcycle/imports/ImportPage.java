package io.perfcycle.imports;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.imports.Journal.Entry;
import io.perfcycle.problem.Page;
import io.perfcycle.problem.ReadersLanguage;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The import page: choose a table and a file, try it out, take it in, see what was wrong. */
@Page
@Hidden
class ImportPage {

    private static final String PAGE = "imports/imports";
    private static final int LATEST = 20;

    /** A dataset as the page offers it. */
    record Choice(String name, List<Column> columns) {}

    private final Imports imports;
    private final Journal journal;
    private final Wording wording;
    private final Clock clock;

    ImportPage(Imports imports, Journal journal, Wording wording, Clock clock) {
        this.imports = imports;
        this.journal = journal;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/imports")
    String page(Viewer viewer, Model model, HttpServletRequest request, HttpServletResponse response) {
        ReadersLanguage.asked(request).ifPresent(language -> ReadersLanguage.keep(language, request, response));
        return show(viewer, model);
    }

    @PostMapping("/imports")
    String take(
            @RequestParam String dataset,
            @RequestParam String way,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Model model,
            Locale reader,
            HttpServletResponse response)
            throws IOException {
        model.addAttribute("dataset", dataset);
        model.addAttribute("way", way);
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.unreadable("EMPTY_FILE");
            }
            var mode = way.equals("atomic") ? ImportMode.ATOMIC : ImportMode.PARTIAL;
            var upload = new Upload(
                    dataset, file.getInputStream(), file.getOriginalFilename(), mode, way.equals("dry-run"), viewer);
            return "redirect:/imports/" + imports.take(upload, reader).id();
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            model.addAttribute("refusal", wording.say(reader, "problem." + refusal.code(), refusal.facts()));
            return show(viewer, model);
        }
    }

    @GetMapping("/imports/{id:\\d+}")
    String result(
            @PathVariable long id,
            Viewer viewer,
            Model model,
            Locale reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReadersLanguage.asked(request).ifPresent(language -> ReadersLanguage.keep(language, request, response));
        var entry = journal.find(id)
                .filter(found -> seesAll(viewer) || found.importedBy().equals(viewer.id()))
                .orElseThrow(() -> Refusal.unknown("IMPORT_UNKNOWN"));
        model.addAttribute("result", entry);
        model.addAttribute("dataset", entry.dataset());
        model.addAttribute(
                "faults",
                journal.faults(id, Imports.LISTED).stream()
                        .map(fault -> imports.error(fault, reader))
                        .toList());
        return show(viewer, model);
    }

    private String show(Viewer viewer, Model model) {
        viewer.mustBe(Role.HR, Role.DATA_OWNER, Role.AUDITOR);
        List<Entry> latest = journal.latest(seesAll(viewer) ? null : viewer.id(), 0, LATEST);
        model.addAttribute("latest", latest);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute(
                "choices",
                imports.datasets().stream()
                        .filter(dataset -> viewer.isAny(dataset.importers().toArray(Role[]::new)))
                        .map(dataset -> new Choice(dataset.name(), dataset.columns()))
                        .toList());
        return PAGE;
    }

    private static boolean seesAll(Viewer viewer) {
        return viewer.isAny(Role.HR, Role.AUDITOR);
    }
}
