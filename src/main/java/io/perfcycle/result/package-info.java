/** Figures, calculations and results: what was measured, supplied or rated for each person, counted to an immutable result version with its trace. */
@ApplicationModule(
        displayName = "绩效结果 Result",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "imports",
            "indicator",
            "measurement",
            "cycle",
            "scoring"
        })
@NullMarked
package io.perfcycle.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
