package io.perfcycle.me;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.StageWindow;
import io.perfcycle.cycle.StageWindows;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.CheckInLog;
import io.perfcycle.result.Consequences;
import io.perfcycle.result.FeedbackReading;
import io.perfcycle.result.Figures;
import io.perfcycle.result.LiveFigures;
import io.perfcycle.result.ParticipationRights;
import io.perfcycle.result.ResultReading;
import io.perfcycle.result.TraceView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what a reader may see of one person in one cycle. */
@Component
class Sheets {

    private static final Set<StageWindow.State> UNDER_WAY =
            Set.of(StageWindow.State.OPENING, StageWindow.State.OPEN, StageWindow.State.CLOSING);

    private final Cycles cycles;
    private final StageWindows windows;
    private final Figures figures;
    private final LiveFigures live;
    private final ObjectProvider<CheckInLog> checkIns;
    private final ParticipationRights rights;
    private final ResultReading results;
    private final FeedbackReading feedback;
    private final WorkingCalendar calendar;
    private final ObjectProvider<Consequences> consequences;
    private final Organization organization;

    Sheets(
            Cycles cycles,
            StageWindows windows,
            Figures figures,
            LiveFigures live,
            ObjectProvider<CheckInLog> checkIns,
            ParticipationRights rights,
            ResultReading results,
            FeedbackReading feedback,
            WorkingCalendar calendar,
            ObjectProvider<Consequences> consequences,
            Organization organization) {
        this.cycles = cycles;
        this.windows = windows;
        this.figures = figures;
        this.live = live;
        this.checkIns = checkIns;
        this.rights = rights;
        this.results = results;
        this.feedback = feedback;
        this.calendar = calendar;
        this.consequences = consequences;
        this.organization = organization;
    }

    /**
     * The sheet of this person.
     *
     * @throws Refusal 404 for whoever may not know of this participation
     */
    Sheet of(String cycleCode, String employeeNo, Viewer viewer, Locale locale) {
        var person = rights.visible(cycleCode, employeeNo, viewer);
        var cycle = cycles.get(cycleCode);
        var judged = rights.maySeeResult(viewer, person, cycle);
        var lines = isLive(cycle, person) ? live(cycle, person, judged, locale) : kept(person, judged, locale);
        return new Sheet(
                line(cycle),
                person,
                organization.postName(person.post()),
                organization.unitName(person.orgUnit()),
                lines,
                judged ? trace(person, viewer, locale).orElse(null) : null,
                feedback.of(person, viewer).orElse(null),
                judged
                        ? consequences
                                .orderedStream()
                                .flatMap(source -> source.of(person, viewer, locale).stream())
                                .toList()
                        : List.of(),
                talks(person, viewer));
    }

    private Sheet.Talks talks(Participation person, Viewer viewer) {
        var log = checkIns.getIfAvailable();
        var reads = ParticipationRights.isSelf(viewer, person)
                || rights.manages(viewer, person)
                || viewer.isAny(Role.HR, Role.AUDITOR);
        return log == null || !reads
                ? Sheet.Talks.NONE
                : new Sheet.Talks(log.entries(person.id()), log.openSteps(person.id()));
    }

    private List<Sheet.Line> kept(Participation person, boolean judged, Locale locale) {
        return figures.of(person.id()).stream()
                .map(figure -> Sheet.Line.of(figure, null, judged || Figures.fromData(figure.item()), locale))
                .toList();
    }

    /** Figures of this morning with their forecast: neither points nor anybody's judgement. */
    private List<Sheet.Line> live(Cycle cycle, Participation person, boolean judged, Locale locale) {
        return live.of(cycle, person).stream()
                .map(figure -> Sheet.Line.of(
                        figure.figure(),
                        Sheet.Outlook.of(figure),
                        judged || Figures.fromData(figure.figure().item()),
                        locale))
                .toList();
    }

    private boolean isLive(Cycle cycle, Participation person) {
        var today = calendar.today();
        return cycle.state() == CycleState.RUNNING
                && !today.isBefore(cycle.periodStart())
                && !today.isAfter(cycle.periodEnd())
                && !figures.isSignedOff(person.id());
    }

    Sheet.CycleLine line(Cycle cycle) {
        var window = windows.of(cycle.code()).stream()
                .filter(one -> UNDER_WAY.contains(one.state()))
                .reduce((first, later) -> later);
        return new Sheet.CycleLine(
                cycle.code(),
                cycle.name(),
                cycle.periodStart(),
                cycle.periodEnd(),
                cycle.state().name(),
                window.map(one -> one.stage().code()).orElse(null),
                window.map(one -> day(one.dueAt())).orElse(null));
    }

    /** The company's calendar day of a moment. */
    @Nullable
    LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(calendar.zone()).toLocalDate();
    }

    private Optional<TraceView> trace(Participation person, Viewer viewer, Locale locale) {
        try {
            return Optional.of(results.trace(person.cycle(), person.employeeNo(), viewer, locale));
        } catch (Refusal notYet) {
            if (notYet.code().equals("NOT_CALCULATED")) {
                return Optional.empty();
            }
            throw notYet;
        }
    }
}
