package io.perfcycle.report;

import io.perfcycle.access.Viewer;
import io.perfcycle.access.Viewers;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ResultReading;
import io.perfcycle.result.ResultVersions;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prepares reports part by part. The requester's rights are asked anew for every part: who has lost them gets nothing more. */
@Component
class Preparation {

    private final ReportRows reports;
    private final Viewers viewers;
    private final Participations participations;
    private final ResultVersions versions;
    private final PersonPapers people;
    private final CyclePapers cycles;
    private final CycleFacts facts;
    private final ReportSettings settings;
    private final ResultReading results;

    Preparation(
            ReportRows reports,
            Viewers viewers,
            Participations participations,
            ResultVersions versions,
            PersonPapers people,
            CyclePapers cycles,
            CycleFacts facts,
            ReportSettings settings,
            ResultReading results) {
        this.reports = reports;
        this.viewers = viewers;
        this.participations = participations;
        this.versions = versions;
        this.people = people;
        this.cycles = cycles;
        this.facts = facts;
        this.settings = settings;
        this.results = results;
    }

    /** Prepares the next part; says whether there is more to do. A refusal ends the report with its code. */
    @Transactional
    public boolean next(String id) {
        var report = reports.find(id).orElse(null);
        if (report == null || report.state() != ReportRows.State.RUNNING) {
            return false;
        }
        try {
            var viewer = viewers.of(report.requestedBy());
            report.kind().mustBeAllowed(viewer);
            if (report.done() == 0) {
                reports.tell(id, results.reach(report.cycle(), viewer));
            }
            var more = report.kind() == ReportRows.Kind.PERSON_REPORTS && chunk(report, viewer);
            if (!more) {
                if (report.kind() != ReportRows.Kind.PERSON_REPORTS) {
                    reports.keep(id, 1, name(report), whole(report, viewer));
                    reports.advance(id, 1, 0);
                }
                reports.end(id, ReportRows.State.DONE, null);
            }
            return more;
        } catch (Refusal refused) {
            reports.end(id, ReportRows.State.FAILED, refused.code());
            return false;
        }
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
    private boolean chunk(ReportRows.Stored report, Viewer viewer) {
        var left = participations.of(report.cycle()).stream()
                .filter(person -> person.isActive() && person.id() > report.lastId())
                .sorted(Comparator.comparing(Participation::id))
                .toList();
        var done = report.done();
        var last = report.lastId();
        for (var person : left.subList(0, Math.min(settings.peopleAtOnce(), left.size()))) {
            done++;
            last = person.id();
            print(report, person, viewer, done);
        }
        reports.advance(report.id(), done, last);
        return left.size() > settings.peopleAtOnce();
    }

    private void print(ReportRows.Stored report, Participation person, Viewer viewer, int place) {
        if (versions.newest(person.id()).isPresent()) {
            reports.keep(
                    report.id(),
                    place,
                    "%s-%s.pdf".formatted(report.cycle(), person.employeeNo()),
                    people.pdf(report.cycle(), person.employeeNo(), viewer, report.language()));
        }
    }
}
