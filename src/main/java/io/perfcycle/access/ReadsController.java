package io.perfcycle.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read what of whom: for auditors and HR about everybody, for everybody about himself. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "审计 Audit")
class ReadsController {

    private static final int LARGEST_PAGE = 500;

    /** Who was asked about whom is the auditors' alone, as in the audit trail. */
    private static final Set<String> NOT_FOR_HR = Set.of("feedback", "raters");

    /** {@code listed} are the people it told about; empty where it told about everybody in the cycle. */
    record Event(
            Instant at,
            String reader,
            String roles,
            String what,
            @Nullable String cycle,
            int people,
            List<String> listed) {

        static Event of(ReadRows.Line line) {
            return new Event(
                    line.at(), line.reader(), line.roles(), line.what(), line.cycle(), line.people(), line.listed());
        }
    }

    record Page(List<Event> items, int page, int size, boolean whole) {}

    /** Whether the lines of a day are those that the night after it sealed in the audit trail. */
    record Seal(LocalDate day, boolean sealed, boolean whole) {}

    private final ReadRows rows;
    private final ReadKeeping keeping;
    private final OwnReaders readers;
    private final TakesPart cycles;

    ReadsController(ReadRows rows, ReadKeeping keeping, OwnReaders readers, TakesPart cycles) {
        this.rows = rows;
        this.keeping = keeping;
        this.readers = readers;
        this.cycles = cycles;
    }

    @GetMapping("/reads")
    @Operation(
            summary = "查阅记录 Who read what of whom, newest first; for auditors and HR",
            description =
                    "By reader, by the person read about, and by moment; one line for each answer, however many it"
                            + " told about.")
    Page read(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String reader,
            @RequestParam(required = false) @Nullable String employeeNo,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        viewer.mustBe(Role.AUDITOR, Role.HR);
        var wanted = new ReadRows.Wanted(
                reader, employeeNo, employeeNo == null ? List.of() : cycles.cyclesOf(employeeNo), since, until);
        var limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        var from = Math.max(0, page);
        var found = rows.page(wanted, viewer.is(Role.AUDITOR) ? Set.of() : NOT_FOR_HR, from, limit);
        return new Page(found.stream().map(Event::of).toList(), from, limit, found.size() < limit);
    }

    @GetMapping("/reads/{day}")
    @Operation(summary = "查阅封存 Whether a day's lines are unchanged since they were sealed in the audit trail")
    Seal seal(@PathVariable LocalDate day, Viewer viewer) {
        viewer.mustBe(Role.AUDITOR, Role.HR);
        return new Seal(day, keeping.sealOf(day).isPresent(), keeping.whole(day));
    }

    @GetMapping("/me/reads")
    @Operation(summary = "谁看过我的资料 Who looked at my results, figures and words, newest first")
    List<OwnReaders.Look> mine(Viewer viewer, @RequestParam(defaultValue = "0") int page) {
        return readers.of(viewer, page);
    }
}
