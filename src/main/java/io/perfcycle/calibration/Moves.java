package io.perfcycle.calibration;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.CyclePolicies.Calibration.Mode;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moving people at an open table, one at a time, and letting a blocked distribution pass. Each holds the table for the moment
 * it takes: moves of different people follow each other, and of two moves of the same person the later one is told.
 */
@Component
@Transactional
class Moves {

    /**
     * What a member of the committee wants.
     *
     * @param revision the person's revision that the member has seen
     */
    record Wish(
            @Nullable String level,
            @Nullable String reason,
            @Nullable Integer revision) {}

    private final Cycles cycles;
    private final Participations participations;
    private final Sessions sessions;
    private final Seats seats;
    private final AuditTrail audit;

    Moves(Cycles cycles, Participations participations, Sessions sessions, Seats seats, AuditTrail audit) {
        this.cycles = cycles;
        this.participations = participations;
        this.sessions = sessions;
        this.seats = seats;
        this.audit = audit;
    }

    void move(String cycle, String orgUnit, String employeeNo, Wish wish, Viewer viewer) {
        viewer.mustBe(Role.CALIBRATION);
        var session = sessions.lock(cycle, orgUnit);
        var seat = seats.find(session, employeeNo)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_PARTICIPATION", employeeNo, cycle));
        if (employeeNo.equals(viewer.id())) {
            throw Refusal.forbidden("CALIBRATION_SELF");
        }
        if (isManagerOf(viewer.id(), seat, cycle)) {
            throw Refusal.forbidden("CALIBRATION_OWN_MANAGER");
        }
        if (session.state() != Session.State.OPEN) {
            throw Refusal.conflict(
                    "CALIBRATION_NOT_OPEN", orgUnit, session.state().name());
        }
        var reason = check(wish, seat);
        var level = String.valueOf(wish.level());
        if (wish.revision() == null
                || wish.revision() != seat.revision()
                || !seats.move(seat, wish.revision(), level, reason, viewer.id())) {
            throw changed(seat);
        }
        sessions.moved(session);
        audit.record("calibration.move", cycle + "/" + employeeNo, seat.levelNow(), level, reason);
    }

    private static String check(Wish wish, Seat seat) {
        var faults = new Faults();
        if (wish.level() == null || !Levels.ALL.contains(wish.level())) {
            faults.add("UNKNOWN_LEVEL", "level", String.valueOf(wish.level()));
        } else if (!seat.isRated()) {
            faults.add("CALIBRATION_NO_RESULT", "level", seat.name());
        } else if (seat.vetoed()) {
            faults.add("CALIBRATION_VETOED", "level", seat.name(), Levels.LOWEST);
        } else if (wish.level().equals(seat.levelNow())
                && wish.revision() != null
                && wish.revision() == seat.revision()) {
            faults.add("CALIBRATION_SAME_LEVEL", "level", seat.name(), wish.level());
        }
        var reason = faults.required("REASON_REQUIRED", "reason", wish.reason());
        faults.refuse();
        return reason;
    }

    /** Somebody else was first: what stands now, so that the member can decide again. */
    private static Refusal changed(Seat seat) {
        return Refusal.conflict("CALIBRATION_CHANGED", seat.name(), String.valueOf(seat.levelNow()))
                .at(
                        "current",
                        Map.of(
                                "level",
                                String.valueOf(seat.levelNow()),
                                "revision",
                                seat.revision(),
                                "movedBy",
                                seat.movedBy() == null ? "" : seat.movedBy(),
                                "reason",
                                seat.reason() == null ? "" : seat.reason()));
    }

    private boolean isManagerOf(String member, Seat seat, String cycle) {
        return participations
                .find(cycle, member)
                .flatMap(Participation::managerNo)
                .filter(seat.employeeNo()::equals)
                .isPresent();
    }

    /** HR lets the distribution of this moment pass although it is blocked; the next move ends that. */
    void override(String cycle, String orgUnit, @Nullable String reason, Viewer viewer) {
        viewer.mustBe(Role.HR);
        var policy = cycles.get(cycle).settings().policies().calibration();
        var session = sessions.lock(cycle, orgUnit);
        var table = new Table(session, seats.at(session));
        table.mustBeOutside(viewer.id());
        table.mustBeOpen();
        var faults = new Faults();
        var words = faults.required("REASON_REQUIRED", "reason", reason);
        faults.refuse();
        var distribution = Distribution.of(policy, session.guided(), table.seats());
        if (policy.mode() != Mode.BLOCK || distribution.fits()) {
            throw Refusal.conflict("CALIBRATION_NOTHING_TO_OVERRIDE", orgUnit);
        }
        sessions.override(session, viewer.id(), words);
        audit.record("calibration.override", session.object(), null, distribution.inWords(), words);
    }
}
