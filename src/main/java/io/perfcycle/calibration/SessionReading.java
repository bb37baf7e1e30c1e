package io.perfcycle.calibration;

import io.perfcycle.access.Reads;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CyclePolicies.Calibration;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.Stage;
import io.perfcycle.cycle.StageWindows;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.OrgUnit;
import io.perfcycle.organization.Organization;
import io.perfcycle.statistics.Outliers;
import io.perfcycle.workflow.Identities;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads tables for the outside, each as its reader may see it: without his own row, and then without a suggestion. */
@Component
@Transactional(readOnly = true)
class SessionReading {

    /** A table in the list of a cycle's tables. */
    record Entry(
            String orgUnit,
            String unitName,
            String unitNameEn,
            String state,
            boolean guided,
            boolean self,
            int people,
            int moved) {}

    /** All tables of a cycle; {@code mode} OFF where it wants none. */
    record Overview(String cycle, String mode, List<Entry> sessions) {}

    private final Cycles cycles;
    private final Participations participations;
    private final StageWindows windows;
    private final Sessions sessions;
    private final Seats seats;
    private final Verdicts verdicts;
    private final Organization organization;
    private final Employees employees;
    private final Identities identities;
    private final Reads reads;

    SessionReading(
            Cycles cycles,
            Participations participations,
            StageWindows windows,
            Sessions sessions,
            Seats seats,
            Verdicts verdicts,
            Organization organization,
            Employees employees,
            Identities identities,
            Reads reads) {
        this.cycles = cycles;
        this.participations = participations;
        this.windows = windows;
        this.sessions = sessions;
        this.seats = seats;
        this.verdicts = verdicts;
        this.organization = organization;
        this.employees = employees;
        this.identities = identities;
        this.reads = reads;
    }

    Overview overview(String code, Viewer viewer) {
        var policy = cycles.get(code).settings().policies().calibration();
        var units = organization.units();
        var seated = seats.of(code).stream().collect(Collectors.groupingBy(Seat::sessionId));
        var entries = sessions.of(code).stream()
                .map(session -> {
                    var table = new Table(session, seated.getOrDefault(session.id(), List.of()));
                    var seen = table.seenBy(viewer.id());
                    return new Entry(
                            session.orgUnit(),
                            name(units, session.orgUnit()),
                            nameEn(units, session.orgUnit()),
                            session.state().name(),
                            session.guided(),
                            table.seats(viewer.id()),
                            table.seats().size(),
                            (int) seen.stream().filter(Seat::isMoved).count());
                })
                .toList();
        return new Overview(code, String.valueOf(policy.mode()), entries);
    }

    SessionView of(String code, String orgUnit, Viewer viewer) {
        var cycle = cycles.get(code);
        var session = sessions.get(code, orgUnit);
        var table = new Table(session, seats.at(session));
        var policy = cycle.settings().policies().calibration();
        var self = table.seats(viewer.id());
        var seen = table.seenBy(viewer.id());
        var guided = session.guided() && !self;
        var distribution = Distribution.of(policy, guided, seen);
        var moves = seats.moves(session).stream()
                .filter(move -> !move.employeeNo().equals(viewer.id()))
                .toList();
        var names = names(session, seen, moves);
        var units = organization.units();
        reads.of(code, seen.stream().map(Seat::employeeNo).toList());
        return new SessionView(
                code,
                cycle.name(),
                orgUnit,
                name(units, orgUnit),
                nameEn(units, orgUnit),
                session.state().name(),
                String.valueOf(policy.mode()),
                policy.smallestUnit() == null ? 0 : policy.smallestUnit(),
                policy.tolerance() == null ? 0 : policy.tolerance(),
                guided,
                self,
                // Whoever sits at the table counts no move of his own from it.
                self ? moves.size() : session.revision(),
                table.seats().size(),
                (int) table.seats().stream().filter(Seat::isRated).count(),
                windows.find(code, Stage.CALIBRATION)
                        .map(window -> window.dueAt())
                        .map(Object::toString)
                        .orElse(null),
                self ? null : session.reason(),
                actor(session.handedInBy(), names),
                actor(session.overrideBy(), names),
                self ? null : session.overrideReason(),
                actor(session.decidedBy(), names),
                session.decidedReason(),
                distribution.fits(),
                distribution.differences(),
                may(session, policy, self, distribution.fits(), viewer),
                distribution.lines().stream().map(SessionReading::line).toList(),
                rows(cycle, session, seen, viewer, guided, units, names),
                ManagerTable.of(
                        seen,
                        seats.of(code).stream()
                                .filter(seat -> !seat.employeeNo().equals(viewer.id()))
                                .toList(),
                        number -> Objects.requireNonNull(actor(number, names))),
                moves.stream()
                        .map(move -> new SessionView.MoveRow(
                                move.employeeNo(),
                                move.name(),
                                move.from(),
                                move.to(),
                                move.reason(),
                                Objects.requireNonNull(actor(move.by(), names)),
                                move.at().toString()))
                        .toList());
    }

