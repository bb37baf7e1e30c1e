package io.perfcycle.systemreview;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** SystemReviews of the scheme from outside: begun and called off by HR, read by HR and auditors; their notes are read by everybody. */
@RestController
@RequestMapping("/api/v1/system-reviews")
@Tag(name = "体系评审 System reviews")
class SystemReviewController {

    /**
     * From the one day to the other, both included.
     *
     * @param survey NONE, WAIT for a survey that runs, or OPEN one where there is none; as the settings say if left out
     */
    record Range(@Nullable LocalDate from, @Nullable LocalDate to, Hearing.@Nullable Wanted survey) {}

    /** The review that has begun. */
    record Begun(long id, String state) {}

    record Withdrawal(@Nullable String reason) {}

    /** Weights that one thinks of, by indicator. */
    record Supposed(@Nullable String post, @Nullable Map<String, BigDecimal> weights) {}

    private final Requests requests;
    private final SystemReviews reviews;
    private final ReviewReading reading;
    private final ReviewPages pages;

    SystemReviewController(Requests requests, SystemReviews reviews, ReviewReading reading, ReviewPages pages) {
        this.requests = requests;
        this.reviews = reviews;
        this.reading = reading;
        this.pages = pages;
    }

    @PostMapping
    @Operation(summary = "发起体系评审 Begins a review of the cycles released within the range; the same one if asked twice")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Begun request(@RequestBody Range range, Viewer viewer, HttpServletResponse answer) {
        viewer.mustBe(Role.HR);
        var id = begin(range, viewer);
        answer.setHeader(HttpHeaders.LOCATION, "/api/v1/system-reviews/" + id);
        return new Begun(id, reviews.get(id).state().name());
    }

    private long begin(Range range, Viewer viewer) {
        try {
            return requests.request(range.from(), range.to(), range.survey(), viewer.id());
        } catch (DuplicateKeyException somebodyElseJustNow) {
            return requests.request(range.from(), range.to(), range.survey(), viewer.id());
        }
    }

    @GetMapping
    @Operation(summary = "体系评审列表 All reviews, the newest first")
    List<ReviewView.Entry> list(Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return reading.list();
    }

    @GetMapping("/published")
    @Operation(summary = "已公布的评审结论 What reviews have changed, for everybody")
    List<ReviewReading.Note> published() {
        return reading.published();
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "体系评审 A review: health per indicator, consistency per scorecard, habits per manager, differences per"
                            + " group, proposals per weight, survey, use and effects; and every decision with its reason")
    ReviewView one(@PathVariable long id, Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return reading.of(id);
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤销评审 Calls a review off that is not approved yet, e.g. {\"reason\":\"…\"}")
    void withdraw(@PathVariable long id, @RequestBody Withdrawal body, Viewer viewer) {
        viewer.mustBe(Role.HR);
        requests.withdraw(id, body.reason(), viewer.id());
    }

    @PostMapping("/{id}/preview")
    @Operation(summary = "权重试算 Who of a post would gain and who lose in the newest cycle under these weights")
    Preview.Effect preview(@PathVariable long id, @RequestBody Supposed body, Viewer viewer) {
        viewer.mustBe(Role.HR);
        if (body.post() == null || body.weights() == null) {
            reviews.get(id);
            throw Refusal.rule("REVIEW_WEIGHTS_REQUIRED").at("field", "weights");
        }
        return pages.supposed(id, body.post(), body.weights(), viewer.id());
    }
}
