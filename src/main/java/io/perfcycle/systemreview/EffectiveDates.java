package io.perfcycle.systemreview;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From which day a decision may count: never today or before, and never within the period of a cycle that runs. */
@Component
class EffectiveDates {

    private final Cycles cycles;
    private final WorkingCalendar calendar;

    EffectiveDates(Cycles cycles, WorkingCalendar calendar) {
        this.cycles = cycles;
        this.calendar = calendar;
    }

    /** The day after the last period that is under way, at least tomorrow. */
    LocalDate earliest() {
        var tomorrow = calendar.today().plusDays(1);
        return cycles.all().stream()
                .filter(cycle -> cycle.state() == CycleState.RUNNING)
                .map(cycle -> cycle.periodEnd().plusDays(1))
                .filter(day -> day.isAfter(tomorrow))
                .max(LocalDate::compareTo)
                .orElse(tomorrow);
    }

    /** The first of a month from the earliest day on: cycles begin on such days. */
    LocalDate suggested() {
        var earliest = earliest();
        return earliest.getDayOfMonth() == 1
                ? earliest
                : earliest.withDayOfMonth(1).plusMonths(1);
    }

    /** The running cycle into whose period this day falls. */
    Optional<Cycle> disturbed(LocalDate day) {
        return cycles.all().stream()
                .filter(cycle -> cycle.state() == CycleState.RUNNING)
                .filter(cycle -> !day.isBefore(cycle.periodStart()) && !day.isAfter(cycle.periodEnd()))
                .findFirst();
    }

    boolean isPast(LocalDate day) {
        return !day.isAfter(calendar.today());
    }
}
