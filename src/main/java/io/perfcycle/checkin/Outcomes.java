package io.perfcycle.checkin;

import io.perfcycle.calendar.WorkingCalendar;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a check-in ends, and what a second time in a row asks for. Safe to repeat. */
@Component
@Transactional
class Outcomes {

    /** What the gateways ask. */
    record Outcome(boolean missedTwice, boolean behindTwice) {}

    private final CheckIns checkIns;
    private final FollowUps followUps;
    private final WorkingCalendar calendar;

    Outcomes(CheckIns checkIns, FollowUps followUps, WorkingCalendar calendar) {
        this.checkIns = checkIns;
        this.followUps = followUps;
        this.calendar = calendar;
    }

    Outcome held(long id) {
        checkIns.end(id, CheckIn.State.HELD);
        return lookBack(id);
    }

    Outcome missed(long id) {
        checkIns.end(id, CheckIn.State.MISSED);
        return lookBack(id);
    }

    /** The series is over: what was overdue already is missed all the same. */
    void close(long id) {
        var overdue = checkIns.get(id).dueOn().isBefore(calendar.today());
        checkIns.end(id, overdue ? CheckIn.State.MISSED : CheckIn.State.WITHDRAWN);
    }

    private Outcome lookBack(long id) {
        var now = checkIns.get(id);
        var before = checkIns.before(now);
        var missedTwice = now.state() == CheckIn.State.MISSED
                && before.filter(one -> one.state() == CheckIn.State.MISSED).isPresent();
        var stillBehind = before.map(CheckIn::behind).orElse(List.of()).stream()
                .filter(now.behind()::contains)
                .toList();
        if (missedTwice) {
            followUps.open(id, FollowUps.Kind.MISSED, stillBehind);
        } else if (!stillBehind.isEmpty()) {
            followUps.open(id, FollowUps.Kind.BEHIND, stillBehind);
        }
        return new Outcome(missedTwice, !stillBehind.isEmpty());
    }
}
