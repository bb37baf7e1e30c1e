package io.perfcycle.cycle;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What HR looks at before a launch. */
@Component
@Transactional(readOnly = true)
public class Launches {

    private final Cycles cycles;
    private final LaunchPlan plan;

    Launches(Cycles cycles, LaunchPlan plan) {
        this.cycles = cycles;
        this.plan = plan;
    }

    public Cycle cycle(String code) {
        return cycles.get(code);
    }

    /** Who would take part, who would not and why, and what is odd. */
    public LaunchPreview preview(String code, Locale locale) {
        return plan.preview(cycles.get(code), locale);
    }
}
