package io.perfcycle.jobanalysis;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Page;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Job descriptions as pages: all posts for HR, one description to read and print, and the way to open an analysis. */
@Page
@Hidden
class JobPages {

    /** A post in HR's list. */
    record Row(
            String post,
            String name,
            @Nullable Integer version,
            @Nullable LocalDate effectiveFrom,
            @Nullable String state) {}

    private final JobReading reading;
    private final Descriptions descriptions;
    private final Analyses analyses;
    private final AnalysisOpening opening;
    private final Organization organization;
    private final Wording wording;

    JobPages(
            JobReading reading,
            Descriptions descriptions,
            Analyses analyses,
            AnalysisOpening opening,
            Organization organization,
            Wording wording) {
        this.reading = reading;
        this.descriptions = descriptions;
        this.analyses = analyses;
        this.opening = opening;
        this.organization = organization;
        this.wording = wording;
    }

    @GetMapping("/jobs")
    String all(Viewer viewer, Locale reader, Model model) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return list(viewer, reader, model, null);
    }

    @PostMapping("/jobs/{post}/analysis")
    String open(
            @PathVariable String post,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Locale reader,
            Model model) {
        viewer.mustBe(Role.HR);
        try {
            opening.open(post, null, List.of(), Analysis.Cause.NEW, reason, viewer.id());
        } catch (Refusal refusal) {
            return list(viewer, reader, model, wording.say(reader, "problem." + refusal.code(), refusal.facts()));
        }
        return "redirect:/jobs";
    }

    @GetMapping("/jobs/{post}")
    String one(
            @PathVariable String post,
            @RequestParam(required = false) @Nullable Integer version,
            Viewer viewer,
            Model model) {
        model.addAttribute("job", reading.of(post, version, viewer));
        return "jobanalysis/job";
    }

    @PostMapping("/jobs/{post}/acknowledge")
    String acknowledge(@PathVariable String post, Viewer viewer) {
        if (!reading.isOn(post, viewer.id())) {
            throw Refusal.unknown("JOB_UNKNOWN");
        }
        var current = descriptions.current(post).orElseThrow(() -> Refusal.unknown("JOB_UNKNOWN"));
        descriptions.acknowledge(current.id(), viewer.id());
        return "redirect:/jobs/" + UriUtils.encodePathSegment(post, StandardCharsets.UTF_8);
    }

    private String list(Viewer viewer, Locale reader, Model model, @Nullable String refused) {
        var open = analyses.all().stream()
                .filter(one -> !one.state().ended())
                .collect(Collectors.toMap(Analysis::post, one -> one.state().name()));
        var inForce = descriptions.current();
        model.addAttribute(
                "rows",
                organization.posts().values().stream()
                        .map(post -> {
                            var current = inForce.get(post.code());
                            return new Row(
                                    post.code(),
                                    post.name(reader),
                                    current == null ? null : current.version(),
                                    current == null ? null : current.effectiveFrom(),
                                    open.get(post.code()));
                        })
                        .toList());
        model.addAttribute("opens", viewer.is(Role.HR));
        model.addAttribute("refused", refused);
        return "jobanalysis/jobs";
    }
}
