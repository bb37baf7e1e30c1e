package io.perfcycle.appeal;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleDays;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.AppealDoor;
import io.perfcycle.result.Figures;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filing, completing and withdrawing an appeal; until when one may be filed. */
@Component
@Transactional
class AppealFiling implements AppealDoor {

    /**
     * What the employee files.
     *
     * @param items keys of lines of his scorecard; may be empty where the grounds concern the whole
     */
    record Claim(
            @Nullable List<@Nullable String> items,
            @Nullable List<Appeal.@Nullable Ground> grounds,
            @Nullable String facts) {}

    /**
     * Whether an appeal may be filed now.
     *
     * @param code why not; null if it may
     * @param until the last day on which it may; null before release
     */
    record Window(
            boolean open, @Nullable String code, @Nullable LocalDate until) {}

    private static final Set<Appeal.Ground> ABOUT_ITEMS =
            Set.of(Appeal.Ground.DATA_ERROR, Appeal.Ground.FORMULA_OR_WEIGHT);

    private final Appeals appeals;
    private final AppealFiles files;
    private final Cycles cycles;
    private final ResultVersions versions;
    private final Figures figures;
    private final Processes processes;
    private final Messages messages;
    private final WorkingCalendar calendar;
    private final CycleDays here;
    private final AuditTrail audit;

    AppealFiling(
            Appeals appeals,
            AppealFiles files,
            Cycles cycles,
            ResultVersions versions,
            Figures figures,
            Processes processes,
            Messages messages,
            WorkingCalendar calendar,
            CycleDays here,
            AuditTrail audit) {
        this.appeals = appeals;
        this.files = files;
        this.cycles = cycles;
        this.versions = versions;
        this.figures = figures;
        this.processes = processes;
        this.messages = messages;
        this.calendar = calendar;
        this.here = here;
        this.audit = audit;
    }

    /** Counted from the release, or from a correction after it, in working days; whether the cycle is closed does not matter. */
    @Transactional(readOnly = true)
    Window window(Participation person) {
        var cycle = cycles.get(person.cycle());
        var result = versions.newest(person.id());
        if (cycle.releasedAt().isEmpty() || result.isEmpty()) {
            return new Window(false, "NOT_RELEASED", null);
        }
        var released = cycle.releasedAt().orElseThrow();
        var from = result.get().source() == ResultVersion.Source.CORRECTION
                        && result.get().createdAt().isAfter(released)
                ? result.get().createdAt()
                : released;
        var days = Objects.requireNonNull(cycle.settings().policies().appeals().workingDays());
        var until = calendar.plusWorkingDays(here.dayOf(person.id(), from), days);
        var earlier = appeals.of(person.id());
        if (earlier.stream().anyMatch(appeal -> !appeal.state().ended())) {
            return new Window(false, "APPEAL_OPEN", until);
        }
        if (earlier.stream().anyMatch(appeal -> decides(appeal, result.get()))) {
            return new Window(false, "APPEAL_DECIDED", until);
        }
        return here.today(person.id()).isAfter(until)
                ? new Window(false, "APPEAL_LATE", until)
                : new Window(true, null, until);
    }

    private static boolean decides(Appeal appeal, ResultVersion result) {
        var about = appeal.newVersion() == null ? appeal.contestedVersion() : appeal.newVersion();
        return appeal.state() != Appeal.State.WITHDRAWN && about >= result.version();
    }

    /**
     * Files an appeal of the person himself.
     *
     * @throws Refusal 409 {@code APPEAL_LATE}, {@code APPEAL_OPEN}, {@code APPEAL_DECIDED} or {@code NOT_RELEASED}; 422 with
     *     what is wrong with the claim or its papers
     */
    long file(Participation person, Claim claim, List<AppealFiles.Paper> papers, String by) {
        var window = window(person);
        if (window.code() != null) {
            throw Refusal.conflict(
                    window.code(),
                    window.code().equals("NOT_RELEASED") ? person.cycle() : String.valueOf(window.until()));
        }
        var checked = checked(person, claim, "");
        files.check(papers, 0);
        var version = versions.newest(person.id()).orElseThrow().version();
        var id = appeals.file(person.id(), version, grounds(checked), facts(checked), by);
        appeals.contest(id, items(checked));
        files.keep(id, papers, by);
        appeals.remember(id, "FILED", by, facts(checked));
        audit.record("appeal.file", person.key().toString(), null, "version " + version, joined(checked));
        processes.start(
                cycles.get(person.cycle()).deployment(),
                AppealProcess.KEY,
                person.key().toString(),
                Map.of(AppealProcess.APPEAL_ID.name(), id, CycleProcess.PARTICIPATION_ID.name(), person.id()));
        return id;
    }

