package io.perfcycle.cycle;

import io.perfcycle.calendar.WorkingCalendar;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** In which zone a cycle counts its days: its own if it names one, else the company's. */
@Component
public class CycleZones {

    private final Cycles cycles;
    private final WorkingCalendar calendar;

    CycleZones(Cycles cycles, WorkingCalendar calendar) {
        this.cycles = cycles;
        this.calendar = calendar;
    }

    public ZoneId of(String cycle) {
        return of(cycles.get(cycle));
    }

    ZoneId of(Cycle cycle) {
        var zone = cycle.settings().zone();
        return zone == null ? calendar.zone() : ZoneId.of(zone);
    }

    /** The zones of all cycles by their codes. */
    public Map<String, ZoneId> byCycle() {
        var zones = new LinkedHashMap<String, ZoneId>();
        cycles.all().forEach(cycle -> zones.put(cycle.code(), of(cycle)));
        return zones;
    }
}
