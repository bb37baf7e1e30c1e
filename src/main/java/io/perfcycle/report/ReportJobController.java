package io.perfcycle.report;

import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Large reports: asked for, followed, fetched. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "报告 Reports")
class ReportJobController {

    /** @param kind PERSON_REPORTS, CYCLE_RESULTS or CYCLE_REPORT */
    record Wish(@Nullable String kind, @Nullable String cycle) {}

    /** {@code state}: RUNNING, DONE or FAILED; {@code failure} is the code of why it failed, {@code reason} says it in words. */
    record Progress(
            String id,
            String kind,
            String cycle,
            String state,
            int total,
            int done,
            @Nullable String failure,
            @Nullable String reason,
            @Nullable String keptUntil,
            @Nullable String file) {}

    private final ReportDesk desk;
    private final ReportRows reports;
    private final Wording wording;

    ReportJobController(ReportDesk desk, ReportRows reports, Wording wording) {
        this.desk = desk;
        this.reports = reports;
        this.wording = wording;
    }

    private Progress progress(ReportRows.Stored report, Locale reader) {
        return new Progress(
                report.id(),
                report.kind().name(),
                report.cycle(),
                report.state().name(),
                report.total(),
                report.done(),
                report.failure(),
                report.failure() == null ? null : reason(report, report.failure(), reader),
                report.keptUntil() == null ? null : report.keptUntil().toString(),
                report.state() == ReportRows.State.DONE ? "/api/v1/reports/" + report.id() + "/file" : null);
    }

    private String reason(ReportRows.Stored report, String failure, Locale reader) {
        return wording.say(reader, "problem." + failure, report.failureFacts().toArray());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "申请大型报告 Asks for a large report in the reader's language: 202, then prepared as a job. PERSON_REPORTS"
                            + " (HR: everybody's report of a released cycle as one archive), CYCLE_RESULTS, CYCLE_REPORT")
    Progress ask(@RequestBody Wish wish, Viewer viewer, Locale reader, HttpServletResponse response) {
        return accepted(
                desk.ask(kind(wish.kind()), wish.cycle() == null ? "" : wish.cycle(), viewer, reader),
                reader,
                response);
    }

    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "重新申请 Asks anew for a report that FAILED: 202 with a new one; only for the one who asked for it")
    Progress again(@PathVariable String id, Viewer viewer, Locale reader, HttpServletResponse response) {
        return accepted(desk.again(id, viewer, reader), reader, response);
    }

    private Progress accepted(ReportRows.Stored report, Locale reader, HttpServletResponse response) {
        response.setHeader(HttpHeaders.LOCATION, "/api/v1/reports/" + report.id());
        return progress(report, reader);
    }

    private static ReportRows.Kind kind(@Nullable String wanted) {
        for (var kind : ReportRows.Kind.values()) {
            if (kind.name().equals(wanted)) {
                return kind;
            }
        }
        throw Refusal.rule("REPORT_KIND_UNKNOWN", String.valueOf(wanted)).at("field", "kind");
    }

    @GetMapping
    @Operation(summary = "我的报告 The reports that one has asked for, the newest first")
    List<Progress> mine(Viewer viewer, Locale reader) {
        return reports.of(viewer.id()).stream()
                .map(report -> progress(report, reader))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "报告进度 How far a report is; only for the one who asked for it")
    Progress progress(@PathVariable String id, Viewer viewer, Locale reader) {
        return progress(desk.mine(id, viewer), reader);
    }

    @GetMapping("/{id}/file")
    @Operation(
            summary =
                    "下载报告 The prepared report, until its keeping time is over; only for the one who asked for it, as long as"
                            + " he may ask for it")
    ResponseEntity<Resource> file(@PathVariable String id, Viewer viewer, Locale reader) throws IOException {
        var asked = desk.mine(id, viewer);
        if (asked.failure() != null) {
            throw Refusal.conflict("REPORT_FAILED", reason(asked, asked.failure(), reader));
        }
        var report = desk.fetch(id, viewer);
        var file = Files.createTempFile("report", ".tmp");
        try (var out = Files.newOutputStream(file)) {
            if (report.kind() == ReportRows.Kind.PERSON_REPORTS) {
                archive(id, out);
            } else {
                reports.forEachPart(id, (name, content) -> write(out, content));
            }
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(Preparation.name(report), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    /** One entry for each part, written as they are read: however many there are, one is held at a time. */
    private void archive(String id, java.io.OutputStream out) throws IOException {
        try (var archive = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            reports.forEachPart(id, (name, content) -> {
                try {
                    archive.putNextEntry(new ZipEntry(name));
                    archive.write(content);
                    archive.closeEntry();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void write(java.io.OutputStream out, byte[] content) {
        try {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
