package io.perfcycle.report;

import io.perfcycle.access.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports to print. */
@RestController
@RequestMapping("/api/v1/cycles/{code}")
@Tag(name = "报告 Reports")
class ReportController {

    static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PersonPapers people;
    private final CyclePapers cycles;
    private final CycleFacts facts;

    ReportController(PersonPapers people, CyclePapers cycles, CycleFacts facts) {
        this.people = people;
        this.cycles = cycles;
        this.facts = facts;
    }

    @GetMapping("/results.xlsx")
    @Operation(
            summary =
                    "结果 Excel Results as a workbook with real numbers: everybody within one's reach, levels by unit, decisions")
    ResponseEntity<byte[]> workbook(@PathVariable String code, Viewer viewer, Locale reader) {
        var out = new ByteArrayOutputStream();
        Book.write(new CycleGrids(facts.of(code, viewer, reader)).all(), out);
        return file(code + "-results.xlsx", XLSX, out.toByteArray());
    }

    @GetMapping("/report.pdf")
    @Operation(summary = "周期报告 The whole cycle as PDF for HR and auditors: stages, levels, totals, units")
    ResponseEntity<byte[]> cycle(@PathVariable String code, Viewer viewer, Locale reader) {
        return file(code + ".pdf", MediaType.APPLICATION_PDF, cycles.pdf(code, viewer, reader));
    }

    @GetMapping("/participations/{employeeNo}/report.pdf")
    @Operation(
            summary =
                    "个人绩效报告 One person's report as PDF, in the reader's language or ?lang=zh|en, with the rights of the trace")
    ResponseEntity<byte[]> person(
            @PathVariable String code, @PathVariable String employeeNo, Viewer viewer, Locale reader) {
        return file(
                "%s-%s.pdf".formatted(code, employeeNo),
                MediaType.APPLICATION_PDF,
                people.pdf(code, employeeNo, viewer, reader));
    }

    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(type.equals(MediaType.APPLICATION_PDF) ? "inline" : "attachment")
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
