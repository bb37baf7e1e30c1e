package io.perfcycle.checkin;

import io.perfcycle.cycle.CycleDays;
import io.perfcycle.cycle.CycleZones;
import io.perfcycle.workflow.Vocabulary;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When check-ins open and are due: a vocabulary of the models. */
@Vocabulary
@Component("checkInDates")
public class CheckInDates {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Rounds rounds;
    private final CheckIns checkIns;
    private final CycleDays days;
    private final CycleZones zones;
    private final CheckInSettings settings;

    CheckInDates(Rounds rounds, CheckIns checkIns, CycleDays days, CycleZones zones, CheckInSettings settings) {
        this.rounds = rounds;
        this.checkIns = checkIns;
        this.days = days;
        this.zones = zones;
        this.settings = settings;
    }

    /** The morning on which the planned round opens. */
    public Date nextOn(String cycle) {
        var day = rounds.planned(cycle)
                .orElseThrow(() -> new IllegalStateException("No check-ins planned for " + cycle))
                .plannedOn();
        return Date.from(day.atTime(MORNING).atZone(zones.of(cycle)).toInstant());
    }

    /** The end of the day until which a check-in is to be held. */
    public Date dueAt(Long checkIn) {
        var one = checkIns.get(checkIn);
        return days.endOf(one.participationId(), one.dueOn());
    }

    /** Until when a follow-up that is asked for now should be settled. */
    public Date followUpDue(Long checkIn) {
        return in(checkIn, settings.followUpWorkingDays());
    }

    /** From when on a follow-up that is asked for now counts as lapsed. */
    public Date followUpEnd(Long checkIn) {
        return in(checkIn, 2 * settings.followUpWorkingDays());
    }

    private Date in(long checkIn, int workingDays) {
        return days.inWorkingDays(checkIns.get(checkIn).participationId(), workingDays);
    }
}
