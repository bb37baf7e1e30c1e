/** Training: which courses there are, who has which to do and why, quizzes, the licence to rate, and whether it helps. Judges nobody. */
@ApplicationModule(
        displayName = "培训 Training",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "imports",
            "organization",
            "indicator",
            "cycle",
            "result",
            "evidence",
            "scoring",
            "statistics"
        })
@NullMarked
package io.perfcycle.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
