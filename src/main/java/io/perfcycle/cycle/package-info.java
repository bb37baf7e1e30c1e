/** One run of performance management: its settings, its stages and the people in it, as they were at launch. Measures and scores nothing. */
@ApplicationModule(
        displayName = "考核周期 Cycle",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "indicator",
            "scoring",
            "statistics"
        })
@NullMarked
package io.perfcycle.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
