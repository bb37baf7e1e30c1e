package io.perfcycle.cycle;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Processes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The turning points of a cycle that its process comes to: release, close, and the end of one that was called off. */
@Component
@Transactional
public class CycleLifecycle {

    private final Cycles cycles;
    private final CycleRows rows;
    private final Processes processes;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final ObjectProvider<Closings> closings;

    CycleLifecycle(
            Cycles cycles,
            CycleRows rows,
            Processes processes,
            WorkingCalendar calendar,
            AuditTrail audit,
            ObjectProvider<Closings> closings) {
        this.cycles = cycles;
        this.rows = rows;
        this.processes = processes;
        this.calendar = calendar;
        this.audit = audit;
        this.closings = closings;
    }

    /** From this moment employees see their results. Safe to repeat: the first release counts. */
    public void release(String code, String by) {
        var cycle = cycles.get(code);
        if (cycle.state() != CycleState.RUNNING) {
            return;
        }
        cycle.release(by, calendar.now());
        rows.save(cycle);
        audit.record("cycle.release", code, CycleState.RUNNING.name(), CycleState.RELEASED.name(), "");
        closings.orderedStream().forEach(room -> room.over(code));
    }

    /** Nothing of the cycle is open any more. */
    public void close(String code) {
        var cycle = cycles.get(code);
        if (cycle.state() != CycleState.RELEASED) {
            throw Refusal.conflict("CYCLE_OVER", code, cycle.state().name());
        }
        cycle.close(calendar.now());
        rows.save(cycle);
        audit.record("cycle.close", code, CycleState.RELEASED.name(), CycleState.CLOSED.name(), "");
        closings.orderedStream().forEach(room -> room.over(code));
    }

    /** Ends, in chunks, what still runs for the people of a cycle that was called off. */
    public void endEverything(String code) {
        processes.endAll(code + "/", "cycle cancelled");
    }
}
