package io.perfcycle.improvementplan;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.improvementplan.PlanOpening.StopCode;
import io.perfcycle.organization.Move;
import io.perfcycle.organization.Moves;
import io.perfcycle.result.ResultChanges;
import io.perfcycle.result.ResultVersion;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stops plans that have lost their sense, by code: the person has left, is away for long, has another post or unit, or the
 * result that asked for the plan is no longer there. What was recorded stays.
 */
@Component
class PlanStops implements Moves, ResultChanges {

    private static final Logger LOG = LoggerFactory.getLogger(PlanStops.class);

    private final Plans plans;
    private final PlanOpening opening;
    private final Participations participations;
    private final PlanSettings settings;
    private final WorkingCalendar calendar;
    private final TransactionOperations transactions;

    PlanStops(
            Plans plans,
            PlanOpening opening,
            Participations participations,
            PlanSettings settings,
            WorkingCalendar calendar,
            TransactionOperations transactions) {
        this.plans = plans;
        this.opening = opening;
        this.participations = participations;
        this.settings = settings;
        this.calendar = calendar;
        this.transactions = transactions;
    }

    @Override
    public void heard(List<Move> moves, String by) {
        var today = calendar.today();
        stop(
                moves.stream()
                        .map(Move::now)
                        .filter(now -> now.leftOn() != null && now.leftOn().isBefore(today))
                        .map(now -> now.employeeNo())
                        .toList(),
                StopCode.LEFT,
                by);
        stop(
                moves.stream()
                        .filter(PlanStops::isTransfer)
                        .map(move -> move.now().employeeNo())
                        .toList(),
                StopCode.TRANSFERRED,
                by);
    }

    /** Another manager takes a plan over; another post or unit ends it. */
    private static boolean isTransfer(Move move) {
        return !move.before().post().equals(move.now().post())
                || !move.before().orgUnit().equals(move.now().orgUnit());
    }

    private void stop(Collection<String> employees, StopCode code, String by) {
        participations.load(plans.openOf(employees)).forEach(person -> opening.stop(person, code, by));
    }

    /** A plan that a level asked for goes with that level; one that people asked for is theirs to judge. */
    @Override
    public void changed(Participation person, ResultVersion newest) {
        plans.newest(person.id())
                .filter(plan -> !plan.state().ended() && plan.level() != null)
                .filter(plan -> plan.cause() == Plan.Cause.LEVEL || plan.cause() == Plan.Cause.TWICE)
                .filter(plan -> !Objects.equals(plan.level(), newest.level()))
                .ifPresent(plan -> opening.stop(person, StopCode.RESULT_CHANGED, newest.actor()));
    }

    /** Last days pass and long leaves begin with the day, whether or not anybody says so. */
    @Scheduled(cron = "0 25 0 * * *", zone = "${perfcycle.zone}")
    void lookAtTheDay() {
        plans.moot(calendar.today(), settings.longLeave()).forEach((participation, code) -> {
            try {
                transactions.executeWithoutResult(
                        done -> opening.stop(participations.get(participation), code, PlanOpening.SYSTEM));
            } catch (RuntimeException e) {
                LOG.warn("The plan of participation {} could not be stopped today: {}", participation, e.toString());
            }
        });
    }
}