    @Override
    public long file(Participation person, List<String> items, String facts) {
        return file(
                person,
                new Claim(List.copyOf(items), List.of(Appeal.Ground.DATA_ERROR), facts),
                List.of(),
                person.employeeNo());
    }

    /** Replaces what was filed, when HR has returned it. */
    void complete(Participation person, Appeal appeal, Claim claim, String by) {
        var checked = checked(person, claim, "");
        appeals.complete(appeal.id(), grounds(checked), facts(checked));
        appeals.contest(appeal.id(), items(checked));
        appeals.remember(appeal.id(), "COMPLETED", by, facts(checked));
        audit.record("appeal.complete", person.key().toString(), null, null, joined(checked));
    }

    void addFiles(Participation person, List<AppealFiles.Paper> papers, String by) {
        var appeal = open(person);
        if (appeal.state() == Appeal.State.RATING) {
            throw Refusal.conflict("APPEAL_ENDED");
        }
        files.check(papers, files.of(appeal.id()).size());
        files.keep(appeal.id(), papers, by);
        audit.record("appeal.add-files", person.key().toString(), null, papers.size(), null);
    }

    void withdraw(Participation person, @Nullable String reason, String by) {
        var appeal = open(person);
        if (appeal.state() == Appeal.State.RATING || appeal.decision() != null && appeal.hearing() == 1) {
            throw Refusal.conflict("APPEAL_ENDED");
        }
        appeals.remember(appeal.id(), "WITHDRAWN", by, reason);
        audit.record("appeal.withdraw", person.key().toString(), appeal.state().name(), null, reason);
        messages.send(
                AppealProcess.APPEAL_WITHDRAWN,
                person.key().toString(),
                Map.of(AppealProcess.APPEAL_ID.name(), appeal.id()));
    }

    private Appeal open(Participation person) {
        return appeals.newest(person.id())
                .filter(appeal -> !appeal.state().ended())
                .orElseThrow(() -> Refusal.conflict("APPEAL_ENDED"));
    }

    private Claim checked(Participation person, Claim claim, String path) {
        var faults = new Faults();
        var known =
                figures.of(person.id()).stream().map(view -> view.item().key()).collect(Collectors.toSet());
        var items = new LinkedHashSet<@Nullable String>(claim.items() == null ? List.of() : claim.items());
        items.stream()
                .filter(item -> item == null || !known.contains(item))
                .forEach(item -> faults.add("UNKNOWN_ROW", path + "items", String.valueOf(item)));
        var grounds = new LinkedHashSet<Appeal.@Nullable Ground>(claim.grounds() == null ? List.of() : claim.grounds());
        grounds.remove(null);
        if (grounds.isEmpty()) {
            faults.add("APPEAL_GROUNDS", path + "grounds");
        } else if (items.isEmpty() && ABOUT_ITEMS.containsAll(grounds)) {
            faults.add("APPEAL_ITEMS", path + "items");
        }
        var facts = faults.required("APPEAL_FACTS", path + "facts", claim.facts());
        faults.refuse();
        return new Claim(List.copyOf(items), List.copyOf(grounds), facts);
    }

    private static List<Appeal.Ground> grounds(Claim checked) {
        return checked.grounds() == null
                ? List.of()
                : checked.grounds().stream().filter(Objects::nonNull).toList();
    }

    private static List<String> items(Claim checked) {
        return checked.items() == null
                ? List.of()
                : checked.items().stream().filter(Objects::nonNull).toList();
    }

    private static String facts(Claim checked) {
        return String.valueOf(checked.facts());
    }

    private static String joined(Claim checked) {
        return grounds(checked).stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
