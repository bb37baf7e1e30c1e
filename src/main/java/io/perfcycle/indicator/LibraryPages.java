package io.perfcycle.indicator;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The library to look at, to choose from and to load. */
@Controller
@Hidden
class LibraryPages {

    private final LibraryReading reading;
    private final LibraryLoading loading;
    private final Wording wording;

    LibraryPages(LibraryReading reading, LibraryLoading loading, Wording wording) {
        this.reading = reading;
        this.loading = loading;
        this.wording = wording;
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

    @ExceptionHandler
    ModelAndView refuse(Refusal refusal, Locale reader) {
        var page = new ModelAndView("indicator/refused");
        page.setStatus(refusal.status());
        page.addObject("reason", wording.say(reader, "problem." + refusal.code(), refusal.facts()));
        return page;
    }
}
