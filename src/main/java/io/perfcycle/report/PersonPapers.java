package io.perfcycle.report;

import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CycleZones;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.OrgUnit;
import io.perfcycle.organization.Organization;
import io.perfcycle.organization.Post;
import io.perfcycle.result.Consequences;
import io.perfcycle.result.FeedbackReading;
import io.perfcycle.result.ParticipationRights;
import io.perfcycle.result.ReportChapter;
import io.perfcycle.result.ResultReading;
import io.perfcycle.result.TraceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a person's report together, within the rights of the calculation that it shows. */
@Component
class PersonPapers {

    private final Cycles cycles;
    private final CycleZones zones;
    private final ParticipationRights rights;
    private final ResultReading results;
    private final FeedbackReading feedback;
    private final ObjectProvider<ReportChapter> chapters;
    private final ObjectProvider<Consequences> consequences;
    private final Organization organization;
    private final Employees employees;
    private final WorkingCalendar calendar;
    private final MessageSource words;
    private final PdfPress press;

    PersonPapers(
            Cycles cycles,
            CycleZones zones,
            ParticipationRights rights,
            ResultReading results,
            FeedbackReading feedback,
            ObjectProvider<ReportChapter> chapters,
            ObjectProvider<Consequences> consequences,
            Organization organization,
            Employees employees,
            WorkingCalendar calendar,
            MessageSource words,
            PdfPress press) {
        this.cycles = cycles;
        this.zones = zones;
        this.rights = rights;
        this.results = results;
        this.feedback = feedback;
        this.chapters = chapters;
        this.consequences = consequences;
        this.organization = organization;
        this.employees = employees;
        this.calendar = calendar;
        this.words = words;
        this.press = press;
    }

    /**
     * The report as PDF.
     *
     * @throws io.perfcycle.problem.Refusal as the trace would be refused: before release, outside one's reach, without a calculation
     */
    @Transactional(readOnly = true)
    public byte[] pdf(String code, String employeeNo, Viewer viewer, Locale reader) {
        return press.print("person", Map.of("paper", paper(code, employeeNo, viewer, reader)), reader);
    }

    PersonPaper paper(String code, String employeeNo, Viewer viewer, Locale reader) {
        var person = rights.resultVisible(code, employeeNo, viewer);
        var trace = results.trace(code, employeeNo, viewer, reader);
        var cycle = cycles.get(code);
        var shown = new Shown(words, reader, zones.of(code));
        var rows = new TraceRows(shown);
        return new PersonPaper(
                cycle.name(),
                code,
                shown.day(cycle.periodStart()) + " – " + shown.day(cycle.periodEnd()),
                person.name(),
                employeeNo,
                facts(cycle, person, shown),
                trace.released(),
                rows.outcome(trace),
                rows.rows(trace),
                rows.sums(trace),
                trace.notes(),
                rows.decisions(trace),
                feedback.of(person, viewer).orElse(null),
                chapters(person, viewer, reader, shown),
                shown.say("report.printed", shown.minute(calendar.now()), nameOf(viewer.id()), version(trace)));
    }

    private List<PersonPaper.Fact> facts(Cycle cycle, Participation person, Shown shown) {
        var facts = new ArrayList<PersonPaper.Fact>();
        facts.add(new PersonPaper.Fact(
                shown.say("report.post"),
                organization
                        .post(person.post())
                        .map((Post post) -> post.name(shown.reader()))
                        .orElse(person.post())));
        facts.add(new PersonPaper.Fact(
                shown.say("report.unit"),
                organization
                        .unit(person.orgUnit())
                        .map((OrgUnit unit) -> unit.name(shown.reader()))
                        .orElse(person.orgUnit())));
        facts.add(new PersonPaper.Fact(
                shown.say("report.manager"),
                person.managerNo().map(this::nameOf).orElse(Shown.NOTHING)));
        facts.add(new PersonPaper.Fact(
                shown.say("report.employment"), shown.say("report.employment." + person.employmentType())));
        cycle.releasedAt()
                .ifPresent(at -> facts.add(new PersonPaper.Fact(shown.say("report.releasedOn"), shown.day(at))));
        return facts;
    }

    private String nameOf(String employeeNo) {
        return employees
                .find(employeeNo)
                .map(employee -> employee.name() + " " + employeeNo)
                .orElse(employeeNo);
    }

    private static String version(TraceView trace) {
        return trace.version() == null ? Shown.NOTHING : trace.version().toString();
    }

    private List<ReportChapter.Chapter> chapters(Participation person, Viewer viewer, Locale reader, Shown shown) {
        var found = new ArrayList<>(chapters.orderedStream()
                .map(chapter -> chapter.of(person, viewer, reader))
                .flatMap(Optional::stream)
                .toList());
        var follows = consequences
                .orderedStream()
                .flatMap(source -> source.of(person, viewer, reader).stream())
                .map(one -> new ReportChapter.Entry(one.title(), one.text(), one.state(), one.look()))
                .toList();
        if (!follows.isEmpty()) {
            found.add(new ReportChapter.Chapter(shown.say("report.follows"), follows));
        }
        return found;
    }
}
