package io.perfcycle.indicator;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Page;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library to look at, to choose from and to load. */
@Page
@Hidden
class LibraryPages {

    private final LibraryReading reading;
    private final LibraryLoading loading;

    LibraryPages(LibraryReading reading, LibraryLoading loading) {
        this.reading = reading;
        this.loading = loading;
    }

    @GetMapping("/library")
    String packs(Viewer viewer, Locale reader, Model model) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        model.addAttribute("packs", reading.packs(reader));
        return "indicator/library";
    }

    @GetMapping("/library/{pack}")
    String pack(@PathVariable String pack, Viewer viewer, Locale reader, Model model) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return show(pack, null, viewer, reader, model);
    }

    @PostMapping("/library/{pack}/load")
    String load(
            @PathVariable String pack,
            @RequestParam(defaultValue = "dry-run") String way,
            @RequestParam(required = false) @Nullable Set<String> only,
            @RequestParam(required = false) @Nullable Set<String> replace,
            Viewer viewer,
            Locale reader,
            Model model) {
        viewer.mustBe(Role.HR);
        var chosen = only == null ? Set.<String>of() : only;
        var load =
                loading.load(pack, chosen, replace == null ? Set.of() : replace, !way.equals("load"), viewer, reader);
        model.addAttribute("chosen", chosen);
        return show(pack, load, viewer, reader, model);
    }

    private String show(String pack, @Nullable LibraryLoad load, Viewer viewer, Locale reader, Model model) {
        model.addAttribute("content", reading.content(pack, reader));
        model.addAttribute("load", load);
        model.addAttribute("loads", viewer.is(Role.HR));
        return "indicator/pack";
    }
}
