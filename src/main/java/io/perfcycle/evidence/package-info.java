/** What a review of the scheme rests on: sections of figures over released cycles, computed once, kept as they were. Decides nothing. */
@ApplicationModule(
        displayName = "评审依据 Evidence",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "indicator",
            "measurement",
            "cycle",
            "result",
            "scoring",
            "statistics"
        })
@NullMarked
package io.perfcycle.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
