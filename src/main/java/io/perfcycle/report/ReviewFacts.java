package io.perfcycle.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.evidence.Evidence;
import io.perfcycle.evidence.EvidenceDocument;
import io.perfcycle.problem.Refusal;
import io.perfcycle.report.Grid.Column;
import io.perfcycle.report.Grid.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of a review of the scheme, for HR and auditors: as a workbook with every figure, and on paper. */
@Component
class ReviewFacts {

    /** What single people would gain or lose: in the workbook alone, and in HR's alone. */
    private static final String PEOPLE = "weight-people";

    private static final int MOST_ON_PAPER = 9;

    private final Evidence evidence;
    private final WorkingCalendar calendar;
    private final MessageSource words;
    private final PdfPress press;

    ReviewFacts(Evidence evidence, WorkingCalendar calendar, MessageSource words, PdfPress press) {
        this.evidence = evidence;
        this.calendar = calendar;
        this.words = words;
        this.press = press;
    }

    /** Every section as tables; the first says what the review looks at. */
    @Transactional(readOnly = true)
    public List<Grid> grids(String review, Viewer viewer, Locale reader) {
        var shown = shown(reader);
        var documents = documents(review, viewer);
        var grids = new ArrayList<Grid>();
        grids.add(overview(documents.get(0), shown));
        documents.forEach(one -> grids.addAll(new ReviewGrids(shown, false).of(one.section(), one.content())));
        return grids;
    }

    @Transactional(readOnly = true)
    public byte[] pdf(String review, Viewer viewer, Locale reader) {
        var shown = shown(reader);
        var documents = documents(review, viewer);
        var scope = documents.get(0).scope();
        var sections = documents.stream()
                .filter(one -> !one.section().equals(PEOPLE))
                .flatMap(one -> new ReviewGrids(shown, true).of(one.section(), one.content()).stream())
                .map(grid -> PaperGrid.of(grid, MOST_ON_PAPER))
                .toList();
        return press.print(
                "review",
                Map.of(
                        "review",
                        review,
                        "period",
                        shown.day(scope.from()) + " – " + shown.day(scope.to()),
                        "cycles",
                        String.join(", ", scope.cycles()),
                        "sealed",
                        documents.stream().allMatch(EvidenceDocument::sealed),
                        "grids",
                        sections,
                        "printed",
                        shown.say("report.printed.plain", shown.minute(calendar.now()), viewer.id())),
                reader);
    }

    private Shown shown(Locale reader) {
        return new Shown(words, reader, calendar.zone());
    }

    private List<EvidenceDocument<JsonNode>> documents(String review, Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        var found = evidence.sections().stream()
                .filter(section -> !section.equals(PEOPLE) || viewer.is(Role.HR))
                .map(section -> evidence.readJson(review, section))
                .flatMap(Optional::stream)
                .toList();
        if (found.isEmpty()) {
            throw Refusal.unknown("UNKNOWN_REVIEW_EVIDENCE", review);
        }
        return found;
    }

    private static Grid overview(EvidenceDocument<JsonNode> first, Shown shown) {
        var scope = first.scope();
        return new Grid(
                shown.say("report.overview"),
                List.of(
                        new Column(shown.say("report.what"), Kind.TEXT, 24),
                        new Column(shown.say("report.value"), Kind.DAY, 40)),
                List.of(
                        Arrays.asList(shown.say("report.review"), first.review()),
                        Arrays.asList(shown.say("report.from"), scope.from()),
                        Arrays.asList(shown.say("report.until"), scope.to()),
                        Arrays.asList(shown.say("report.review.cycles"), String.join(", ", scope.cycles())),
                        Arrays.asList(
                                shown.say("report.state"),
                                shown.say(first.sealed() ? "report.review.sealed" : "report.review.open"))));
    }
}
