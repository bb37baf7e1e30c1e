package io.perfcycle.jobanalysis;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Job analyses and descriptions over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "岗位 Jobs")
class JobController {

    record Request(
            @Nullable String post,
            @Nullable String pack,
            @Nullable List<String> incumbents,
            @Nullable String reason) {}

    record Withdrawal(@Nullable String reason) {}

    /** One analysis in the list. */
    record Line(
            long id,
            String post,
            String state,
            String cause,
            String openedAt,
            @Nullable String agreement) {}

    private final AnalysisOpening opening;
    private final Analyses analyses;
    private final AnalysisReading reading;
    private final JobReading jobs;
    private final Descriptions descriptions;

    JobController(
            AnalysisOpening opening,
            Analyses analyses,
            AnalysisReading reading,
            JobReading jobs,
            Descriptions descriptions) {
        this.opening = opening;
        this.analyses = analyses;
        this.reading = reading;
        this.jobs = jobs;
        this.descriptions = descriptions;
    }

    @PostMapping("/job-analyses")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "发起岗位分析 Opens the analysis of a post (HR); 409 if one is open",
            description =
                    "Without `incumbents` the longest-serving on the post are asked; without `pack` the one of the post's code"
                            + " is proposed from, else COMMON.")
    AnalysisView open(@RequestBody Request request, @Parameter(hidden = true) Viewer viewer) {
        viewer.mustBe(Role.HR);
        var named = request.incumbents() == null ? List.<String>of() : request.incumbents();
        var id = opening.open(request.post(), request.pack(), named, Analysis.Cause.NEW, request.reason(), viewer.id());
        return reading.whole(id, viewer.id());
    }

    @GetMapping("/job-analyses")
    @Operation(summary = "岗位分析一览 All analyses, the newest first (HR, auditors)")
    List<Line> all(@Parameter(hidden = true) Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return analyses.all().stream()
                .map(one -> new Line(
                        one.id(),
                        one.post(),
                        one.state().name(),
                        one.cause().name(),
                        one.openedAt().toString(),
                        one.agreement() == null ? null : one.agreement().toPlainString()))
                .toList();
    }

    @GetMapping("/job-analyses/{analysis}")
    @Operation(summary = "岗位分析 One analysis with the answers and the draft (HR, auditors)")
    AnalysisView one(@PathVariable long analysis, @Parameter(hidden = true) Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return reading.whole(analysis, viewer.id());
    }

    @PostMapping("/job-analyses/{analysis}/withdraw")
    @Operation(summary = "撤回岗位分析 Ends an open analysis without a description (HR), with the reason")
    AnalysisView withdraw(
            @PathVariable long analysis, @RequestBody Withdrawal request, @Parameter(hidden = true) Viewer viewer) {
        viewer.mustBe(Role.HR);
        opening.withdraw(analysis, request.reason(), viewer.id());
        return reading.whole(analysis, viewer.id());
    }

    @GetMapping("/jobs/{post}")
    @Operation(
            summary = "岗位说明书 The job description of a post in force today, or one version of it",
            description =
                    "For whoever is on the post, those who lead somebody on it, HR and auditors; 404 for everybody else.")
    JobView job(
            @PathVariable String post,
            @RequestParam(required = false) @Nullable Integer version,
            @Parameter(hidden = true) Viewer viewer) {
        return jobs.of(post, version, viewer);
    }

    @PostMapping("/jobs/{post}/acknowledge")
    @Operation(summary = "确认已阅 Says that one has read the description of one's own post; the first time counts")
    JobView acknowledge(@PathVariable String post, @Parameter(hidden = true) Viewer viewer) {
        if (!jobs.isOn(post, viewer.id())) {
            throw Refusal.unknown("JOB_UNKNOWN");
        }
        var current = descriptions.current(post).orElseThrow(() -> Refusal.unknown("JOB_UNKNOWN"));
        descriptions.acknowledge(current.id(), viewer.id());
        return jobs.of(post, null, viewer);
    }
}
