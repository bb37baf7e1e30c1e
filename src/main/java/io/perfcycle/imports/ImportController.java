package io.perfcycle.imports;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.imports.Journal.Entry;
import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP: the file as the body or as the field of a form, the journal, the error report and the templates. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "导入 Imports")
class ImportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportSettings settings;
    private final Journal journal;

    ImportController(Imports imports, ImportSettings settings, Journal journal) {
        this.imports = imports;
        this.settings = settings;
        this.journal = journal;
    }

    @PostMapping(
            path = "/{dataset}",
            consumes = {"text/csv", "text/plain", XLSX, "application/vnd.ms-excel", "application/octet-stream"})
    @Operation(
            summary = "导入 Imports a file",
            description = "The body is CSV (UTF-8 with or without byte order mark, UTF-16 with one, GB18030) or XLSX.")
    ImportReport take(
            @PathVariable String dataset,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "partial") String mode,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer,
            Locale reader)
            throws IOException {
        imports.dataset(dataset, viewer);
        if (request.getContentLengthLong() > settings.maxSize().toBytes()) {
            throw Spool.tooLarge(settings.maxSize());
        }
        return take(dataset, dryRun, mode, request.getInputStream(), null, viewer, reader);
    }

    @PostMapping(path = "/{dataset}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "导入 Imports the file of a form, CSV or XLSX")
    ImportReport takeForm(
            @PathVariable String dataset,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "partial") String mode,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Parameter(hidden = true) Viewer viewer,
            Locale reader)
            throws IOException {
        imports.dataset(dataset, viewer);
        if (file == null) {
            throw Refusal.unreadable("MISSING_FILE").at("field", "file");
        }
        return take(dataset, dryRun, mode, file.getInputStream(), file.getOriginalFilename(), viewer, reader);
    }

    private ImportReport take(
            String dataset,
            boolean dryRun,
            String mode,
            InputStream content,
            @Nullable String fileName,
            Viewer viewer,
            Locale reader) {
        return imports.take(new Upload(dataset, content, fileName, mode(mode), dryRun, viewer), reader);
    }

    private static ImportMode mode(String mode) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "partial" -> ImportMode.PARTIAL;
            case "atomic" -> ImportMode.ATOMIC;
            default -> throw Refusal.unreadable("UNKNOWN_MODE", mode).at("parameter", "mode");
        };
    }

    @GetMapping
    @Operation(summary = "导入记录 The imports made, the latest first; a data owner sees his own")
    List<Entry> latest(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Viewer viewer) {
        viewer.mustBe(Role.HR, Role.DATA_OWNER, Role.AUDITOR);
        return journal.latest(
                seesAll(viewer) ? null : viewer.id(), Math.max(0, page), Math.min(500, Math.max(1, size)));
    }

    @GetMapping("/{id:\\d+}")
    @Operation(summary = "导入结果 One import with its faults")
    Detail one(@PathVariable long id, @Parameter(hidden = true) Viewer viewer, Locale reader) {
        var entry = entry(id, viewer);
        return new Detail(
                entry,
                journal.faults(id, Imports.LISTED).stream()
                        .map(fault -> imports.error(fault, reader))
                        .toList());
    }

    /** One import as remembered, with as many of its faults as an answer lists. */
    record Detail(Entry run, List<ImportReport.Error> errors) {}

    @GetMapping("/{id:\\d+}/errors.csv")
    @Operation(summary = "错误报告 The faults of one import as a table to download")
    ResponseEntity<String> errors(@PathVariable long id, @Parameter(hidden = true) Viewer viewer, Locale reader) {
        var entry = entry(id, viewer);
        var text = new StringBuilder(CsvText.BYTE_ORDER_MARK)
                .append(CsvText.line("row", "column", "code", "message", "value"));
        journal.faults(id, ImportRun.KEPT).stream()
                .map(fault -> imports.error(fault, reader))
                .forEach(error -> text.append(
                        CsvText.line(error.row(), error.column(), error.code(), error.message(), error.value())));
        return download("errors-" + entry.dataset() + "-" + id + ".csv", text.toString());
    }

    @GetMapping("/{dataset}/template.csv")
    @Operation(summary = "模板 An empty table with the columns of the dataset")
    ResponseEntity<String> template(@PathVariable String dataset, @Parameter(hidden = true) Viewer viewer) {
        var columns = imports.dataset(dataset, viewer).columns().stream()
                .map(Column::name)
                .toArray();
        return download(dataset + ".csv", CsvText.BYTE_ORDER_MARK + CsvText.line(columns));
    }

    private Entry entry(long id, Viewer viewer) {
        viewer.mustBe(Role.HR, Role.DATA_OWNER, Role.AUDITOR);
        return journal.find(id)
                .filter(entry -> seesAll(viewer) || entry.importedBy().equals(viewer.id()))
                .orElseThrow(() -> Refusal.unknown("IMPORT_UNKNOWN"));
    }

    private static boolean seesAll(Viewer viewer) {
        return viewer.isAny(Role.HR, Role.AUDITOR);
    }

    private static ResponseEntity<String> download(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
