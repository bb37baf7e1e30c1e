package io.perfcycle.calibration;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.CyclePolicies.Calibration.Mode;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.Stage;
import io.perfcycle.cycle.StageProgress;
import io.perfcycle.cycle.StageSettings;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a whole table: handed in, approved or returned by somebody else, closed by HR; then its moves are applied. */
@Component
@Transactional
class Verdicts {

    private final Cycles cycles;
    private final Participations participations;
    private final Sessions sessions;
    private final Seats seats;
    private final StageProgress progress;
    private final StageSettings settings;
    private final ResultVersions versions;
    private final AuditTrail audit;

    Verdicts(
            Cycles cycles,
            Participations participations,
            Sessions sessions,
            Seats seats,
            StageProgress progress,
            StageSettings settings,
            ResultVersions versions,
            AuditTrail audit) {
        this.cycles = cycles;
        this.participations = participations;
        this.sessions = sessions;
        this.seats = seats;
        this.progress = progress;
        this.settings = settings;
        this.versions = versions;
        this.audit = audit;
    }

    private Table lock(String cycle, String orgUnit) {
        var session = sessions.lock(cycle, orgUnit);
        return new Table(session, seats.at(session));
    }

    /**
     * The committee is done. A distribution that differs wants a reason, or, where it blocks, HR's override.
     *
     * @param lastMoves what is moved together with it
     */
    void handIn(
            String cycle,
            String orgUnit,
            @Nullable Integer revision,
            @Nullable String reason,
            String by,
            Runnable lastMoves) {
        var policy = cycles.get(cycle).settings().policies().calibration();
        var seen = lock(cycle, orgUnit);
        seen.mustBeOutside(by);
        seen.mustBeOpen();
        seen.mustBeAt(revision);
        lastMoves.run();
        var table = lock(cycle, orgUnit);
        var session = table.session();
        var distribution = Distribution.of(policy, session.guided(), table.seats());
        if (policy.mode() == Mode.BLOCK && !distribution.fits() && session.overrideBy() == null) {
            throw Refusal.rule("CALIBRATION_BLOCKED", distribution.differences());
        }
        var faults = new Faults();
        var words = distribution.fits() || session.overrideBy() != null
                ? faults.optional("reason", reason)
                : faults.required("CALIBRATION_DIFFERS", "reason", reason);
        faults.refuse();
        sessions.handIn(session, by, words);
        audit.record(
                "calibration.hand-in",
                session.object(),
                Session.State.OPEN.name(),
                Session.State.PROPOSED.name() + " " + distribution.inWords(),
                words);
    }

    /** Whoever moved somebody, handed in or overrode has written what is to be approved, and so cannot approve it. */
    void decide(
            String cycle,
            String orgUnit,
            @Nullable Integer revision,
            boolean approved,
            @Nullable String reason,
            String by) {
        var table = lock(cycle, orgUnit);
        table.mustBeOutside(by);
        var session = table.session();
        if (wrote(session, by)) {
            throw Refusal.forbidden("CALIBRATION_OWN_MOVES", orgUnit);
        }
        table.mustBe(Session.State.PROPOSED);
        table.mustBeAt(revision);
        var faults = new Faults();
        var words = approved
                ? faults.optional("reason", reason)
                : faults.required("CALIBRATION_RETURN_REASON", "reason", reason);
        faults.refuse();
        var next = approved ? Session.State.APPROVED : Session.State.OPEN;
        sessions.decide(session, next, by, words);
        audit.record(
                approved ? "calibration.approve" : "calibration.return",
                session.object(),
                Session.State.PROPOSED.name(),
                next.name() + " " + moved(table),
                words);
        if (approved) {
            progress.finishTogether(cycle, Stage.CALIBRATION, session.people(), false);
        }
    }

    boolean wrote(Session session, String person) {
        return person.equals(session.handedInBy())
                || person.equals(session.overrideBy())
                || seats.moves(session).stream().anyMatch(move -> move.by().equals(person));
    }

    /** HR waits no longer: what nobody has approved is not applied. */
    void closeOpen(String cycle) {
        for (var session : sessions.of(cycle)) {
            if (session.state() == Session.State.OPEN || session.state() == Session.State.PROPOSED) {
                var table = lock(cycle, session.orgUnit());
                sessions.decide(table.session(), Session.State.CLOSED, "system", null);
                audit.record(
                        "calibration.close",
                        session.object(),
                        session.state().name() + " " + moved(table),
                        Session.State.CLOSED.name(),
                        null);
                progress.finishTogether(cycle, Stage.CALIBRATION, session.people(), true);
            }
        }
    }

    private static String moved(Table table) {
        return table.seats().stream()
                .filter(Seat::isMoved)
                .map(seat -> "%s %s>%s".formatted(seat.employeeNo(), seat.levelBefore(), seat.levelNow()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Makes the next approved moves result versions; true if there are more. Safe to repeat. The last chunk ends the stage. */
    boolean applyNext(String cycle) {
        var next = seats.toBeApplied(cycle, settings.chunk());
        var people = participations
                .load(next.stream().map(Seat::participationId).toList())
                .stream()
                .collect(Collectors.toMap(Participation::id, Function.identity()));
        for (var seat : next) {
            var person = people.get(seat.participationId());
            var trace = versions.traceOf(seat.participationId());
            if (person != null && trace.isPresent()) {
                versions.append(
                        person,
                        trace.get(),
                        ResultVersion.Source.CALIBRATION,
                        String.valueOf(seat.movedBy()),
                        seat.reason(),
                        seat.levelNow());
            }
        }
        seats.applied(next);
        var more = next.size() == settings.chunk();
        if (!more) {
            progress.close(cycle, Stage.CALIBRATION);
        }
        return more;
    }
}
