package io.perfcycle.report;

import io.perfcycle.access.Viewer;
import io.perfcycle.access.Viewers;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ResultReading;
import io.perfcycle.result.ResultVersions;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Prepares reports part by part. The requester's rights are asked anew for every part: who has lost them gets nothing more. */
@Component
class Preparation {

    /** One file of a report. */
    private record Part(int place, String name, byte[] content) {}

    /** What one job prints, how far it came, and whom the report tells of. */
    private record Batch(List<Part> parts, int done, long lastId, boolean more, Set<String> told) {}

    private final ReportRows reports;
    private final Viewers viewers;
    private final Participations participations;
    private final ResultVersions versions;
    private final PersonPapers people;
    private final CyclePapers cycles;
    private final CycleFacts facts;
    private final ReportSettings settings;
    private final ResultReading results;
    private final TransactionTemplate apart;

    Preparation(
            ReportRows reports,
            Viewers viewers,
            Participations participations,
            ResultVersions versions,
            PersonPapers people,
            CyclePapers cycles,
            CycleFacts facts,
            ReportSettings settings,
            ResultReading results,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.viewers = viewers;
        this.participations = participations;
        this.versions = versions;
        this.people = people;
        this.cycles = cycles;
        this.facts = facts;
        this.settings = settings;
        this.results = results;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /**
     * Prepares the next part; says whether there is more to do. A refusal ends the report with its code: what is read is read in a
     * transaction of its own, for a refusal dooms the transaction it comes from, and then nobody could write down that it came.
     */
    @Transactional
    public boolean next(String id) {
        var report = reports.find(id).orElse(null);
        if (report == null || report.state() != ReportRows.State.RUNNING) {
            return false;
        }
        try {
            var batch = Objects.requireNonNull(apart.execute(reading -> batch(report)));
            if (report.done() == 0) {
                reports.tell(id, batch.told());
            }
            batch.parts().forEach(part -> reports.keep(id, part.place(), part.name(), part.content()));
            reports.advance(id, batch.done(), batch.lastId());
            if (!batch.more()) {
                reports.ready(id);
            }
            return batch.more();
        } catch (Refusal refused) {
            reports.fail(id, refused);
            return false;
        }
    }

    private Batch batch(ReportRows.Stored report) {
        var viewer = viewers.of(report.requestedBy());
        report.kind().mustBeAllowed(viewer);
        var told = report.done() == 0 ? results.reach(report.cycle(), viewer) : report.told();
        return report.kind() == ReportRows.Kind.PERSON_REPORTS
                ? nextPeople(report, viewer, told)
                : new Batch(List.of(new Part(1, name(report), whole(report, viewer))), 1, 0, false, told);
    }

    private byte[] whole(ReportRows.Stored report, Viewer viewer) {
        if (report.kind() == ReportRows.Kind.CYCLE_REPORT) {
            return cycles.pdf(report.cycle(), viewer, report.language());
        }
        var out = new ByteArrayOutputStream();
        Book.write(new CycleGrids(facts.of(report.cycle(), viewer, report.language())).all(), out);
        return out.toByteArray();
    }

    static String name(ReportRows.Stored report) {
        return switch (report.kind()) {
            case PERSON_REPORTS -> report.cycle() + "-reports.zip";
            case CYCLE_RESULTS -> report.cycle() + "-results.xlsx";
            case CYCLE_REPORT -> report.cycle() + ".pdf";
        };
    }

    /** The next people in the order of their participations; who has no result is left out. */
    private Batch nextPeople(ReportRows.Stored report, Viewer viewer, Set<String> told) {
        var next = participations.activeAfter(report.cycle(), report.lastId(), settings.peopleAtOnce() + 1);
        var now = next.subList(0, Math.min(settings.peopleAtOnce(), next.size()));
        var parts = new ArrayList<Part>();
        var done = report.done();
        var last = report.lastId();
        for (var person : now) {
            done++;
            last = person.id();
            if (versions.newest(person.id()).isPresent()) {
                parts.add(new Part(
                        done,
                        "%s-%s.pdf".formatted(report.cycle(), person.employeeNo()),
                        people.pdf(report.cycle(), person.employeeNo(), viewer, report.language())));
            }
        }
        return new Batch(parts, done, last, next.size() > now.size(), told);
    }
}
