/** The scheme looking at itself: evidence gathered, decisions on indicators and weights, approved by another, applied as the next version. Judges nobody. */
@ApplicationModule(
        displayName = "体系评审 System review",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "indicator",
            "imports",
            "notification",
            "cycle",
            "result",
            "evidence",
            "scoring",
            "statistics"
        })
@NullMarked
package io.perfcycle.systemreview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
