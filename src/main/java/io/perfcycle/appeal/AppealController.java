package io.perfcycle.appeal;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Appeals from outside. */
@RestController
@RequestMapping("/api/v1/cycles/{code}")
@Tag(name = "绩效申诉 Appeal")
class AppealController {

    /**
     * What there is to know: whether an appeal may be filed, and until when; and the newest appeal.
     *
     * @param code why none may be filed now
     */
    record Standing(
            boolean mayFile,
            @Nullable String code,
            @Nullable String until,
            @Nullable AppealView appeal) {}

    record Withdrawal(@Nullable String reason) {}

    private final AppealRights rights;
    private final AppealFiling filing;
    private final Appeals appeals;
    private final AppealReading reading;
    private final AppealFiles files;
    private final AppealStatistics statistics;
    private final AuditTrail audit;
    private final AppealSettings settings;

    AppealController(
            AppealRights rights,
            AppealFiling filing,
            Appeals appeals,
            AppealReading reading,
            AppealFiles files,
            AppealStatistics statistics,
            AuditTrail audit,
            AppealSettings settings) {
        this.rights = rights;
        this.filing = filing;
        this.appeals = appeals;
        this.reading = reading;
        this.files = files;
        this.statistics = statistics;
        this.audit = audit;
        this.settings = settings;
    }

    @GetMapping("/participations/{employeeNo}/appeal")
    @Operation(
            summary = "申诉 Whether one may appeal, until when, and the newest appeal: oneself, managers, HR, auditors")
    Standing appeal(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        return standing(rights.reader(code, employeeNo, viewer), viewer);
    }

    @PostMapping(path = "/participations/{employeeNo}/appeal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提出申诉 Files an appeal of one's own; 409 APPEAL_LATE once the days are over")
    Standing file(
            @PathVariable String code,
            @PathVariable String employeeNo,
            @RequestBody AppealFiling.Claim claim,
            Viewer viewer) {
        var person = rights.self(code, employeeNo, viewer);
        filing.file(person, claim, List.of(), viewer.id());
        return standing(person, viewer);
    }

    @PostMapping(path = "/participations/{employeeNo}/appeal", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "附件申诉 Files an appeal with papers: fields items, grounds, facts, files",
            description = "PDF, PNG, JPEG, XLSX, DOCX, CSV or TXT; name and content must agree")
    Standing fileWithPapers(
            @PathVariable String code,
            @PathVariable String employeeNo,
            @RequestParam(required = false) @Nullable List<@Nullable String> items,
            @RequestParam(required = false) @Nullable List<Appeal.@Nullable Ground> grounds,
            @RequestParam(required = false) @Nullable String facts,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer) {
        var person = rights.self(code, employeeNo, viewer);
        filing.file(
                person, new AppealFiling.Claim(items, grounds, facts), Uploads.papers(files, settings), viewer.id());
        return standing(person, viewer);
    }

    @PostMapping(path = "/participations/{employeeNo}/appeal/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "补充附件 Adds papers to one's open appeal", description = "Field files, one or several")
    Standing addFiles(
            @PathVariable String code,
            @PathVariable String employeeNo,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer) {
        var person = rights.self(code, employeeNo, viewer);
        filing.addFiles(person, Uploads.papers(files, settings), viewer.id());
        return standing(person, viewer);
    }

    @PostMapping("/participations/{employeeNo}/appeal/withdraw")
    @Operation(summary = "撤回申诉 Withdraws one's open appeal; another may be filed while the days last")
    Standing withdraw(
            @PathVariable String code,
            @PathVariable String employeeNo,
            @RequestBody Withdrawal withdrawal,
            Viewer viewer) {
        var person = rights.self(code, employeeNo, viewer);
        filing.withdraw(person, withdrawal.reason(), viewer.id());
        return standing(person, viewer);
    }

    @GetMapping("/participations/{employeeNo}/appeal/files/{id}")
    @Operation(summary = "下载附件 A paper, always as a download; reading one is recorded")
    ResponseEntity<byte[]> paper(
            @PathVariable String code, @PathVariable String employeeNo, @PathVariable String id, Viewer viewer) {
        var person = rights.reader(code, employeeNo, viewer);
        var paper = files.find(person.id(), id).orElseThrow(() -> Refusal.unknown("UNKNOWN_APPEAL_FILE"));
        if (!person.employeeNo().equals(viewer.id())) {
            audit.record("appeal.read-file", person.key().toString(), null, paper.name(), null);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.content());
    }

    @GetMapping("/appeals")
    @Operation(summary = "申诉一览 All appeals of a cycle with figures per manager and line, for HR and auditors")
    AppealStatistics.Overview all(@PathVariable String code, Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return statistics.of(code, viewer.id());
    }

    private Standing standing(Participation person, Viewer viewer) {
        var window = filing.window(person);
        return new Standing(
                window.open() && person.employeeNo().equals(viewer.id()),
                window.code(),
                window.until() == null ? null : window.until().toString(),
                appeals.newest(person.id())
                        .map(appeal -> reading.of(appeal.id(), viewer.id()))
                        .orElse(null));
    }
}
