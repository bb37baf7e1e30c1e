package io.perfcycle.access;

import io.perfcycle.workflow.Identities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, read by those whose task it is. */
@RestController
@Tag(name = "审计 Audit")
class AuditController {

    private static final int LARGEST_PAGE = 500;

    record Event(
            long seq,
            Instant at,
            String actor,
            String roles,
            String action,
            String object,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason,
            String hash) {

        static Event of(AuditChain.Entry entry) {
            return new Event(
                    entry.seq(),
                    entry.at().toInstant(ZoneOffset.UTC),
                    entry.actor(),
                    entry.roles(),
                    entry.action(),
                    entry.object(),
                    entry.before(),
                    entry.after(),
                    entry.reason(),
                    entry.hash());
        }
    }

    record Page(List<Event> items, int page, int size, boolean whole) {}

    private final AuditChain chain;
    private final Reads reads;
    private final Identities identities;

    AuditController(AuditChain chain, Reads reads, Identities identities) {
        this.chain = chain;
        this.reads = reads;
        this.identities = identities;
    }

    @GetMapping("/api/v1/audit")
    @Operation(summary = "审计记录 Who did what and why, newest first; for auditors and HR")
    Page read(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        viewer.mustBe(Role.AUDITOR, Role.HR);
        var rows = Math.max(1, Math.min(size, LARGEST_PAGE));
        var from = Math.max(0, page);
        var found = chain.page(actor, object, from, rows);
        var told = found.stream().filter(entry -> mayRead(viewer, entry)).toList();
        note(told);
        var items = told.stream().map(Event::of).toList();
        return new Page(items, from, rows, found.size() < rows);
    }

    /** What was done to somebody's result tells of it. */
    private void note(List<AuditChain.Entry> told) {
        var about = told.stream()
                .map(entry -> entry.object().split("/"))
                .filter(parts -> parts.length > 1)
                .collect(Collectors.groupingBy(
                        parts -> parts[0], Collectors.mapping(parts -> parts[parts.length - 1], Collectors.toSet())));
        var people = identities.known(
                about.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        about.forEach((cycle, names) -> {
            names.retainAll(people);
            reads.of(cycle, names);
        });
    }

    /** Self wins: what others did about the reader is not his to read here; who was asked for feedback is the auditor's alone. */
    private static boolean mayRead(Viewer viewer, AuditChain.Entry entry) {
        var own = viewer.id().equals(entry.actor());
        return own
                || !names(entry, viewer.id())
                        && (viewer.is(Role.AUDITOR) || !entry.action().startsWith("feedback."));
    }

    private static boolean names(AuditChain.Entry entry, String person) {
        var word = Pattern.compile("(?<![\\w.-])" + Pattern.quote(person) + "(?![\\w.-])");
        return Stream.of(entry.object(), entry.before(), entry.after())
                .filter(Objects::nonNull)
                .anyMatch(text -> word.matcher(text).find());
    }
}
