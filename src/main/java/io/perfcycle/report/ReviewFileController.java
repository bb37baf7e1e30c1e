package io.perfcycle.report;

import io.perfcycle.access.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of the scheme as files. */
@RestController
@RequestMapping("/api/v1/system-reviews")
@Tag(name = "报告 Reports")
class ReviewFileController {

    private final ReviewFacts reviews;

    ReviewFileController(ReviewFacts reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/{review}.xlsx")
    @Operation(
            summary = "体系评审 Excel Everything that a review rests on, as a workbook with real numbers; HR and auditors,"
                    + " whom weights would help or cost for HR alone")
    ResponseEntity<byte[]> workbook(@PathVariable String review, Viewer viewer, Locale reader) {
        var out = new ByteArrayOutputStream();
        Book.write(reviews.grids(review, viewer, reader), out);
        return ReportController.file("system-review-" + review + ".xlsx", ReportController.XLSX, out.toByteArray());
    }

    @GetMapping("/{review}.pdf")
    @Operation(summary = "体系评审报告 What a review rests on, as PDF; HR and auditors")
    ResponseEntity<byte[]> paper(@PathVariable String review, Viewer viewer, Locale reader) {
        return ReportController.file(
                "system-review-" + review + ".pdf", MediaType.APPLICATION_PDF, reviews.pdf(review, viewer, reader));
    }
}