    private SessionView.May may(Session session, Calibration policy, boolean self, boolean fits, Viewer viewer) {
        var open = session.state() == Session.State.OPEN;
        return new SessionView.May(
                open && viewer.is(Role.CALIBRATION),
                open && !self && viewer.isAny(Role.CALIBRATION, Role.HR),
                open && !self && viewer.is(Role.HR) && policy.mode() == Calibration.Mode.BLOCK && !fits,
                session.state() == Session.State.PROPOSED
                        && !self
                        && viewer.isAny(Role.CALIBRATION, Role.HR)
                        && !verdicts.wrote(session, viewer.id()));
    }

    private List<SessionView.Row> rows(
            Cycle cycle,
            Session session,
            List<Seat> seen,
            Viewer viewer,
            boolean guided,
            Map<String, OrgUnit> units,
            Map<String, String> names) {
        var totals = seen.stream().map(Seat::total).filter(Objects::nonNull).toList();
        var outliers =
                Outliers.among(totals.stream().map(BigDecimal::doubleValue).toList());
        var own = participations
                .find(cycle.code(), viewer.id())
                .flatMap(Participation::managerNo)
                .orElse("");
        var open = session.state() == Session.State.OPEN && viewer.is(Role.CALIBRATION);
        var posts = organization.postNames();
        return seen.stream()
                .map(seat -> new SessionView.Row(
                        seat.employeeNo(),
                        seat.name(),
                        seat.orgUnit(),
                        name(units, seat.orgUnit()),
                        nameEn(units, seat.orgUnit()),
                        posts.getOrDefault(seat.post(), seat.post()),
                        actor(seat.managerNo(), names),
                        seat.outcome(),
                        seat.total() == null ? null : seat.total().toPlainString(),
                        seat.levelBefore(),
                        guided ? seat.levelSuggested() : null,
                        seat.levelNow(),
                        seat.revision(),
                        open
                                && seat.isRated()
                                && !seat.vetoed()
                                && !seat.employeeNo().equals(own),
                        seat.isMoved(),
                        seat.vetoed(),
                        seat.hiredOn().isAfter(cycle.periodStart()),
                        seat.total() != null && isTied(seat.total(), totals),
                        side(outliers, seat.total()),
                        seat.reason(),
                        actor(seat.movedBy(), names),
                        seat.movedAt() == null ? null : seat.movedAt().toString()))
                .toList();
    }

    private static boolean isTied(BigDecimal total, List<BigDecimal> totals) {
        return totals.stream()
                        .filter(other -> other.compareTo(total) == 0)
                        .limit(2)
                        .count()
                > 1;
    }

    private static @Nullable String side(Outliers outliers, @Nullable BigDecimal total) {
        var side = total == null ? 0 : outliers.side(total.doubleValue());
        return side == 0 ? null : side > 0 ? "HIGH" : "LOW";
    }

    private static SessionView.Line line(Distribution.Line line) {
        return new SessionView.Line(
                line.level(),
                line.share().stripTrailingZeros().toPlainString(),
                line.before(),
                line.now(),
                line.quota(),
                line.suggested(),
                line.fits());
    }

    private Map<String, String> names(Session session, List<Seat> seen, List<Seats.Move> moves) {
        var numbers = new HashSet<String>();
        for (var number : new @Nullable String[] {session.handedInBy(), session.overrideBy(), session.decidedBy()}) {
            if (number != null) {
                numbers.add(number);
            }
        }
        for (var seat : seen) {
            if (seat.managerNo() != null) {
                numbers.add(seat.managerNo());
            }
            if (seat.movedBy() != null) {
                numbers.add(seat.movedBy());
            }
        }
        moves.forEach(move -> numbers.add(move.by()));
        var names = new HashMap<String, String>();
        employees.findAll(numbers).forEach((number, person) -> names.put(number, person.name()));
        numbers.stream()
                .filter(number -> !names.containsKey(number))
                .forEach(number -> names.put(number, identities.nameOf(number)));
        return names;
    }

    private static SessionView.@Nullable Actor actor(@Nullable String number, Map<String, String> names) {
        return number == null ? null : new SessionView.Actor(number, names.getOrDefault(number, number));
    }

    private static String name(Map<String, OrgUnit> units, String code) {
        var unit = units.get(code);
        return unit == null ? code : unit.name();
    }

    private static String nameEn(Map<String, OrgUnit> units, String code) {
        var unit = units.get(code);
        return unit == null || unit.nameEn() == null ? name(units, code) : unit.nameEn();
    }
}
