package io.perfcycle.indicator;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library over HTTP: look, try, load. */
@RestController
@RequestMapping("/api/v1/library")
@Tag(name = "指标库 Library")
class LibraryController {

    record Request(@Nullable Set<String> only, @Nullable Set<String> replace) {}

    private final LibraryReading reading;
    private final LibraryLoading loading;

    LibraryController(LibraryReading reading, LibraryLoading loading) {
        this.reading = reading;
        this.loading = loading;
    }

    @GetMapping
    @Operation(summary = "指标库 The packs of the library, and how much of each is in use (HR, auditors)")
    List<LibraryView.Pack> packs(@Parameter(hidden = true) Viewer viewer, Locale reader) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return reading.packs(reader);
    }

    @GetMapping("/{pack}")
    @Operation(
            summary =
                    "指标包 One pack: definitions, formulas, guards, reference ranges with their source, behaviour anchors")
    LibraryView.Content pack(@PathVariable String pack, @Parameter(hidden = true) Viewer viewer, Locale reader) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return reading.content(pack, reader);
    }

    @PostMapping("/{pack}/load")
    @Operation(
            summary = "载入指标包 Loads a pack (HR)",
            description =
                    "Checked like an import of dataset indicators. What the company has changed is kept unless it is named"
                            + " in `replace`; `only` loads part of the pack. The same pack twice gives `unchanged`.")
    LibraryLoad load(
            @PathVariable String pack,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody(required = false) @Nullable Request request,
            @Parameter(hidden = true) Viewer viewer,
            Locale reader) {
        viewer.mustBe(Role.HR);
        var asked = request == null ? new Request(null, null) : request;
        return loading.load(pack, set(asked.only()), set(asked.replace()), dryRun, viewer, reader);
    }

    private static Set<String> set(@Nullable Set<String> codes) {
        return codes == null ? Set.of() : codes;
    }
}
