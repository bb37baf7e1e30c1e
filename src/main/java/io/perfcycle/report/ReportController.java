package io.perfcycle.report;

import io.perfcycle.access.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

    private final PersonPapers people;

    ReportController(PersonPapers people) {
        this.people = people;
    }

    @GetMapping("/participations/{employeeNo}/report.pdf")
    @Operation(
            summary =
                    "个人绩效报告 One person's report as PDF, in the reader's language or ?lang=zh|en, with the rights of the trace")
    ResponseEntity<byte[]> person(
            @PathVariable String code, @PathVariable String employeeNo, Viewer viewer, Locale reader) {
        return pdf("%s-%s.pdf".formatted(code, employeeNo), people.pdf(code, employeeNo, viewer, reader));
    }

    static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
