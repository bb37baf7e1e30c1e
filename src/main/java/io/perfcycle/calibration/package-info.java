/** Comparing results before release: committees at the tables of their units, moves with a reason, approval by another. Counts no total. */
@ApplicationModule(
        displayName = "绩效校准 Calibration",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "cycle",
            "result",
            "scoring",
            "statistics"
        })
@NullMarked
package io.perfcycle.calibration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
