package io.perfcycle.cycle;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Vocabulary;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When things are due: a vocabulary of the models. */
@Vocabulary
@Component("stageDates")
public class StageDates {

    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    private final Cycles cycles;
    private final StageWindows windows;
    private final Participations participations;
    private final WorkingCalendar calendar;
    private final StageSettings settings;
    private final CycleZones zones;

    StageDates(
            Cycles cycles,
            StageWindows windows,
            Participations participations,
            WorkingCalendar calendar,
            StageSettings settings,
            CycleZones zones) {
        this.cycles = cycles;
        this.windows = windows;
        this.participations = participations;
        this.calendar = calendar;
        this.settings = settings;
        this.zones = zones;
    }

    /** The deadline of a stage of this cycle. */
    public Date dueAt(String cycle, String stage) {
        return Date.from(windows.dueAt(cycle, Stage.of(stage)));
    }

    /** A participation's task is due when its stage is. */
    public Date taskDue(Long participationId, String stage) {
        return dueAt(participations.get(participationId).cycle(), stage);
    }

    /** The moment after the period's last day. */
    public Date periodEnd(String cycle) {
        return Date.from(cycles.get(cycle)
                .periodEnd()
                .plusDays(1)
                .atStartOfDay(zones.of(cycle))
                .toInstant());
    }

    /** Until when missing figures may be supplied: before the employees check theirs. */
    public Date supplyDue(String cycle) {
        return decisionDueAt(cycle);
    }

    /** When a decision of HR's own is due. */
    public Date decisionDueAt(String cycle) {
        var zone = zones.of(cycle);
        return Date.from(
                calendar.endOf(calendar.plusWorkingDays(calendar.today(zone), settings.decisionWorkingDays()), zone));
    }

    /** Every night from the next one on, before anybody is reminded of anything. */
    public String nightly() {
        var first = calendar.today().plusDays(1).atTime(NIGHT).atZone(calendar.zone());
        var local = first.withZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime();
        return "R/%s/%s".formatted(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local), Duration.ofDays(1));
    }

    /** When something about one person is due that was left open at the end of a stage. */
    public Date settlementDue(Long participationId) {
        return decisionDueAt(participations.get(participationId).cycle());
    }
}
