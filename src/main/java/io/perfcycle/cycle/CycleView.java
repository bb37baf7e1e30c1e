package io.perfcycle.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cycle as the outside sees it. */
record CycleView(
        String code,
        String name,
        CycleState state,
        @Nullable String stage,
        LocalDate periodStart,
        LocalDate periodEnd,
        String cadence,
        int participants,
        List<StageView> stages) {

    /** A stage of the cycle: planned, open, closing or closed; how many are open, done and missed. */
    record StageView(
            String stage,
            String state,
            int open,
            int done,
            int missed,
            @Nullable Instant opensAt,
            @Nullable Instant dueAt) {

        static StageView of(StageWindow window) {
            return new StageView(
                    window.stage().code(),
                    window.state().name(),
                    window.open(),
                    window.done(),
                    window.missed(),
                    window.opensAt(),
                    window.dueAt());
        }
    }
}
